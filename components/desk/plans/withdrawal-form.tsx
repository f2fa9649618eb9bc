import { unpublishAction } from '@/newsroom/articles/actions';
import { isLegal } from '@/newsroom/articles/article';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import { publishing } from '@/words/desk-stories';
import { plans as words } from '@/words/plans';
import { ActionForm } from '../action-form';
import { LongField, TextField } from '../field';

/** Takes a public story back, now or at a time; one whose publication is planned, only at a time. Nothing for others. */
export function WithdrawalForm({
  story,
  mayBePlanned,
  timeZone,
}: {
  story: DeskStory;
  mayBePlanned: boolean;
  timeZone: string;
}) {
  const isPublic = isLegal('unpublish', story.state);
  if (!isPublic && !mayBePlanned) return null;
  const title = isPublic ? publishing.unpublishTitle : words.withdrawalTitle;
  return (
    <section className="further">
      <h2>{title}</h2>
      <ActionForm action={unpublishAction} className="stack" label={title} form="withdrawal-">
        <input type="hidden" name="id" value={story.id} />
        <LongField
          name="because"
          form="withdrawal-"
          label={publishing.because}
          hint={publishing.becauseHint}
          rows={2}
        />
        <TextField
          name="at"
          form="withdrawal-"
          type="datetime-local"
          label={isPublic ? words.withdrawal : words.withdrawalLater}
          hint={words.timeHint(timeZone)}
        />
        <div className="act">
          <button className="btn danger" type="submit" name="press" value={isPublic ? 'now' : 'later'}>
            {isPublic ? publishing.unpublish : words.withdraw}
          </button>
        </div>
      </ActionForm>
    </section>
  );
}
