import 'server-only';
import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { schedules } from '@/db/schema/drafts';
import { mediaUses } from '@/db/schema/media';
import { authors } from '@/db/schema/people';
import { pages } from '@/db/schema/site';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { mostStories, type UsesDto } from './uses';

/** Where the picture `id` is shown, as far as `actor` may know: a draft's headline is told to those who may read it. */
export async function usesOf(actor: UserActor, id: string): Promise<UsesDto> {
  const [rows, all, plans, faces, inPages] = await Promise.all([
    db()
      .select({
        id: articles.id,
        slug: articles.slug,
        ownerId: articles.ownerId,
        live: articles.headline,
        draft: sql<string>`coalesce(${articles.draft}->>'headline', '')`,
        isLive: mediaUses.isLive,
        deletedAt: articles.deletedAt,
      })
      .from(mediaUses)
      .innerJoin(articles, eq(articles.id, mediaUses.articleId))
      .where(eq(mediaUses.mediaId, id))
      .orderBy(desc(mediaUses.articleId))
      .limit(mostStories),
    db().select({ number: count() }).from(mediaUses).where(eq(mediaUses.mediaId, id)),
    db()
      .select({ id: schedules.id })
      .from(schedules)
      .where(and(isNull(schedules.doneAt), isNull(schedules.cancelledAt), names(schedules.manuscript, id))),
    db()
      .select({ name: authors.name, slug: authors.slug })
      .from(authors)
      .where(eq(authors.pictureId, id))
      .orderBy(asc(authors.name)),
    db()
      .select({ id: pages.id, title: pages.title })
      .from(pages)
      .where(sql`${names(pages.draft, id)} or ${names(pages.live, id)}`),
  ]);
  const stories = rows.flatMap(({ ownerId, live, draft, deletedAt, slug, ...row }) => {
    const mayOpen = can(actor, 'article.read-draft', { ownerId });
    if (!mayOpen && !row.isLive) return [];
    const href = mayOpen ? `/desk/articles/${row.id}` : `/articles/${slug}`;
    return [{ ...row, headline: mayOpen ? draft : live, href, isDeleted: deletedAt !== null }];
  });
  return {
    stories,
    more: (all[0]?.number ?? 0) - rows.length,
    hidden: rows.length - stories.length,
    planned: plans.length,
    authors: faces,
    pages: inPages.map((page) => ({
      title: page.title,
      href: can(actor, 'page.manage') ? `/desk/pages/${page.id}` : null,
    })),
  };
}

/** Does this text name the picture? */
function names(text: typeof schedules.manuscript | typeof pages.draft | typeof pages.live, id: string) {
  return sql`coalesce(jsonb_path_exists(${text}, 'strict $.**.media ? (@ == $id)', ${JSON.stringify({ id })}::jsonb), false)`;
}
