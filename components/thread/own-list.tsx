import { appealAddress } from '@/newsroom/comments/appeals/appeal';
import type { OwnListDto, OwnRowDto } from '@/newsroom/comments/own/list-own-queries';
import { reasonOf } from '@/newsroom/comments/reasons';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { dayOf, momentOf, type Place } from '@/words/dates';
import { reasonsForAuthor } from '@/words/rules';
import { appeal as appealWords, own } from '@/words/thread';
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
  const { id, slug, headline, state, verdict, createdAt, publicNote, appeal } = comment;
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
          {reason.sentence}{' '}
          <a className="link" href={`/guidelines#rule-${reason.guideline}`}>
            {own.guidelines}
          </a>
        </p>
      )}
      {publicNote && (
        <p className="hint" dir="auto">
          {publicNote}
        </p>
      )}
      {appeal && <Appealed appeal={appeal} place={place} />}
      <p className="acts">
        <a className="link" href={commentAddress(slug, id)} rel="nofollow">
          {held || state === 'shown' ? words.open : words.look}
        </a>
        {(comment.appealOpen || appeal) && (
          <a className="link" href={appealAddress(slug, id)} rel="nofollow">
            {comment.appealOpen ? words.again : words.appeal}
          </a>
        )}
      </p>
    </li>
  );
}

/** That another look was asked for, and what came of it. */
function Appealed({ appeal, place }: { appeal: NonNullable<OwnRowDto['appeal']>; place: Place }) {
  const { madeAt, decidedAt, upheld, answer } = appeal;
  const outcome = upheld ? appealWords.upheld : appealWords.refused;
  return (
    <>
      <p>{decidedAt ? outcome(dayOf(decidedAt, place)) : `${appealWords.made(dayOf(madeAt, place))} ${words.waits}`}</p>
      {answer && (
        <p className="hint" dir="auto">
          {answer}
        </p>
      )}
    </>
  );
}
