import { ActionForm } from '@/components/desk/action-form';
import { ChoiceField, LongField } from '@/components/desk/field';
import { reasons } from '@/newsroom/comments/reasons';
import { removeEverythingAction } from '@/newsroom/comments/sanctions/person-actions';
import { person as words } from '@/words/queue';

/** Takes down everything by one person, as one act. */
export function EverythingForm({ commenterId }: { commenterId: string }) {
  return (
    <section>
      <h2>{words.everything}</h2>
      <p className="lead-in">{words.everythingMore}</p>
      <ActionForm action={removeEverythingAction} className="stack" label={words.everything}>
        <input type="hidden" name="commenterId" value={commenterId} />
        <ChoiceField
          name="goneReason"
          label={words.reason}
          choices={[['', words.noReason], ...reasons.map(({ code, name }) => [code, name] as const)]}
        />
        <LongField name="gonePublicNote" label={words.publicNote} rows={2} />
        <div className="act">
          <button className="btn danger" type="submit">
            {words.everythingDo}
          </button>
        </div>
      </ActionForm>
    </section>
  );
}
