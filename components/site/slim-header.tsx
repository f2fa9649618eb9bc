import type { SectionDto } from '@/newsroom/articles/article';
import { SearchLink } from './search-link';
import { SectionNav } from './section-nav';

export function SlimHeader({
  name,
  sections,
  current,
}: {
  name: string;
  sections: SectionDto[];
  current?: string | undefined;
}) {
  return (
    <header className="slim">
      <div className="wrap">
        <a className="wordmark" href="/">
          {name}
        </a>
        <SectionNav sections={sections} current={current} />
        <div className="r" data-theme-switch="">
          <SearchLink />
        </div>
      </div>
    </header>
  );
}
