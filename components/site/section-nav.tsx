import type { SectionDto } from '@/newsroom/articles/article';
import { site } from '@/words/site';

export function SectionNav({ sections, current }: { sections: SectionDto[]; current?: string | undefined }) {
  if (sections.length === 0) return null;
  return (
    <nav className="nav" aria-label={site.sections}>
      <ul>
        {sections.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={`/sections/${slug}`} aria-current={id === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
