import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { keepChanged } from '@/db/keep-changed';
import { articleSlugs, articles, articleVersions, sections } from '@/db/schema/articles';
import { revisions } from '@/db/schema/drafts';
import { media } from '@/db/schema/media';
import { authors, users } from '@/db/schema/people';
import type { Manuscript } from '@/newsroom/articles/article';
import { keepDraftWords } from '@/newsroom/articles/drafts/draft-words';
import { setBylines, setTags } from '@/newsroom/articles/live-names';
import { footprint } from '@/newsroom/articles/locked-article';
import { keepUses } from '@/newsroom/articles/picture-uses';
import { liveColumns } from '@/newsroom/articles/publish-article';
import { claimSlug, isProvisional, provisionalSlug } from '@/newsroom/articles/slug';
import { record as tell, write } from '@/newsroom/record';
import { type Arrival, count, idHere, note } from './arrival';
import { bringComments } from './bring-comments';
import type { ArrivingArticle } from './read-article';
import { Unreadable } from './unreadable';

/**
 * Brings one article over with every text, address and comment of it, in one transaction: all of it or nothing. Ids, times and
 * addresses stay, so that links and notes keep their place. One whose id is here is left as it is, so that an import that was
 * broken off goes on where it was.
 */
export async function bringArticle(arrival: Arrival, article: ArrivingArticle): Promise<void> {
  const { now } = arrival;
  const { fields, place } = article;
  const comments = await write(async (tx) => {
    const [found] = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(inArray(articles.id, [fields.id]));
    if (found) return null;
    const people = await peopleHere(tx, arrival, article);
    const account = (id: string | undefined) => (id === undefined ? null : (people.get(id) ?? null));
    const live = article.versions.at(-1);
    const shown = live?.manuscript ?? article.draft;
    const was = fields.state !== 'draft';
    await tx.insert(articles).values({
      id: fields.id,
      state: fields.state,
      slug: provisionalSlug(fields.id),
      draft: article.draft,
      draftVersion: fields['draft-version'] ?? 1,
      draftSavedAt: fields['draft-saved'] ?? live?.fields.published ?? fields.created,
      draftSavedBy: account(fields['draft-saved-by']),
      ownerId: account(fields.owner),
      createdAt: fields.created,
      review: fields.review ?? 'none',
      reviewNote: fields['review-note'] ?? '',
      reviewBy: account(fields['review-by']),
      reviewAt: fields['review-at'] ?? null,
      embargoUntil: fields.embargo ?? null,
      archivedAt: fields.archived ?? null,
      // What was ever public is never among the deleted, whatever a file says.
      deletedAt: was ? null : (fields.deleted ?? null),
      deletedBy: was ? null : account(fields['deleted-by']),
      ...(was ? await columnsHere(tx, arrival, article, shown) : {}),
      liveVersionId: live?.fields['version-id'] ?? null,
      firstPublishedAt: fields['first-published'] ?? null,
      updatedAt: fields.updated ?? null,
      unpublishedAt: fields.unpublished ?? null,
      unpublishedBecause: fields['unpublished-because'] ?? '',
      comments: fields.comments,
      commentsAfter: fields['comments-after'] ?? 'open',
      commentsNote: fields['comments-note'] ?? '',
      commentsUntil: fields['comments-until'] ?? null,
      commentsKeptOpen: fields['comments-kept-open'] ?? false,
    });
    await setAddress(tx, arrival, article);
    for (const { fields: frozen, manuscript } of article.versions) {
      const [row] = await tx
        .insert(articleVersions)
        .values({
          id: frozen['version-id'],
          articleId: fields.id,
          number: frozen.version,
          manuscript,
          substantive: frozen.substantive,
          note: frozen.note,
          publishedBy: account(frozen['published-by']),
          publishedAt: frozen.published,
        })
        .onConflictDoNothing()
        .returning({ id: articleVersions.id });
      if (!row) throw new Unreadable(place, `There is a text ${frozen['version-id']} already.`);
    }
    await keepChanged(tx, eq(articles.id, fields.id));
    await keepDraftWords(tx, fields.id);
    await bringRevisions(tx, article, account);
    await keepUses(tx, fields.id, 'inDraft', article.draft);
    if (fields.state === 'published') await keepUses(tx, fields.id, 'isLive', shown);
    if (was) {
      const known = await knownOf(tx, authors, shown.bylines);
      if (known.length > 0) await setBylines(tx, fields.id, known);
      await setTags(tx, fields.id, shown.tags, now);
    }
    await tellOf(tx, arrival, article);
    return bringComments(tx, arrival, fields.slug, fields.id);
  });
  count(comments === null ? arrival.here : arrival.came, 'articles');
  if (comments !== null) count(arrival.came, 'comments', comments);
}

