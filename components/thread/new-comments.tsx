import type { NewerDto } from '@/newsroom/comments/comment';
import { newAddress, threadPageAddress } from '@/newsroom/comments/reply-state';
import { momentOf, type Place } from '@/words/dates';
import { thread as words } from '@/words/thread';
import { Comments } from './comment';
import { RecommendForm } from './recommend-form';

/** What became public since a moment, in one column with whom each answers; then the way on. */
export function NewComments({
  article,
  newer,
  since,
  open,
  place,
}: {
  article: { slug: string; headline: string };
  newer: NewerDto;
  since: number;
  open: boolean;
  place: Place;
}) {
  const { slug, headline } = article;
  const { count, until, comments } = newer;
  return (
    <section className="disc wrap" aria-labelledby="comments-heading">
      <div className="thread">
        <p className="ctx">
          {words.on} <a href={`/articles/${slug}`}>{headline}</a>
        </p>
        <div className="thead">
          <h1 id="comments-heading">{count > 0 ? words.newComments(count) : words.nothingNew}</h1>
        </div>
        <p className="guide">
          {count === 0
            ? words.nothingNewMore
            : since > 0 && words.newSince(momentOf(new Date(since).toISOString(), place))}
        </p>
        {comments.length > 0 && (
          <>
            <RecommendForm slug={slug} place="best" />
            <Comments comments={comments} className="clist" slug={slug} open={open} place={place} />
          </>
        )}
        {count > comments.length && <p className="guide">{words.moreNew(comments.length)}</p>}
        <p className="morec">
          <a className="btn" href={`${threadPageAddress(slug, 'newest', 1)}#comments`}>
            {words.whole}
          </a>
          {count > 0 && (
            <a className="link" href={newAddress(slug, until)} rel="nofollow">
              {words.since}
            </a>
          )}
        </p>
      </div>
    </section>
  );
}
