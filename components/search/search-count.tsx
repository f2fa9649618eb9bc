import { type Asked, searchPath } from '@/newsroom/search/asked';
import type { Found } from '@/newsroom/search/queries';
import { search as words } from '@/words/search';

/** How much was found, and in which order it stands. */
export function SearchCount({ asked, found }: { asked: Asked; found: Found }) {
  const stories = words.stories(found.total, found.more && !narrowed(asked));
  const comments = found.comments.total > 0 ? words.comments(found.comments.total, found.comments.more) : null;
  const orders = [
    ['best', words.best],
    ['newest', words.newest],
  ] as const;
  return (
    <div className="scount">
      <p role="status">{comments ? words.both(stories, comments) : stories}</p>
      {asked.list === 'stories' && found.total > 1 && (
        <ul aria-label={words.order}>
          {orders.map(([sort, name]) => (
            <li key={sort}>
              <a
                href={searchPath({ ...asked, sort, page: 1 })}
                rel="nofollow"
                aria-current={asked.sort === sort ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {asked.list === 'stories' && found.total > 0 && (
        <a className="link tonarrow" href="#narrow">
          {words.narrow}
        </a>
      )}
    </div>
  );
}

export function narrowed({ section, kind, when }: Asked): boolean {
  return section !== null || kind !== null || when !== null;
}