/** Every address it ever had, and the one it stands at: its own, or where another story has that, the next that is free. */
async function setAddress(tx: Tx, arrival: Arrival, { fields, place }: ArrivingArticle): Promise<void> {
  const rows = fields.addresses.map((address) => ({ ...address, articleId: fields.id }));
  const given = rows.length === 0 ? [] : await tx.insert(articleSlugs).values(rows).onConflictDoNothing().returning();
  const own = new Set(given.map(({ slug }) => slug));
  for (const { slug } of rows)
    if (!own.has(slug)) note(arrival, place, `/articles/${slug} leads to another story here, and goes on doing so.`);
  if (isProvisional(fields.slug, fields.id)) return;
  const slug = own.has(fields.slug) ? fields.slug : await claimSlug(tx, fields.id, fields.slug, arrival.now);
  if (slug !== fields.slug) note(arrival, place, `The story stands at /articles/${slug}.`);
  await tx.update(articles).set({ slug }).where(eq(articles.id, fields.id));
}

/** What the draft said before, stretch by stretch of work. */
async function bringRevisions(tx: Tx, article: ArrivingArticle, account: (id: string | undefined) => string | null) {
  for (const { fields, manuscript } of article.revisions)
    await tx
      .insert(revisions)
      .values({
        id: fields.revision,
        articleId: article.fields.id,
        version: fields['draft-version'],
        manuscript,
        beganAt: fields.began,
        savedAt: fields.saved,
        savedBy: account(fields['saved-by']),
        cut: fields.cut ?? null,
        name: fields.name,
        restoredFrom: fields['restored-from'] ?? null,
      })
      .onConflictDoNothing();
}

/** The accounts it names that are here, by their ids in the export. */
async function peopleHere(tx: Tx, arrival: Arrival, { fields, versions, revisions: cuts, place }: ArrivingArticle) {
  const own = [fields.owner, fields['draft-saved-by'], fields['review-by'], fields['deleted-by']];
  const frozen = versions.map((version) => version.fields['published-by']);
  const named = [...own, ...frozen, ...cuts.map((revision) => revision.fields['saved-by'])];
  const ids = [...new Set(named.filter((id) => id !== undefined))];
  const known = new Set(
    await knownOf(
      tx,
      users,
      ids.map((id) => idHere(arrival, id)),
    ),
  );
  const here = ids.filter((id) => known.has(idHere(arrival, id)));
  if (here.length < ids.length)
    note(arrival, place, 'It names accounts that did not come over; it stands without them.');
  return new Map(here.map((id) => [id, idHere(arrival, id)]));
}

/** What lists need, without a section or a lead picture that is gone. */
async function columnsHere(tx: Tx, arrival: Arrival, { place }: ArrivingArticle, shown: Manuscript) {
  const columns = liveColumns(shown);
  const gone = async (table: typeof sections | typeof media, id: string | null, what: string) => {
    if (id === null || (await knownOf(tx, table, [id])).length > 0) return id;
    note(arrival, place, `Its ${what} did not come over; it stands without.`);
    return null;
  };
  return {
    ...columns,
    sectionId: await gone(sections, columns.sectionId, 'section'),
    leadMediaId: await gone(media, columns.leadMediaId, 'lead picture'),
  };
}

async function knownOf(tx: Tx, table: typeof sections | typeof media | typeof authors | typeof users, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await tx.select({ id: table.id }).from(table).where(inArray(table.id, ids));
  return ids.filter((id) => rows.some((row) => row.id === id));
}

/** What happened here: one event for each text, as if it had been published again, and one for what it is now. */
async function tellOf(tx: Tx, { actor, now }: Arrival, { fields, versions, state }: ArrivingArticle): Promise<void> {
  const articleId = fields.id;
  if (state === 'draft') return tell(tx, actor, { kind: 'article.drafted', articleId }, now);
  const reach = await footprint(tx, articleId);
  for (const [index, { fields: frozen }] of versions.entries()) {
    const kind = index === 0 ? 'article.published' : 'article.revised';
    await tell(tx, actor, { kind, articleId, version: frozen.version, ...reach }, now);
  }
  if (state === 'unpublished') await tell(tx, actor, { kind: 'article.unpublished', articleId, ...reach }, now);
}
