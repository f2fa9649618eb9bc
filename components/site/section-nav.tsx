import type { SectionDto } from '@/newsroom/articles/article';
import type { NavLink } from '@/newsroom/sections/navigation';
import { site } from '@/words/site';

/** The sections that the header has, and the links that editors put behind them. */
export function SectionNav({
  sections,
  links,
  current,
}: {
  sections: SectionDto[];
  links: readonly NavLink[];
  current?: string | undefined;
}) {
  if (sections.length + links.length === 0) return null;
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
        {links.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
