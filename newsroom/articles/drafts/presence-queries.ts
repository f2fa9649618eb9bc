import 'server-only';
import { and, eq, gt, inArray, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { presence } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import type { UserActor } from '@/newsroom/people/actor';
import { seconds } from './present';

/** Who but `actor` has each of these stories open, by the story's id. */
export async function openBy(actor: UserActor, ids: readonly string[], now: Date): Promise<Map<string, string[]>> {
  const open = new Map<string, string[]>();
  if (ids.length === 0) return open;
  const since = new Date(now.getTime() - seconds.gone * 1_000);
  const rows = await db()
    .selectDistinct({ articleId: presence.articleId, userId: users.id, name: users.name })
    .from(presence)
    .innerJoin(users, eq(users.id, presence.userId))
    .where(and(inArray(presence.articleId, [...ids]), gt(presence.seenAt, since), ne(presence.userId, actor.userId)))
    .orderBy(users.name);
  for (const { articleId, name } of rows) open.set(articleId, [...(open.get(articleId) ?? []), name]);
  return open;
}
