import { type Asked, searchPath } from '@/newsroom/search/asked';
import type { Found } from '@/newsroom/search/queries';
import { search as words } from '@/words/search';
import { narrowed } from './search-count';

/** What is said where no story was found, with the way on that there is. */
export function NothingFound({ asked, found }: { asked: Asked; found: Found }) {
  if (found.empty) return <p className="stand">{words.empty}</p>;
  const within = narrowed(asked) && found.facets.all > 0;
  return (
    <div>
      <p className="stand">
        {within ? words.narrowed : found.comments.total > 0 ? words.none(asked.words) : words.nothing(asked.words)}
        {found.meant && (
          <>
            {' '}
            {words.meant}{' '}
            <a className="link" href={searchPath({ words: found.meant })} rel="nofollow">
              {found.meant}
            </a>
            ?
          </>
        )}
      </p>
      {within && (
        <p>
          <a className="link" href={searchPath({ words: asked.words })} rel="nofollow">
            {words.widen}
          </a>
        </p>
      )}
    </div>
  );
}
