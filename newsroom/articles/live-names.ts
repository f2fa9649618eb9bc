import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articleBylines, articleTags, sections, tags } from '@/db/schema/articles';
import { media } from '@/db/schema/media';
import { authors } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { toSlug } from '@/newsroom/slug';
import { figuresOf, type Manuscript } from './article';
import { becameOf } from './tags/became';

/** What a manuscript names that is not there: field → key of the sentence. */
export async function unknownNames(tx: Tx, manuscript: Manuscript): Promise<Record<string, string>> {
  const gone: Record<string, string> = {};
  if (manuscript.sectionId && !(await areAll(tx, sections, [manuscript.sectionId]))) gone.sectionId = 'section-gone';
  if (!(await areAll(tx, authors, manuscript.bylines))) gone.bylines = 'byline-gone';
  if (manuscript.lead && !(await areAll(tx, media, [manuscript.lead.media]))) gone.lead = 'picture-gone';
  const pictures = figuresOf(manuscript.body).map((figure) => figure.attrs.media);
  if (!(await areAll(tx, media, pictures))) gone.body = 'picture-gone';
  return gone;
}

async function areAll(tx: Tx, table: typeof sections | typeof authors | typeof media, ids: string[]): Promise<boolean> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  // Held: nobody deletes one of them before the story that names it stands.
  const rows = await tx.select({ id: table.id }).from(table).where(inArray(table.id, wanted)).for('key share');
  return rows.length === wanted.length;
}

/** Names `authorIds` on the live text, in that order. */
export async function setBylines(tx: Tx, articleId: string, authorIds: string[]): Promise<void> {
  await tx.delete(articleBylines).where(eq(articleBylines.articleId, articleId));
  await tx
    .insert(articleBylines)
    .values(authorIds.map((authorId, index) => ({ articleId, authorId, position: index + 1 })));
}

/**
 * Puts the tags `names` on the live text, making those that are new. Two spellings of one address are one tag, and the name
 * of a tag that was renamed or merged means the one it became.
 */
export async function setTags(tx: Tx, articleId: string, names: string[], now: Date): Promise<void> {
  const bySlug = new Map<string, string>();
  for (const name of names) if (toSlug(name) !== '' && !bySlug.has(toSlug(name))) bySlug.set(toSlug(name), name);
  for (const [slug, became] of await becameOf(tx, [...bySlug.keys()])) {
    bySlug.set(became, bySlug.get(slug) ?? became);
    bySlug.delete(slug);
  }
  await tx.delete(articleTags).where(eq(articleTags.articleId, articleId));
  if (bySlug.size === 0) return;
  await tx
    .insert(tags)
    .values([...bySlug].map(([slug, name]) => ({ id: newId(now), slug, name })))
    .onConflictDoNothing();
  const rows = await tx
    .select({ id: tags.id })
    .from(tags)
    .where(inArray(tags.slug, [...bySlug.keys()]));
  await tx.insert(articleTags).values(rows.map((row) => ({ articleId, tagId: row.id })));
}
