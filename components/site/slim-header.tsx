import type { SectionDto } from '@/newsroom/articles/article';
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
        <div className="r" data-theme-switch="" />
      </div>
    </header>
  );
}
