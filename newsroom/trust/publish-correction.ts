import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { articleSlugs } from '@/db/schema/articles';
import { corrections } from '@/db/schema/record';
import { lockArticle } from '@/newsroom/articles/locked-article';
import { publishIn } from '@/newsroom/articles/publish-article';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { fieldsInError, line } from '@/newsroom/text/line';
import { longestCorrection, severities } from './correction';
import { commentIn, isPublicBelow, settleLed } from './led-by';
import { isOpenTip, markCorrected } from './tips/settle-tip';

const shape = z.strictObject({
  id: z.string(),
  severity: z.enum(severities, 'not-in-list'),
  words: line(longestCorrection).refine((words) => words !== '', 'correction-missing'),
  /** The comment that led to it: its address or its id; '' where none did. */
  comment: line(500).default(''),
  /** The reader's tip that led to it; '' where none did. */
  tip: z.string().max(40).default(''),
  /** The draft the publisher looked at. */
  version: z.number().int().optional(),
});
export type CorrectionInput = z.input<typeof shape>;

/**
 * Publishes the working draft as a version of substance that corrects the one before, together with its public sentence
 * (1 to 1,000 characters): there is never the one without the other. Refuses whatever `publishArticle` refuses; with 422
 * `correction-refused` a missing or overlong sentence, and `correction-comment` what is no public comment of this story, and `correction-tip` what is no open tip about it; with 409 `correction-unpublished` what readers never saw, and
 * `nothing-corrected` a text that they see already.
 */
export async function publishCorrection(
  actor: Actor,
  input: CorrectionInput,
  now: Date,
): Promise<Outcome<{ id: string; slug: string; version: number }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.correct', input.id);
    if (!found.ok) return found;
    const parsed = shape.safeParse(input);
    if (!parsed.success) return refuse('correction-refused', 422, { fields: fieldsInError(parsed.error) });
    const { id: articleId, severity, words, version } = parsed.data;
    const led = parsed.data.comment === '' ? null : (commentIn(parsed.data.comment) ?? '');
    if (led !== null && !(await isPublicBelow(tx, articleId, led)))
      return refuse('correction-comment', 422, { fields: { comment: 'correction-comment' } });
    const { tip } = parsed.data;
    if (tip !== '' && !(await isOpenTip(tx, articleId, tip)))
      return refuse('correction-tip', 422, { fields: { tip: 'correction-tip' } });
    if (!found.article.firstPublishedAt) return refuse('correction-unpublished', 409);
    const published = await publishIn(tx, actor, { id: articleId, ...(version !== undefined && { version }) }, now);
    if (!published.ok) return published;
    if (published.versionId === null) return refuse('nothing-corrected', 409);

    const id = newId(now);
    const madeBy = actor.kind === 'user' ? actor.userId : null;
    await tx
      .insert(corrections)
      .values({ id, articleId, versionId: published.versionId, severity, words, commentId: led, madeBy, madeAt: now });
    const about = { correctionId: id, articleId, version: published.version, severity, ...(led ? { ledBy: led } : {}) };
    await record(tx, actor, { kind: 'correction.made', ...about, slugs: await slugsOf(tx, articleId) }, now);
    if (tip !== '') await markCorrected(tx, actor, { tipId: tip, articleId, correctionId: id }, now);
    if (led) await settleLed(tx, actor, articleId, led, now);
    return { ok: true, id, slug: published.slug, version: published.version };
  });
}

async function slugsOf(tx: Tx, articleId: string): Promise<string[]> {
  const rows = await tx
    .select({ slug: articleSlugs.slug })
    .from(articleSlugs)
    .where(eq(articleSlugs.articleId, articleId));
  return rows.map(({ slug }) => slug);
}
