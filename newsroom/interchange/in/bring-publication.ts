import { eq, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles, articleVersions, reads, redirects, sections, tags } from '@/db/schema/articles';
import { media } from '@/db/schema/media';
import { authors } from '@/db/schema/people';
import { corrections } from '@/db/schema/record';
import { footprint } from '@/newsroom/articles/locked-article';
import { leadOn } from '@/newsroom/lead-on';
import { record as tell } from '@/newsroom/record';
import { files } from '../format/places';
import * as records from '../format/records';
import { type Arrival, note } from './arrival';
import { accountHere, bring, same } from './bring';

/** Sections; one whose address is taken here is that one. */
export const bringSections = (arrival: Arrival) =>
  bring(arrival, 'sections', files.sections, records.section, async (tx, { place, record }) => {
    const { id, slug } = record;
    const [found] = await tx
      .select({ id: sections.id })
      .from(sections)
      .where(or(eq(sections.id, id), eq(sections.slug, slug)));
    if (found)
      return same(arrival, place, id, found.id, `The section “${record.name}” is the one at /sections/${slug} here.`);
    await tx.insert(sections).values(record);
    await leadOn(tx, arrival.actor, null, `/sections/${slug}`, arrival.now);
    await tell(tx, arrival.actor, { kind: 'section.saved', sectionId: id, slugs: [slug] }, arrival.now);
    return true;
  });

/** Bylines; one whose address is taken here is that one. */
export const bringAuthors = (arrival: Arrival) =>
  bring(arrival, 'authors', files.authors, records.author, async (tx, { place, record }) => {
    const { created: createdAt, user, picture, ...row } = record;
    const { id, slug, name } = row;
    const [found] = await tx
      .select({ id: authors.id })
      .from(authors)
      .where(or(eq(authors.id, id), eq(authors.slug, slug)));
    if (found) return same(arrival, place, id, found.id, `The author “${name}” is the one at /authors/${slug} here.`);
    const userId = user === undefined ? null : await accountHere(tx, arrival, user, place);
    const pictureId = picture === undefined ? null : await pictureHere(tx, arrival, picture, place);
    await tx.insert(authors).values({ ...row, userId, pictureId, createdAt });
    await leadOn(tx, arrival.actor, null, `/authors/${slug}`, arrival.now);
    await tell(tx, arrival.actor, { kind: 'author.saved', authorId: id, slugs: [slug] }, arrival.now);
    return true;
  });

/** A picture by its id here; none, with a note, where the export did not bring it. */
async function pictureHere(tx: Tx, arrival: Arrival, id: string, place: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: media.id })
    .from(media)
    .where(eq(media.id, arrival.renamed.get(id) ?? id));
  if (!found) note(arrival, place, 'The picture of this author is not in the export.');
  return found?.id ?? null;
}

export const bringTags = (arrival: Arrival) =>
  bring(arrival, 'tags', files.tags, records.tag, async (tx, { record }) => {
    const [added] = await tx.insert(tags).values(record).onConflictDoNothing().returning({ id: tags.id });
    return added !== undefined;
  });

export const bringRedirects = (arrival: Arrival) =>
  bring(arrival, 'redirects', files.redirects, records.redirect, async (tx, { place, record }) => {
    const { from, to, created: createdAt, cause } = record;
    const madeBy = record.madeBy === undefined ? null : await accountHere(tx, arrival, record.madeBy, place);
    const row = { from, to, createdAt, cause, madeBy };
    const [added] = await tx.insert(redirects).values(row).onConflictDoNothing().returning();
    if (added) return true;
    const [found] = await tx.select({ to: redirects.to }).from(redirects).where(eq(redirects.from, from));
    if (found?.to !== to) note(arrival, place, `${from} leads to ${found?.to} here, and goes on doing so.`);
    return false;
  });

export const bringCorrections = (arrival: Arrival) =>
  bring(arrival, 'corrections', files.corrections, records.correction, async (tx, { place, record }) => {
    const { id, article, version, severity, words, comment, madeBy, made: madeAt } = record;
    const [of] = await tx
      .select({ articleId: articleVersions.articleId, number: articleVersions.number })
      .from(articleVersions)
      .where(eq(articleVersions.id, version));
    if (of?.articleId !== article) {
      note(arrival, place, 'The text that this correction belongs to did not come over, so it did not either.');
      return false;
    }
    const by = madeBy === undefined ? null : await accountHere(tx, arrival, madeBy, place);
    const row = {
      id,
      articleId: article,
      versionId: version,
      severity,
      words,
      commentId: comment ?? null,
      madeBy: by,
      madeAt,
    };
    const [added] = await tx.insert(corrections).values(row).onConflictDoNothing().returning({ id: corrections.id });
    if (!added) return false;
    const { slugs } = await footprint(tx, article);
    const about = { correctionId: id, articleId: article, version: of.number, severity, slugs };
    await tell(tx, arrival.actor, { kind: 'correction.made', ...about }, arrival.now);
    return true;
  });

/** How often the articles were read; a day that is counted here already keeps its count. */
export const bringReads = (arrival: Arrival) =>
  bring(arrival, 'reads', files.reads, records.reading, async (tx, { place, record }) => {
    const { article: articleId, day, count: times } = record;
    const [known] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId));
    if (!known) note(arrival, place, 'It counts the readings of a story that is not here.');
    if (!known) return false;
    const [added] = await tx.insert(reads).values({ articleId, day, count: times }).onConflictDoNothing().returning();
    return added !== undefined;
  });
