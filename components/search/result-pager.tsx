import { Icon } from '@/components/ui/icon';
import { resultsAPage } from '@/newsroom/search/arranged';
import { type Asked, searchPath } from '@/newsroom/search/asked';
import { search as words } from '@/words/search';

/** From one page of results to the next: real addresses. Drawn where there is another page. */
export function ResultPager({ asked, pages, total }: { asked: Asked; pages: number; total: number }) {
  if (pages < 2) return null;
  const from = (asked.page - 1) * resultsAPage + 1;
  const to = Math.min(total, from + resultsAPage - 1);
  return (
    <nav className="pager" aria-label={words.pages}>
      {asked.page > 1 && (
        <a className="btn" href={searchPath({ ...asked, page: asked.page - 1 })} rel="nofollow">
          <Icon name="back" />
          {words.back}
        </a>
      )}
      <span className="hint">{words.span(from, to, total)}</span>
      {asked.page < pages && (
        <a className="btn" href={searchPath({ ...asked, page: asked.page + 1 })} rel="nofollow">
          {words.next}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
