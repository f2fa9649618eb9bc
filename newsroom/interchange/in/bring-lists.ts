import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles, articleVersions, reads, redirects, sections, tags } from '@/db/schema/articles';
import { commenters, comments } from '@/db/schema/comments';
import { commentEdits, recommendations, reports } from '@/db/schema/conversation';
import { letterChoices } from '@/db/schema/letters';
import { media } from '@/db/schema/media';
import { addresses, authors, users } from '@/db/schema/people';
import { corrections } from '@/db/schema/record';
import { footprint } from '@/newsroom/articles/locked-article';
import { leadOn } from '@/newsroom/lead-on';
import { record as tell, write } from '@/newsroom/record';
import { parseCommentText } from '@/newsroom/text/comment-text';
import { files } from '../format/places';
import * as records from '../format/records';
import { type Arrival, count, idHere, note } from './arrival';
import { inBatches, type Placed, readRecords } from './read-records';

/** Records of a list written together. */
const batchSize = 200;

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

/** Accounts, without a password: nobody can sign in by them until an admin gives them one. */
export const bringPeople = (arrival: Arrival) =>
  bring(arrival, 'people', files.people, records.person, async (tx, { place, record }) => {
    const { id, email, name, role, created: createdAt, suspended } = record;
    const [found] = await tx
      .select({ id: users.id })
      .from(users)
      .where(or(eq(users.id, id), eq(users.email, email)));
    if (found)
      return same(
        arrival,
        place,
        id,
        found.id,
        `The account of ${name} is here already and keeps its role and its password.`,
      );
    await tx.insert(users).values({ id, email, name, role, createdAt, suspendedAt: suspended ?? null });
    await tell(tx, arrival.actor, { kind: 'person.added', userId: id }, arrival.now);
    return true;
  });

/** Addresses that guests typed. One that is here already keeps what is known of it here. */
export const bringAddresses = (arrival: Arrival) =>
  bring(arrival, 'addresses', files.addresses, records.address, async (tx, { record }) => {
    const { id, email, created: createdAt, asked, confirmed } = record;
    const row = { id, email, createdAt, askedAt: asked ?? null, confirmedAt: confirmed ?? null };
    const [added] = await tx.insert(addresses).values(row).onConflictDoNothing().returning({ id: addresses.id });
    if (added) return true;
    const [found] = await tx.select({ id: addresses.id }).from(addresses).where(eq(addresses.email, email));
    if (found && found.id !== id) arrival.renamed.set(id, found.id);
    return false;
  });

/** Guests as what holds their comments together. Their browsers' keys stay behind: whoever comes back is somebody new. */
export const bringGuests = (arrival: Arrival) =>
  bring(arrival, 'guests', files.guests, records.guest, async (tx, { record }) => {
    const addressId = record.address === undefined ? null : await addressHere(tx, arrival, record.address);
    const row = { id: record.id, keyHash: `imported ${record.id}`, createdAt: record.created, addressId };
    const [added] = await tx.insert(commenters).values(row).onConflictDoNothing().returning({ id: commenters.id });
    return added !== undefined;
  });

/** Which letters an account or an address asked not to get. */
export const bringLetterChoices = (arrival: Arrival) =>
  bring(arrival, 'letterChoices', files.letterChoices, records.letterChoice, async (tx, { place, record }) => {
    const { user, address, purpose, stopped: stoppedAt } = record;
    const userId = user === undefined ? null : await accountHere(tx, arrival, user, place);
    const addressId = address === undefined ? null : await addressHere(tx, arrival, address);
    if (userId === null && addressId === null) return false;
    const row = { userId, addressId, purpose, stoppedAt };
    const [added] = await tx.insert(letterChoices).values(row).onConflictDoNothing().returning();
    return added !== undefined;
  });

/** Who recommends which comment, beside the number that the comment brought itself. */
export const bringRecommendations = (arrival: Arrival) =>
  bring(arrival, 'recommendations', files.recommendations, records.recommendation, async (tx, { place, record }) => {
    const by = await readerHere(tx, arrival, record, place);
    if (!by) return false;
    const row = { commentId: record.comment, ...by, createdAt: record.made };
    const [added] = await tx.insert(recommendations).values(row).onConflictDoNothing().returning();
    return added !== undefined;
  });

