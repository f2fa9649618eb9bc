import 'server-only';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { previewLinks } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import type { ArticleDto, Manuscript } from '../article';
import { draftAsArticle } from '../preview-queries';
import { isProvisional } from '../slug';
import { previewHash } from './link-hash';
import type { PreviewLinkDto } from './preview-link';

/** The links to a draft, the newest first. Whoever asks may share the draft. */
export async function listPreviewLinks(articleId: string, now: Date): Promise<PreviewLinkDto[]> {
  const rows = await db()
    .select({ link: previewLinks, by: users.name })
    .from(previewLinks)
    .leftJoin(users, eq(users.id, previewLinks.madeBy))
    .where(eq(previewLinks.articleId, articleId))
    .orderBy(desc(previewLinks.madeAt), desc(previewLinks.id))
    .limit(100);
  return rows.map(({ link, by }) => ({
    id: link.id,
    note: link.note,
    by,
    madeAt: link.madeAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    revokedAt: link.revokedAt?.toISOString() ?? null,
    isOpen: !link.revokedAt && link.expiresAt > now,
  }));
}

/**
 * The draft behind a link, as readers would see it; null where the link is revoked, over, or was never made, and where the draft
 * was deleted. It holds what a reader's page draws and nothing else: no notes, no plans, nobody's account.
 */
export async function draftBehindLink(token: string, now: Date): Promise<ArticleDto | null> {
  const [row] = await db()
    .select({
      id: articles.id,
      slug: articles.slug,
      draft: articles.draft,
      firstPublishedAt: articles.firstPublishedAt,
      updatedAt: articles.updatedAt,
    })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .where(
      and(
        eq(previewLinks.tokenHash, previewHash(token)),
        isNull(previewLinks.revokedAt),
        gt(previewLinks.expiresAt, now),
        isNull(articles.deletedAt),
      ),
    );
  if (!row) return null;
  const { draft, slug, firstPublishedAt, updatedAt, id } = row;
  return draftAsArticle(
    {
      id,
      slug: isProvisional(slug, id) ? null : slug,
      manuscript: draft as Manuscript,
      firstPublishedAt: firstPublishedAt?.toISOString() ?? null,
      updatedAt: updatedAt?.toISOString() ?? null,
      versions: 1,
      comments: 'off',
    },
    now,
  );
}
