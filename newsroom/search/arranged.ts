import type { Label } from '@/newsroom/articles/article';
import type { Asked, When } from './asked';

/** One story that has the words, as ranking and narrowing need it. */
export interface Hit {
  id: string;
  /** Slug; null where the story lies in no section. */
  section: string | null;
  label: Label;
  /** When it first came out, milliseconds. */
  at: number;
  rank: number;
}

/** One page of what was found, and how many there would be under each way of narrowing. */
export interface Arranged {
  ids: string[];
  total: number;
  pages: number;
  facets: Facets;
}
export interface Facets {
  /** Without the section chosen, and so on: every way out of a choice is told with its count. */
  all: number;
  section: Map<string, number>;
  kind: Map<Label, number>;
  when: Map<When, number>;
}

export const resultsAPage = 10;

const day = 86_400_000;
/** "Past month" and "past year" are 30 and 365 days back from the moment of asking; what is older is earlier. */
const isWithin: Record<When, (age: number) => boolean> = {
  month: (age) => age <= 30 * day,
  year: (age) => age <= 365 * day,
  earlier: (age) => age > 365 * day,
};

type Choice = Pick<Asked, 'section' | 'kind' | 'when'>;

/** Narrows, sorts and pages `hits`. The best first, or the newest; of equals the newer. Pure: the same hits, the same page. */
export function arrange(hits: readonly Hit[], asked: Choice & Pick<Asked, 'sort' | 'page'>, now: Date): Arranged {
  const fits = ({ section, kind, when }: Choice) =>
    hits.filter(
      (hit) =>
        (section === null || hit.section === section) &&
        (kind === null || hit.label === kind) &&
        (when === null || isWithin[when](now.getTime() - hit.at)),
    );
  const found = fits(asked);
  const newer = (a: Hit, b: Hit) => b.at - a.at || (a.id < b.id ? 1 : -1);
  found.sort(asked.sort === 'newest' ? newer : (a, b) => b.rank - a.rank || newer(a, b));
  const from = (asked.page - 1) * resultsAPage;
  return {
    ids: found.slice(from, from + resultsAPage).map(({ id }) => id),
    total: found.length,
    pages: Math.max(1, Math.ceil(found.length / resultsAPage)),
    facets: {
      all: fits({ section: null, kind: null, when: null }).length,
      section: counted(fits({ ...asked, section: null }).flatMap(({ section }) => section ?? [])),
      kind: counted(fits({ ...asked, kind: null }).map(({ label }) => label)),
      when: whenCounts(fits({ ...asked, when: null }), now),
    },
  };
}

function counted<T>(values: T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

function whenCounts(hits: Hit[], now: Date): Map<When, number> {
  const counts = (Object.keys(isWithin) as When[]).map((when) => {
    const within = hits.filter(({ at }) => isWithin[when](now.getTime() - at));
    return [when, within.length] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