/** What readers have against comments. Networks stay behind, so what comes over holds nothing any more. */
export const bringReports = (arrival: Arrival) =>
  bring(arrival, 'reports', files.reports, records.report, async (tx, { place, record }) => {
    const by = await readerHere(tx, arrival, record, place);
    if (!by) return false;
    const { id, comment: commentId, reason, note: words, made: createdAt, settled, upheld } = record;
    const about = { id, commentId, reason, note: words, createdAt, networkHash: '' };
    const row = { ...about, ...by, settledAt: settled ?? null, upheld: upheld ?? null };
    const [added] = await tx.insert(reports).values(row).onConflictDoNothing().returning();
    return added !== undefined;
  });

/** What comments said before, or shall say; parsed anew, as comments are. */
export const bringCommentEdits = (arrival: Arrival) =>
  bring(arrival, 'commentEdits', files.commentEdits, records.commentEdit, async (tx, { place, record }) => {
    const { id, comment: commentId, state, text: source, verdict, written: writtenAt } = record;
    if (!(await isHere(tx, arrival, commentId, place))) return false;
    const words = { source, tree: parseCommentText(source), verdict, wasPublic: record.public === true };
    const row = { id, commentId, state, writtenAt, ...words };
    const [added] = await tx.insert(commentEdits).values(row).onConflictDoNothing().returning();
    return added !== undefined;
  });

/** The two columns of who recommends or reports; null where the comment or the person did not come over. */
async function readerHere(
  tx: Tx,
  arrival: Arrival,
  { comment, guest, user }: { comment: string; guest?: string | undefined; user?: string | undefined },
  place: string,
) {
  if (!(await isHere(tx, arrival, comment, place))) return null;
  if (user !== undefined) {
    const userId = await accountHere(tx, arrival, user, place);
    return userId === null ? null : { userId, commenterId: null };
  }
  const [known] = await tx
    .select({ id: commenters.id })
    .from(commenters)
    .where(eq(commenters.id, guest ?? ''));
  if (known) return { userId: null, commenterId: known.id };
  note(arrival, place, 'It is of a guest who is not in guests.ndjson.');
  return null;
}

async function isHere(tx: Tx, arrival: Arrival, commentId: string, place: string): Promise<boolean> {
  const [found] = await tx.select({ id: comments.id }).from(comments).where(eq(comments.id, commentId));
  if (!found) note(arrival, place, 'It is about a comment that is not here.');
  return found !== undefined;
}

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

/** The confirmed address of `id` here; null where there is none. */
async function addressHere(tx: Tx, arrival: Arrival, id: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: addresses.id })
    .from(addresses)
    .where(and(eq(addresses.id, idHere(arrival, id)), isNotNull(addresses.confirmedAt)));
  return found?.id ?? null;
}

/** The account of `id` here; null, and a note, where there is none. */
export async function accountHere(tx: Tx, arrival: Arrival, id: string, place: string): Promise<string | null> {
  const known = idHere(arrival, id);
  const [found] = await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [known]));
  if (!found) note(arrival, place, 'It names an account that did not come over; it stands without one.');
  return found?.id ?? null;
}

function same(arrival: Arrival, place: string, id: string, here: string, what: string): false {
  if (id !== here) {
    arrival.renamed.set(id, here);
    note(arrival, place, what);
  }
  return false;
}

/** Brings one list over, a batch a transaction. `add` says whether the record is new here. */
export async function bring<S extends Parameters<typeof readRecords>[2]>(
  arrival: Arrival,
  kind: string,
  path: string,
  shape: S,
  add: (tx: Tx, placed: Placed<import('zod').z.output<S>>) => Promise<boolean>,
): Promise<void> {
  for await (const batch of inBatches(readRecords(arrival.from, path, shape), batchSize)) {
    let added = 0;
    await write(async (tx) => {
      added = 0;
      for (const placed of batch) if (await add(tx, placed)) added += 1;
    });
    count(arrival.came, kind, added);
    count(arrival.here, kind, batch.length - added);
  }
}
