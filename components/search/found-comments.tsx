import type { Asked } from '@/newsroom/search/asked';
import { searchPath } from '@/newsroom/search/asked';
import type { FoundComments as Found } from '@/newsroom/search/comment-queries';
import { dateOf, type Place } from '@/words/dates';
import { search as words } from '@/words/search';
import { Marked } from './marked';

/** Comments that have the words, apart from the stories; each leads to its conversation. */
export function FoundComments({ found, asked, place }: { found: Found; asked: Asked; place: Place }) {
  if (found.comments.length === 0) return null;
  const beside = asked.list === 'stories';
  return (
    <section className="incomments" aria-labelledby="h-comments">
      <h2 className="mon" id="h-comments">
        {words.inComments}
      </h2>
      <ol className="clist">
        {found.comments.map(({ id, slug, headline, name, at, text }) => (
          <li key={id}>
            <p className="ch">
              <bdi className="nm">{name}</bdi>
              <a className="ago" href={`/articles/${slug}/comments/${id}`} rel="nofollow">
                {words.on(headline)}
              </a>
              <time className="ago" dateTime={at}>
                {dateOf(at, place)}
              </time>
            </p>
            <p className="cb" dir="auto">
              <Marked pieces={text} />
            </p>
          </li>
        ))}
      </ol>
      {beside && found.total > found.comments.length && (
        <p className="more">
          <a className="link" href={searchPath({ words: asked.words, list: 'comments' })} rel="nofollow">
            {words.allComments(found.total, found.more)}
          </a>
        </p>
      )}
    </section>
  );
}
