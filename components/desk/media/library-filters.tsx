import { type LibraryFilter, libraryPath, type Shelf } from '@/newsroom/media/library/library-filter';
import { media as words } from '@/words/media';
import { SearchField } from '../search-field';

const tabs = ['undescribed', 'unused', 'used', 'mine'] as const satisfies readonly Shelf[];

/** Tabs and search above the library: links, and a form that asks by GET. */
export function LibraryFilters(props: {
  filter: LibraryFilter;
  counts: Record<Shelf | 'all', number>;
  countedUpTo: number;
}) {
  const { filter, counts, countedUpTo } = props;
  const rest = { ...filter, before: null };
  const number = (shelf: Shelf | 'all') => (
    <span className={shelf === 'undescribed' && counts[shelf] > 0 ? 'num hot' : 'num'}>
      {words.count(counts[shelf], countedUpTo)}
    </span>
  );
  return (
    <>
      <nav className="tabs" aria-label={words.shelves}>
        <a href={libraryPath({ ...rest, shelf: null })} aria-current={filter.shelf ? undefined : 'page'}>
          {words.all} {number('all')}
        </a>
        {tabs.map((shelf) => (
          <a
            key={shelf}
            href={libraryPath({ ...rest, shelf })}
            aria-current={filter.shelf === shelf ? 'page' : undefined}
          >
            {words[shelf]} {number(shelf)}
          </a>
        ))}
      </nav>
      <search>
        <form className="filt" action="/desk/media">
          {filter.shelf && <input type="hidden" name="show" value={filter.shelf} />}
          <SearchField label={words.search} value={filter.words} />
          <button className="btn sm" type="submit">
            {words.apply}
          </button>
        </form>
      </search>
    </>
  );
}
