import { localTime } from '@/newsroom/articles/calendar';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import { archiveAction, embargoAction } from '@/newsroom/articles/shelf/actions';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { shelf as words } from '@/words/review';
import { ActionForm } from '../action-form';
import { TextField } from '../field';

/** The embargo of a story that is not public, and putting a story away. */
export function ShelfForms({ story, actor, timeZone }: { story: DeskStory; actor: UserActor; timeZone: string }) {
  const id = <input type="hidden" name="id" value={story.id} />;
  const until = story.embargoUntil ? localTime(new Date(story.embargoUntil), timeZone).slice(0, 16) : '';
  return (
    <>
      {story.state !== 'published' && can(actor, 'article.embargo', story) && (
        <section className="further">
          <h2>{words.embargoTitle}</h2>
          <ActionForm action={embargoAction} className="stack" label={words.embargoTitle}>
            {id}
            <TextField
              name="until"
              type="datetime-local"
              label={words.embargo}
              hint={words.embargoHint(timeZone)}
              value={until}
            />
            <div className="act">
              <button className="btn" type="submit">
                {words.setEmbargo}
              </button>
            </div>
          </ActionForm>
        </section>
      )}
      {can(actor, 'article.archive', story) && (
        <section className="further">
          <h2>{words.archiveTitle}</h2>
          <ActionForm action={archiveAction} className="stack" label={words.archiveTitle}>
            {id}
            <p className="hint">{story.isArchived ? words.archived : words.archiveHint}</p>
            <div className="act">
              <button className="btn" type="submit" name="press" value={story.isArchived ? 'unarchive' : 'archive'}>
                {story.isArchived ? words.unarchive : words.archive}
              </button>
            </div>
          </ActionForm>
        </section>
      )}
    </>
  );
}
