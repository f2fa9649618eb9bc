import { and, eq, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { previewLinks } from '@/db/schema/drafts';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { lockArticle } from '../locked-article';

/**
 * Revokes a link: from then on it opens nothing. Twice is accepted once, silently. Refuses with 404 `story-missing`, 403
 * `not-allowed` and 409 `link-gone`.
 */
export async function revokePreviewLink(
  actor: Actor,
  input: { id: string; link: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.share-draft', input.id);
    if (!found.ok) return found;
    const articleId = found.article.id;
    const one = and(eq(previewLinks.id, input.link), eq(previewLinks.articleId, articleId));
    const [link] = await tx.select({ revokedAt: previewLinks.revokedAt }).from(previewLinks).where(one);
    if (!link) return refuse('link-gone', 409);
    if (link.revokedAt) return { ok: true, id: input.link };
    await tx.update(previewLinks).set({ revokedAt: now }).where(one);
    await record(tx, actor, { kind: 'preview-link.revoked', articleId, linkId: input.link }, now);
    return { ok: true, id: input.link };
  });
}

/** How long a link is listed after it has ended, in days. */
const listedDays = 30;

/** Forgets links that ended long ago. Safe to run twice, and beside itself. */
export async function forgetPreviewLinks(now: Date): Promise<void> {
  await db()
    .delete(previewLinks)
    .where(lt(previewLinks.expiresAt, new Date(now.getTime() - listedDays * 86_400_000)));
}
