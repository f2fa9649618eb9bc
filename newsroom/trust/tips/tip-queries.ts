import 'server-only';
import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { tips } from '@/db/schema/site';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { type TipDto, type TipFilter, tipsAPage } from './tip';

/** The public story at `slug`, by any address it ever had, that a reader wants to say something about; null where there is none. */
export async function getTipPage(slug: string): Promise<{ slug: string; headline: string } | null> {
  const [story] = await db()
    .select({ slug: articles.slug, headline: articles.headline })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .where(and(eq(articleSlugs.slug, slug), eq(articles.state, 'published')));
  return story ?? null;
}

/** The confirmed address that belongs to the very key: nobody is written to at an address that somebody else typed. */
const hears = sql<boolean>`exists (select from commenters c join addresses a on a.id = c.address_id
  where c.id = ${tips.commenterId} and a.id = ${tips.addressId} and a.confirmed_at is not null)`;

function selectTips() {
  return db()
    .select({
      id: tips.id,
      articleId: tips.articleId,
      headline: articles.headline,
      slug: sql<string | null>`case when ${articles.state} = 'published' then ${articles.slug} end`,
      quote: tips.quote,
      words: tips.words,
      state: tips.state,
      sentAt: tips.sentAt,
      hears,
      settledBy: users.name,
      settledAt: tips.settledAt,
      note: tips.note,
    })
    .from(tips)
    .innerJoin(articles, eq(articles.id, tips.articleId))
    .leftJoin(users, eq(users.id, tips.settledBy))
    .$dynamic();
}

const toDto = (row: Awaited<ReturnType<typeof selectTips>>[number]): TipDto => ({
  ...row,
  sentAt: row.sentAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
});

/** Whose tips somebody sees: everybody's stories, their own, or, null, none. */
function within(actor: UserActor): SQL | undefined | null {
  if (can(actor, 'tip.settle')) return undefined;
  return can(actor, 'tip.settle', { ownerId: actor.userId }) ? eq(articles.ownerId, actor.userId) : null;
}

/** In the very words of the index. */
const latest = [sql`${tips.sentAt} desc nulls last`, sql`${tips.id} desc nulls last`];
/** Written out, not as a parameter, so that the index of what is new is used. */
const isNew = sql`${tips.state} = 'new'`;

/** One page of the tips that `actor` may settle, the last first, and where the next one begins; null for who settles none. */
export async function listTips(
  actor: UserActor,
  { state, before }: TipFilter,
): Promise<{ rows: TipDto[]; next: TipFilter['before'] } | null> {
  const own = within(actor);
  if (own === null) return null;
  const found = await selectTips()
    .where(
      and(
        state === 'new' ? isNew : eq(tips.state, state),
        own,
        before
          ? sql`(${tips.sentAt}, ${tips.id}) < (${before.sentAt.toISOString()}::timestamptz, ${before.id})`
          : undefined,
      ),
    )
    .orderBy(...latest)
    .limit(tipsAPage + 1);
  const shown = found.slice(0, tipsAPage);
  const last = found.length > tipsAPage ? shown.at(-1) : undefined;
  return { rows: shown.map(toDto), next: last ? { sentAt: last.sentAt, id: last.id } : null };
}

/** What is new about one story, and the one that is `named` whatever became of it. For a page that has asked who may see the story. */
export async function listTipsOf(articleId: string, named = ''): Promise<TipDto[]> {
  const rows = await selectTips()
    .where(and(eq(tips.articleId, articleId), or(isNew, and(eq(tips.id, named), eq(tips.state, 'settled')))))
    .orderBy(desc(tips.sentAt))
    .limit(50);
  return rows.map(toDto);
}
