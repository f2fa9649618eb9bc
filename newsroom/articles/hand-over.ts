import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { lockArticle } from './locked-article';

/**
 * Makes a story another colleague's, who may do with it from then on what the table lets owners do; the byline stays. Refuses with 404
 * `story-missing`, 403 `not-allowed`, 409 `story-deleted` and 422 `colleague-missing` for whoever is suspended or writes no stories.
 */
export async function handOver(
  actor: Actor,
  input: { id: string; to: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.hand-over', input.id);
    if (!found.ok) return found;
    const { id, ownerId } = found.article;
    const [to] = await tx
      .select({ id: users.id, role: users.role, name: users.name, suspendedAt: users.suspendedAt })
      .from(users)
      .where(eq(users.id, input.to));
    const writes = to && can({ kind: 'user', userId: to.id, ...to }, 'article.write', { ownerId: to.id });
    if (!to || to.suspendedAt || !writes) return refuse('many-refused', 422, { fields: { to: 'colleague-missing' } });
    if (ownerId === to.id) return { ok: true, id };
    await tx.update(articles).set({ ownerId: to.id }).where(eq(articles.id, id));
    await record(tx, actor, { kind: 'article.handed-over', articleId: id, to: to.id }, now);
    return { ok: true, id };
  });
}
