import { Icon } from '@/components/ui/icon';
import type { CommentDto } from '@/newsroom/comments/comment';
import { editsAddress } from '@/newsroom/comments/edits/editable';
import { reasonOf } from '@/newsroom/comments/reasons';
import { branchAddress, commentAddress } from '@/newsroom/comments/reply-state';
import { momentOf, type Place } from '@/words/dates';
import { thread as words } from '@/words/thread';
import { CommentActs } from './comment-acts';
import { CommentText } from './comment-text';
import { Noted } from './noted';

interface Around {
  slug: string;
  /** No reply links where the thread takes no more. */
  open: boolean;
  place: Place;
  /** The comment that the page is about, where it is about one. */
  here?: string;
}

/** Comments and the replies below them, as nested lists. */
export function Comments({ comments, className, ...around }: Around & { comments: CommentDto[]; className: string }) {
  return (
    <ol className={className}>
      {comments.map((comment) => (
        <li key={comment.id}>
          {comment.tombstone ? <Tombstone comment={comment} {...around} /> : <Comment comment={comment} {...around} />}
        </li>
      ))}
    </ol>
  );
}

/** One comment, named by who said it. */
function Comment({ comment, ...around }: Around & { comment: CommentDto }) {
  const { id, name, badge, picked, edited, corrected, createdAt, replyingTo, noted, replies } = comment;
  const { slug, open, place } = around;
  return (
    <article className={around.here === id ? 'c is-here' : 'c'} id={`c-${id}`} aria-labelledby={`n-${id}`}>
      <div className="cm">
        {picked && (
          <p className="pick">
            <Icon name="pick" />
            {words.pick}
          </p>
        )}
        <header className="ch">
          <bdi className="nm" id={`n-${id}`}>
            {name}
          </bdi>
          {badge && <span className={badge === 'author' ? 'badge au' : 'badge st'}>{words[badge]}</span>}
          <a className="ago" href={commentAddress(slug, id)} rel="nofollow">
            <time dateTime={createdAt} data-relative="">
              {momentOf(createdAt, place)}
            </time>
          </a>
          {corrected && <span className="badge co">{words.corrected}</span>}
          {edited && (
            <a className="edt" href={editsAddress(slug, id)} rel="nofollow">
              {words.edited}
            </a>
          )}
        </header>
        {replyingTo && <Answered to={replyingTo} slug={slug} />}
        {noted && <Noted on={noted} slug={slug} />}
        <CommentText tree={comment.tree ?? []} />
        <CommentActs comment={comment} slug={slug} open={open} />
      </div>
      {replies.length > 0 && <Comments comments={replies} className="kids" {...around} />}
      <More more={comment.more} slug={slug} />
    </article>
  );
}

/** The way to what is not drawn here. */
function More({ more, slug }: { more: CommentDto['more']; slug: string }) {
  if (!more || more.count === 0) return null;
  return (
    <p className="contc">
      <a className="link" href={branchAddress(slug, more.id)} rel="nofollow">
        {words.continued(more.count)}
      </a>
    </p>
  );
}

/** Whom a comment answers, where that is not the one right above it. */
function Answered({ to, slug }: { to: NonNullable<CommentDto['replyingTo']>; slug: string }) {
  return (
    <p className="rto">
      <a href={to.elsewhere ? commentAddress(slug, to.id) : `#c-${to.id}`} rel={to.elsewhere && 'nofollow'}>
        {to.name ? (
          <>
            {words.replyingTo} <bdi>{to.name}</bdi>
          </>
        ) : (
          words.replyingToRemoved
        )}
      </a>
      {to.quote && <q dir="auto">{to.quote}</q>}
    </p>
  );
}

/** What stands where something public was taken away: by whom, why, and the replies that stay. */
function Tombstone({ comment, ...around }: Around & { comment: CommentDto }) {
  const { id, tombstone, replies } = comment;
  const reason = reasonOf(tombstone?.reason ?? null);
  return (
    <>
      <div className="tomb" id={`c-${id}`}>
        <p>
          <b>{tombstone?.by === 'commenter' ? words.withdrawn : words.removed}</b>
          {reason && (
            <>
              {' '}
              {reason.sentence}{' '}
              <a className="link" href={`/guidelines#rule-${reason.guideline}`}>
                {words.rule(reason.guideline)}
              </a>
            </>
          )}
        </p>
        {tombstone?.note && <p dir="auto">{tombstone.note}</p>}
      </div>
      {replies.length > 0 && <Comments comments={replies} className="kids" {...around} />}
      <More more={comment.more} slug={around.slug} />
    </>
  );
}
