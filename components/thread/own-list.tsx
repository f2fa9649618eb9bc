import { appealAddress, isAppealable } from '@/newsroom/comments/appeals/appeal';
import type { OwnListDto, OwnRowDto } from '@/newsroom/comments/own/list-own-queries';
import { reasonOf } from '@/newsroom/comments/reasons';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { momentOf, type Place } from '@/words/dates';
import { reasonsForAuthor } from '@/words/rules';
import { own } from '@/words/thread';
import { yourComments as words } from '@/words/your-comments';

/** One's own comments with what became of each, why, and where it can be changed. */
export function OwnList(props: OwnListDto & { first: boolean; place: Place; guest: boolean }) {
  const { comments, next, first, place, guest } = props;
  return (
    <section aria-labelledby="own-heading">
      <h2 id="own-heading">{words.list}</h2>
      {comments.length === 0 && <p>{guest ? words.none : words.noneAccount}</p>}
      <ol className="ownl">
        {comments.map((comment) => (
          <OwnRow key={comment.id} comment={comment} place={place} />
        ))}
      </ol>
      {(next || !first) && (
        <p className="months">
          {!first && <a href="/your-comments">{words.newest}</a>}
          {next && (
            <a href={`/your-comments?before=${next}`} rel="next">
              {words.older}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

function OwnRow({ comment, place }: { comment: OwnRowDto; place: Place }) {
  const { id, slug, headline, state, verdict, createdAt, publicNote } = comment;
  const held = state === 'held';
  const reason = held || state === 'shown' ? undefined : reasonOf(comment.reason);
  const ruled = state === 'rejected' && !reason;
  return (
    <li>
      <p className="ctx">
        {words.on} <a href={`/articles/${slug}`}>{headline}</a>{' '}
        <time dateTime={createdAt}>{momentOf(createdAt, place)}</time>
      </p>
      <p>
        <span className={held ? 'badge held' : 'badge'}>{words.states[state]}</span>
      </p>
      <p className="said" dir="auto">
        {comment.words || words.edited}
      </p>
      {(held || ruled) && (
        <p className="hint">
          {ruled ? own.ruled : words.why} {reasonsForAuthor[verdict.rule]?.(verdict) ?? own.reasonUnknown}
        </p>
      )}
      {reason && (
        <p className="hint">
          {reason.sentence} <a href={`/guidelines#rule-${reason.guideline}`}>{own.guidelines}</a>
        </p>
      )}
      {publicNote && (
        <p className="hint" dir="auto">
          {publicNote}
        </p>
      )}
      <p className="acts">
        <a className="link" href={commentAddress(slug, id)} rel="nofollow">
          {held || state === 'shown' ? words.open : words.look}
        </a>
        {isAppealable(state) && (
          <a className="link" href={appealAddress(slug, id)} rel="nofollow">
            {words.again}
          </a>
        )}
      </p>
    </li>
  );
}
