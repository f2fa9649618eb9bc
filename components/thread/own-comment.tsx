import { Icon } from '@/components/ui/icon';
import { appealAddress, isAppealable } from '@/newsroom/comments/appeals/appeal';
import { editAddress } from '@/newsroom/comments/edits/editable';
import type { OwnCommentPageDto } from '@/newsroom/comments/own-queries';
import { reasonOf } from '@/newsroom/comments/reasons';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { momentOf, type Place, timeOf } from '@/words/dates';
import { editPage } from '@/words/reader-acts';
import { reasonsForAuthor } from '@/words/rules';
import { own as words } from '@/words/thread';
import { CommentText } from './comment-text';
import { WithdrawForm } from './withdraw-form';

const headlines = {
  held: words.held,
  rejected: words.rejected,
  spam: words.rejected,
  removed: words.removed,
  withdrawn: words.withdrawn,
  shown: words.shown,
} as const;

/** A comment as its author sees it: what became of it, why, and the ways to change it (`until` when) and to take it back. Moderators see it without them. */
export function OwnComment(props: { comment: OwnCommentPageDto; place: Place; until: string | null }) {
  const { comment, place, until } = props;
  const { id, slug, state, verdict, own } = comment;
  const held = state === 'held';
  const reason = reasonOf(comment.reason);
  // What a rule of the paper rejected: no person has decided, so there is no reason of the eleven.
  const ruled = state === 'rejected' && !reason;
  return (
    <>
      <div className={held || state === 'shown' ? 'notice ok' : 'notice'} role="status">
        <Icon name={held || state === 'shown' ? 'check' : 'alert'} />
        <div>
          <p>
            <b>{own ? (ruled ? words.ruled : headlines[state]) : words.moderators}</b>
          </p>
          {held && own && <p>{words.heldMore}</p>}
          {(held || ruled) && (
            <p>
              {ruled ? words.ruledWhy : words.why} {reasonsForAuthor[verdict.rule]?.(verdict) ?? words.reasonUnknown}
            </p>
          )}
          {!held && reason && (
            <p>
              {reason.sentence}{' '}
              <a className="link" href={`/guidelines#rule-${reason.guideline}`}>
                {words.guidelines}
              </a>
            </p>
          )}
          {held && own && (
            <p>
              {words.keep} <a href={commentAddress(slug, id)}>{words.keepAddress}</a>.
            </p>
          )}
          {comment.publicNote && <p dir="auto">{comment.publicNote}</p>}
          {own && isAppealable(state) && (
            <p>
              <a href={appealAddress(slug, id)}>{comment.appealed ? words.appealMade : words.appeal}</a>{' '}
              {!comment.appealed && words.appealMore}
            </p>
          )}
        </div>
      </div>
      {state !== 'shown' && (
        <article className="c is-held" id={`c-${id}`} aria-labelledby={`n-${id}`}>
          <header className="ch">
            <bdi className="nm" id={`n-${id}`}>
              {comment.name}
            </bdi>
            {held && <span className="badge held">{words.waiting}</span>}
            <a className="ago" href={commentAddress(slug, id)} rel="nofollow">
              <time dateTime={comment.createdAt} data-relative="">
                {momentOf(comment.createdAt, place)}
              </time>
            </a>
          </header>
          <CommentText tree={comment.tree} />
          {own && <p className="heldn">{words.onlyYou}</p>}
          {own && held && (
            <WithdrawForm slug={slug} id={id} beside={<a href={editAddress(slug, id)}>{editPage.edit}</a>} />
          )}
        </article>
      )}
      {own && until !== null && (
        <p className="morec">
          <a className="btn" href={editAddress(slug, id)}>
            {editPage.edit}
          </a>
          <span className="hint">
            {editPage.until}{' '}
            <time dateTime={until} data-countdown="">
              {timeOf(until, place)}
            </time>{' '}
            {editPage.untilMore}
          </span>
        </p>
      )}
      {own && state === 'shown' && <WithdrawForm slug={slug} id={id} />}
    </>
  );
}
