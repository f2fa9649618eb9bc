import { ActionForm } from '@/components/desk/action-form';
import { ChoiceField, LongField } from '@/components/desk/field';
import { reasons } from '@/newsroom/comments/reasons';
import { sanctionAction } from '@/newsroom/comments/sanctions/person-actions';
import { offeredDays, sanctionKinds } from '@/newsroom/comments/sanctions/sanction';
import { person as words } from '@/words/queue';
import { TickField } from './tick-field';

/** Warn, hold, mute or ban: with a reason, an end, what they are told and what the newsroom should know. */
export function SanctionForm({ commenterId }: { commenterId: string }) {
  return (
    <section>
      <h2>{words.sanction}</h2>
      <ActionForm action={sanctionAction} className="stack" label={words.sanction}>
        <input type="hidden" name="commenterId" value={commenterId} />
        <ChoiceField
          name="kind"
          label={words.kind}
          value="warn"
          choices={sanctionKinds.map((kind) => [kind, words.kinds[kind]] as const)}
        />
        <dl className="kinds-more hint">
          {sanctionKinds.map((kind) => (
            <div key={kind}>
              <dt>{words.kinds[kind]}:</dt> <dd>{words.kindsMore[kind]}</dd>
            </div>
          ))}
        </dl>
        <div className="row2">
          <ChoiceField
            name="reason"
            label={words.reason}
            choices={[['', words.noReason], ...reasons.map(({ code, name }) => [code, name] as const)]}
          />
          <ChoiceField
            name="days"
            label={words.days}
            value="0"
            choices={offeredDays.map((days) => [String(days), words.lasting(days)] as const)}
          />
        </div>
        <LongField name="publicNote" label={words.publicNote} rows={3} />
        <LongField name="privateNote" label={words.privateNote} rows={2} />
        <fieldset className="scope">
          <legend>{words.scope}</legend>
          <TickField name="byAddress" label={words.byAddress} hint={words.byAddressMore} />
          <TickField name="byNetwork" label={words.byNetwork} hint={words.byNetworkMore} />
        </fieldset>
        <div className="act">
          <button className="btn danger" type="submit">
            {words.decide}
          </button>
        </div>
      </ActionForm>
    </section>
  );
}
