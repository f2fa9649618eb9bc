import { Pieces } from '@/components/article/difference-parts';
import type { CommentEditsDto } from '@/newsroom/trust/comment-edits-queries';
import { momentOf, type Place } from '@/words/dates';
import { editsPage as words } from '@/words/reader-acts';
import { CommentText } from './comment-text';

/** What a comment says, and word by word what it said before. */
export function CommentEdits({ edits, place }: { edits: CommentEditsDto; place: Place }) {
  const { now, changes, first } = edits;
  return (
    <div className="diff said">
      <h2>{words.now}</h2>
      <CommentText tree={now} />
      {changes.map(({ at, pieces }) => (
        <section key={at} className="chg">
          <h2>
            {words.changed} <time dateTime={at}>{momentOf(at, place)}</time>
          </h2>
          <p dir="auto">
            <Pieces pieces={pieces} />
          </p>
        </section>
      ))}
      <h2>
        {words.first} <time dateTime={first.at}>{momentOf(first.at, place)}</time>
      </h2>
      <CommentText tree={first.tree} />
    </div>
  );
}
