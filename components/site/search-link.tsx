import { Icon } from '@/components/ui/icon';
import { search } from '@/words/search';

/** The way to the search box from the head of every page. */
export function SearchLink() {
  return (
    <a className="iconbtn" href="/search" aria-label={search.title}>
      <Icon name="search" />
    </a>
  );
}
