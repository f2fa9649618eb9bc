import type { BranchDto } from '@/newsroom/comments/comment';
import { branchAddress, commentAddress, threadAddress, threadPageAddress } from '@/newsroom/comments/reply-state';
import type { Place } from '@/words/dates';
import { thread as words } from '@/words/thread';
import { Comments } from './comment';
import { CommentText } from './comment-text';
import { RecommendForm } from './recommend-form';

/** One comment of a conversation: what it answers above it, what answers it below, and the way back to its place. */
export function Branch({ branch, open, place }: { branch: BranchDto; open: boolean; place: Place }) {
  const { slug, parent, comment, page, pages, back } = branch;
  return (
    <>
      {parent && <Answered parent={parent} slug={slug} />}
      <RecommendForm slug={slug} place="own" />
      <Comments comments={[comment]} className="clist" slug={slug} open={open} place={place} here={comment.id} />
      {pages > 1 && (
        <nav className="morec" aria-label={words.repliesPages}>
          {page > 1 && (
            <a className="btn" href={branchAddress(slug, comment.id, page - 1)} rel="prev nofollow">
              {words.earlier}
            </a>
          )}
          {page < pages && (
            <a className="btn" href={branchAddress(slug, comment.id, page + 1)} rel="next nofollow">
              {words.further}
            </a>
          )}
          <p className="hint">{words.page(page, pages)}</p>
        </nav>
      )}
      <p className="morec">
        <a className="btn" href={threadAddress(slug, back.page, back.id)}>
          {words.backToPlace}
        </a>
        <a className="link" href={`${threadPageAddress(slug, 'best', 1)}#comments`}>
          {words.whole}
        </a>
      </p>
    </>
  );
}

function Answered({ parent, slug }: { parent: NonNullable<BranchDto['parent']>; slug: string }) {
  const { id, name, tree, tombstone } = parent;
  return (
    <blockquote className="par answers">
      <p>
        {words.answersTo}{' '}
        <a className="link" href={commentAddress(slug, id)} rel="nofollow">
          {tombstone ? words.answersGone : <bdi>{name}</bdi>}
        </a>
      </p>
      {tree && <CommentText tree={tree} />}
    </blockquote>
  );
}
