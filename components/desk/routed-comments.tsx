import { CommentText } from '@/components/thread/comment-text';
import type { RoutedDto } from '@/newsroom/comments/queue/routed-queries';
import { settleRoutingAction } from '@/newsroom/comments/queue-actions';
import { dayOf, type Place } from '@/words/dates';
import { routed as words } from '@/words/queue';
import { ActionForm } from './action-form';

/** Comments that moderators sent to the story, because they may hold a correction. Nothing where there is none. */
export function RoutedComments({ list, place }: { list: RoutedDto[]; place: Place }) {
  if (list.length === 0) return null;
  return (
    <aside className="routed" aria-label={words.title}>
      <details open>
        <summary>
          {words.title} ({list.length})
        </summary>
        {list.map(({ id, name, tree, note, createdAt }) => (
          <div key={id}>
            <p>
              <b>
                <bdi>{name}</bdi>
              </b>
              , {dayOf(createdAt, place)}
            </p>
            <CommentText tree={tree} />
            {note && (
              <p className="hint" dir="auto">
                {words.note} {note}
              </p>
            )}
            <ActionForm action={settleRoutingAction}>
              <input type="hidden" name="id" value={id} />
              <button className="btn sm" type="submit">
                {words.settle}
              </button>
            </ActionForm>
          </div>
        ))}
      </details>
    </aside>
  );
}
