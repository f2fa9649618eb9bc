import type { SiteNav } from '@/newsroom/sections/navigation-queries';
import { SearchLink } from './search-link';
import { SectionNav } from './section-nav';

export function SlimHeader({ name, nav, current }: { name: string; nav: SiteNav; current?: string | undefined }) {
  return (
    <header className="slim">
      <div className="wrap">
        <a className="wordmark" href="/">
          {name}
        </a>
        <SectionNav sections={nav.shown} links={nav.header} current={current} />
        <div className="r" data-theme-switch="">
          <SearchLink />
        </div>
      </div>
    </header>
  );
}
