import { isDeepStrictEqual } from 'node:util';
import { count, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { keepChanged } from '@/db/keep-changed';
import { articles, articleVersions } from '@/db/schema/articles';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { bodyWords } from '@/newsroom/text/body';
import { line } from '@/newsroom/text/line';
import { isLegal, limits, type Manuscript, missing } from './article';
import { keepDraftWords } from './drafts/draft-words';
import { cutHere } from './drafts/revisions';
import { setBylines, setTags, unknownNames } from './live-names';
import { footprint, joined, type LockedArticle, lockArticle } from './locked-article';
import { keepUses } from './picture-uses';
import { dropPlans } from './plans/drop-plans';
import { moved } from './save-draft';
import { claimSlug, isProvisional } from './slug';

const publication = z.strictObject({
  id: z.string(),
  /** Words for a new address; the headline is taken where the story has none yet. */
  slug: z.string().max(500).optional(),
  /** A minor change (a comma) leaves the updated time alone. */
  substantive: z.boolean().default(true),
  note: line(limits.note).default(''),
  /** The draft the publisher looked at; where it is named and another stands, nothing is published. */
  version: z.number().int().optional(),
});
export type Publication = z.input<typeof publication>;

/**
 * Shows the working draft to readers: freezes it as a version and makes it the live text. Publishes a first time, changes,
 * and again what was withdrawn. The same text twice is accepted once, silently. Refuses with 404 `story-missing`,
 * 403 `not-allowed`, 409 `draft-moved` or `embargoed`, and 422 `not-ready` naming every field that still lacks something.
 * What was planned to be published later goes out with it, so that plan is dropped.
 */
export async function publishArticle(
  actor: Actor,
  input: Publication,
  now: Date,
): Promise<Outcome<{ slug: string; version: number }>> {
  return write(async (tx) => {
    const published = await publishIn(tx, actor, input, now);
    if (published.ok && published.versionId) await dropPlans(tx, actor, input.id, ['publish'], now);
    return published.ok ? { ok: true, slug: published.slug, version: published.version } : published;
  });
}

/**
 * What `publishArticle` does, within a transaction of somebody who does more in it. `versionId` is that of the version it
 * froze, null where readers see this text already. `frozen` is published in place of the working draft. Refuses before it
 * has written anything.
 */
export async function publishIn(
  tx: Tx,
  actor: Actor,
  input: Publication,
  now: Date,
  frozen?: { manuscript: Manuscript; version: number },
): Promise<Outcome<{ slug: string; version: number; versionId: string | null }>> {
  const parsed = publication.safeParse(input);
  const found = await lockArticle(tx, actor, 'article.publish', input.id);
  if (!found.ok) return found;
  if (!parsed.success) return refuse('publication-refused', 422, { fields: { note: 'too-long' } });
  const { article } = found;
  const wish = parsed.data;
  if (!isLegal('publish', article.state)) return refuse('not-now', 409);
  if (wish.version !== undefined && wish.version !== article.draftVersion) return moved(tx, actor, article);
  if (article.embargoUntil && article.embargoUntil > now) return refuse('embargoed', 409);
  const text = frozen?.manuscript ?? article.draft;
  const fields = { ...(await unknownNames(tx, text)), ...missing(text) };
  if (Object.keys(fields).length > 0) return refuse('not-ready', 422, { fields });

  const before = await footprint(tx, article.id);
  const words = wish.slug || (isProvisional(article.slug, article.id) ? text.headline : null);
  const slug = words === null ? article.slug : await claimSlug(tx, article.id, words, now);
  const live = await liveVersion(tx, article);
  // The section it stands in by now: that of the frozen text may have been merged into another.
  const seen = { ...live.manuscript, sectionId: article.sectionId };
  if (article.state === 'published' && slug === article.slug && isDeepStrictEqual(seen, text))
    return { ok: true, slug, version: live.number, versionId: null };

  const version = await freeze(tx, actor, article.id, text, wish, now);
  if (isDeepStrictEqual(text, article.draft)) await cutHere(tx, article, 'published');
  const moves = !article.firstPublishedAt || wish.substantive;
  await tx
    .update(articles)
    .set({
      ...liveColumns(text),
      state: 'published',
      slug,
      liveVersionId: version.id,
      firstPublishedAt: article.firstPublishedAt ?? now,
      ...(moves ? { updatedAt: now } : {}),
      unpublishedAt: null,
      unpublishedBecause: '',
      // What was handed in is published with it, unless it was written on since the text was frozen.
      ...(frozen && frozen.version !== article.draftVersion ? {} : noReview),
    })
    .where(eq(articles.id, article.id));
  await keepChanged(tx, eq(articles.id, article.id));
  await keepDraftWords(tx, article.id);
  await setBylines(tx, article.id, text.bylines);
  await setTags(tx, article.id, text.tags, now);
  await keepUses(tx, article.id, 'isLive', text);
  const kind = article.state === 'published' ? 'article.revised' : 'article.published';
  const reach = joined(before, await footprint(tx, article.id));
  await record(tx, actor, { kind, articleId: article.id, version: version.number, ...reach }, now);
  return { ok: true, slug, version: version.number, versionId: version.id };
}

/** Nobody waits for a second reader any more. */
export const noReview = { review: 'none', reviewNote: '', reviewBy: null, reviewAt: null } as const;

async function liveVersion(tx: Tx, article: LockedArticle): Promise<{ number: number; manuscript: Manuscript | null }> {
  if (!article.liveVersionId) return { number: 0, manuscript: null };
  const [row] = await tx
    .select({ number: articleVersions.number, manuscript: articleVersions.manuscript })
    .from(articleVersions)
    .where(eq(articleVersions.id, article.liveVersionId));
  return row ? { number: row.number, manuscript: row.manuscript as Manuscript } : { number: 0, manuscript: null };
}

async function freeze(
  tx: Tx,
  actor: Actor,
  articleId: string,
  manuscript: Manuscript,
  wish: z.output<typeof publication>,
  now: Date,
): Promise<{ id: string; number: number }> {
  const [before] = await tx
    .select({ number: count() })
    .from(articleVersions)
    .where(eq(articleVersions.articleId, articleId));
  const number = (before?.number ?? 0) + 1;
  const id = newId(now);
  await tx.insert(articleVersions).values({
    id,
    articleId,
    number,
    manuscript,
    substantive: number === 1 || wish.substantive,
    note: wish.note,
    publishedBy: actor.kind === 'user' ? actor.userId : null,
    publishedAt: now,
  });
  return { id, number };
}

/** What lists need of the live text, copied into columns. */
export function liveColumns(manuscript: Manuscript) {
  return {
    headline: manuscript.headline,
    standfirst: manuscript.standfirst,
    kicker: manuscript.kicker,
    label: manuscript.label,
    sectionId: manuscript.sectionId,
    leadMediaId: manuscript.lead?.media ?? null,
    leadAlt: manuscript.lead?.alt ?? '',
    words: bodyWords(manuscript.body),
  };
}
