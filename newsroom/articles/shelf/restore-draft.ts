import { and, eq, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { lockArticle } from '../locked-article';
import { daysToRestore } from './shelf';

/** Brings a deleted draft back as it was. Refuses with 404 `story-missing`, 403 `not-allowed` and 409 `not-deleted`. */
export async function restoreDraft(actor: Actor, input: { id: string }, now: Date): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.delete', input.id, 'reached');
    if (!found.ok) return found;
    const { id, deletedAt } = found.article;
    if (!deletedAt) return refuse('not-deleted', 409);
    await tx.update(articles).set({ deletedAt: null, deletedBy: null }).where(eq(articles.id, id));
    await record(tx, actor, { kind: 'article.restored', articleId: id }, now);
    return { ok: true, id };
  });
}

/** Empties what was deleted longer ago: for good. Only what was never public is ever there. Safe to run twice, and beside itself. */
export async function forgetDeletedDrafts(now: Date): Promise<void> {
  const ends = new Date(now.getTime() - daysToRestore * 86_400_000);
  await db()
    .delete(articles)
    .where(and(lt(articles.deletedAt, ends), eq(articles.state, 'draft')));
}
