import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { line } from '@/newsroom/text/line';
import { isLegal, limits } from './article';
import { footprint, lockArticle } from './locked-article';
import { keepUses } from './picture-uses';
import { dropPlans } from './plans/drop-plans';

const closedAt = (now: Date) =>
  ({ comments: 'closed', commentsNote: '', commentsUntil: now, commentsKeptOpen: false }) as const;

/**
 * Withdraws a story, never in silence: its address answers 410 with the headline, the dates and the public sentence
 * `because` (1 to 300 characters). Its thread is closed and kept. Refuses with 404 `story-missing`, 403 `not-allowed`,
 * 409 `not-published` and 422 `because-missing` or `too-long`. What was planned for it is dropped.
 */
export async function unpublishArticle(
  actor: Actor,
  input: { id: string; because: string },
  now: Date,
): Promise<Outcome<{ slug: string }>> {
  return write(async (tx) => {
    const gone = await unpublishIn(tx, actor, input, now);
    if (gone.ok) await dropPlans(tx, actor, input.id, ['publish', 'unpublish'], now);
    return gone;
  });
}

/** What `unpublishArticle` does, within a transaction of somebody who does more in it. Refuses before it has written anything. */
export async function unpublishIn(
  tx: Tx,
  actor: Actor,
  input: { id: string; because: string },
  now: Date,
): Promise<Outcome<{ slug: string }>> {
  const found = await lockArticle(tx, actor, 'article.unpublish', input.id);
  if (!found.ok) return found;
  const { article } = found;
  if (!isLegal('unpublish', article.state)) return refuse('not-published', 409);
  const because = line(limits.because).safeParse(input.because);
  if (!because.success) return refuse('unpublish-refused', 422, { fields: { because: 'too-long' } });
  if (because.data === '') return refuse('unpublish-refused', 422, { fields: { because: 'because-missing' } });
  await tx
    .update(articles)
    .set({
      state: 'unpublished',
      unpublishedAt: now,
      unpublishedBecause: because.data,
      ...(article.comments === 'off' || article.comments === 'closed' ? {} : closedAt(now)),
    })
    .where(eq(articles.id, article.id));
  await keepUses(tx, article.id, 'isLive', null);
  const reach = await footprint(tx, article.id);
  await record(tx, actor, { kind: 'article.unpublished', articleId: article.id, ...reach }, now);
  return { ok: true, slug: article.slug };
}
