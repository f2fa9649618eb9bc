import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleVersions, sections } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { reads } from '@/newsroom/answer';
import type { Manuscript } from '@/newsroom/articles/article';
import type { VersionText } from './difference';
import { toText } from './version-text';

/** The versions `numbers` of an article as texts to be compared, in that order; undefined for one that there is not. */
export async function textsOf(articleId: string, numbers: number[]): Promise<(VersionText | undefined)[]> {
  const rows = await db()
    .select({ number: articleVersions.number, manuscript: articleVersions.manuscript })
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), inArray(articleVersions.number, numbers)));
  const manuscripts = rows.map(({ manuscript }) => manuscript as Manuscript);
  const [sectionNames, authorNames] = await namesFor(manuscripts);
  return numbers.map((wanted) => {
    const found = rows.find(({ number }) => number === wanted);
    return found && toText(found.manuscript as Manuscript, sectionNames, authorNames);
  });
}

/** The names of the sections and authors that these texts name. */
export async function namesFor(
  manuscripts: readonly Manuscript[],
): Promise<[sections: Map<string, string>, authors: Map<string, string>]> {
  return Promise.all([
    namesOf(
      sections,
      'section',
      manuscripts.flatMap(({ sectionId }) => sectionId ?? []),
    ),
    namesOf(
      authors,
      'author',
      manuscripts.flatMap(({ bylines }) => bylines),
    ),
  ]);
}

/** Names as they are today: a section that was renamed did not change the article. */
async function namesOf(table: typeof sections | typeof authors, tag: string, ids: string[]) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map<string, string>();
  reads(...wanted.map((id) => `${tag}:${id}`));
  const rows = await db().select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
