import type { ReactNode } from 'react';
import type { SectionDto } from '@/newsroom/articles/article';
import { type Asked, searchPath } from '@/newsroom/search/asked';
import type { Found } from '@/newsroom/search/queries';
import { search as words } from '@/words/search';
import { labelNames } from '@/words/site';

/** The ways to narrow what was found, each with how many it would leave. Links, so that every choice has an address. */
export function SearchFacets({ asked, found, sections }: { asked: Asked; found: Found; sections: SectionDto[] }) {
  const { section, kind, when } = found.facets;
  const named = sections.filter(({ slug }) => section.has(slug));
  const to = (change: Partial<Asked>) => searchPath({ ...asked, ...change, list: 'stories', page: 1 });
  return (
    <aside className="facet facets" id="narrow" aria-label={words.narrow}>
      {named.length > 0 && (
        <Facet title={words.section}>
          <Choice href={to({ section: null })} chosen={asked.section === null} name={words.any} count={all(section)} />
          {named.map(({ slug, name }) => (
            <Choice
              key={slug}
              href={to({ section: slug })}
              chosen={asked.section === slug}
              name={name}
              count={section.get(slug)}
            />
          ))}
        </Facet>
      )}
      <Facet title={words.when}>
        <Choice href={to({ when: null })} chosen={asked.when === null} name={words.anyTime} />
        {[...when].map(([value, count]) => (
          <Choice
            key={value}
            href={to({ when: value })}
            chosen={asked.when === value}
            name={words.whens[value]}
            count={count}
          />
        ))}
      </Facet>
      <Facet title={words.kind}>
        <Choice href={to({ kind: null })} chosen={asked.kind === null} name={words.any} count={all(kind)} />
        {[...kind].map(([value, count]) => (
          <Choice
            key={value}
            href={to({ kind: value })}
            chosen={asked.kind === value}
            name={labelNames[value]}
            count={count}
          />
        ))}
      </Facet>
    </aside>
  );
}

const all = (counts: Map<unknown, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

function Facet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </>
  );
}

function Choice({
  href,
  chosen,
  name,
  count,
}: {
  href: string;
  chosen: boolean;
  name: string;
  count?: number | undefined;
}) {
  return (
    <li>
      <a href={href} rel="nofollow" aria-current={chosen ? 'true' : undefined}>
        {name}
        {count !== undefined && <span className="num">{count}</span>}
      </a>
    </li>
  );
}
