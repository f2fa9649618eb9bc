import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { articleBylines, articles, articleVersions, sections } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { isPublished, newestFirst, published } from '@/newsroom/articles/story-queries';
import type { Hit } from './arranged';
import { nameWords, storyWords, wanted, wantedName } from './words-of';

/** So many of the newest stories that have the words are ranked: a word that stands in every text must not cost every text. */
export const mostRanked = 200;

/** What a name on a story weighs beside its words (ts_rank, 0 to 1): less than the headline, more than the text. */
const nameRank = 0.5;

/** Which of the two ways to look would have to read everything: a query of nothing but stop words, or of what is not wanted. */
async function lookable(words: string): Promise<{ text: boolean; names: boolean }> {
  const tree = (query: ReturnType<typeof wanted>) => sql<boolean>`querytree(${query}) not in ('', 'T')`;
  const [row] = await db()
    .select({ text: tree(wanted(words)), names: tree(wantedName(words)) })
    .from(sql`(values (1)) one`);
  return row ?? { text: false, names: false };
}

/**
 * Every published story whose live text has the words, or that carries a name that has them; the newest `mostRanked` of each.
 * `empty` says that there was no word to look for in a text.
 */
export async function listHits(words: string): Promise<{ hits: Hit[]; text: boolean; empty: boolean; more: boolean }> {
  const can = await lookable(words);
  const [byText, byName] = await Promise.all([can.text ? hitsByText(words) : [], can.names ? hitsByName(words) : []]);
  const best = new Map<string, Hit>();
  for (const hit of [...byText, ...byName]) {
    const before = best.get(hit.id);
    if (!before || before.rank < hit.rank) best.set(hit.id, hit);
  }
  return {
    hits: [...best.values()],
    text: can.text,
    empty: !can.text && byName.length === 0,
    more: byText.length === mostRanked || byName.length === mostRanked,
  };
}

/** The newest live texts that have the words. Exported for the test that looks at its plan. */
export function newestWith(words: string, on: Pick<Tx, 'select'>) {
  return on
    .select({ ...columns, search: sql`${storyWords}`.as('search') })
    .from(articleVersions)
    .innerJoin(
      articles,
      and(eq(articles.id, articleVersions.articleId), eq(articles.liveVersionId, articleVersions.id)),
    )
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublished, sql`${storyWords} @@ ${wanted(words)}`))
    .orderBy(...newestFirst)
    .limit(mostRanked);
}

async function hitsByText(words: string): Promise<Hit[]> {
  const rows = await db().transaction(async (tx) => {
    await tx.execute(byIndex);
    const newest = newestWith(words, tx).as('newest');
    const rank = sql<number>`ts_rank(${newest.search}, ${wanted(words)}, 1)`;
    const { id, section, label, at } = newest;
    return tx.select({ id, section, label, at, rank }).from(newest);
  });
  return rows.map(({ at, ...hit }) => ({ ...hit, at: at?.getTime() ?? 0 }));
}

/**
 * Postgres takes looking into a text for as cheap as comparing two numbers, so for a word of every second story it would
 * rather unpack every text than ask the index.
 */
export const byIndex = sql`set local enable_seqscan = off`;

const columns = {
  id: articles.id,
  section: sections.slug,
  label: articles.label,
  at: articles.firstPublishedAt,
};

async function hitsByName(words: string): Promise<Hit[]> {
  const named = await db()
    .select({ id: authors.id })
    .from(authors)
    .where(sql`${nameWords} @@ ${wantedName(words)}`)
    .limit(mostNames);
  if (named.length === 0) return [];
  const theirs = db()
    .select({ id: articleBylines.articleId })
    .from(articleBylines)
    .where(
      inArray(
        articleBylines.authorId,
        named.map(({ id }) => id),
      ),
    );
  const rows = await db()
    .select(columns)
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(published(sql`${articles.id} in ${theirs}`))
    .orderBy(...newestFirst)
    .limit(mostRanked);
  return rows.map(({ at, ...hit }) => ({ ...hit, at: at?.getTime() ?? 0, rank: nameRank }));
}

/** Of people who share a name so many are looked at. */
const mostNames = 50;
