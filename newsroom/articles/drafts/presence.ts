import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { presence } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { write } from '@/newsroom/record';
import { type Beside, besideOf } from '../evidence/beside';
import { evidenceOf } from '../evidence/evidence';
import { lockArticle } from '../locked-article';
import { isWindow, type Others, pageWindow, seconds } from './present';

/** Which window of which story, and what its editor knows of the story's evidence (`Beside.mark`). */
export interface Here {
  id: string;
  window: string;
  gone?: boolean;
  mark?: string;
}

/**
 * Says that `actor` has the story open in `window`, or, with `gone`, not any more, and answers who else has, and, where `mark`
 * is not that of the draft's sources and claims, those as they stand now. It is no lock and no event: it passes by itself. Refuses with 404 `story-missing`, 403 `not-allowed` and 422 `form-unreadable`.
 */
export async function bePresent(
  actor: Actor,
  { id, window, gone = false, mark }: Here,
  now: Date,
): Promise<Outcome<Others & { beside?: Beside }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.write', id);
    if (!found.ok) return found;
    if (!isWindow(window)) return refuse('form-unreadable', 422);
    if (actor.kind !== 'user') return { ok: true, names: [], self: false };
    const own = { articleId: id, userId: actor.userId, window };
    if (gone) {
      const mine = and(eq(presence.articleId, id), eq(presence.userId, actor.userId), eq(presence.window, window));
      await tx.delete(presence).where(mine);
    } else {
      const again = { target: [presence.articleId, presence.userId, presence.window], set: { seenAt: now } };
      await tx
        .insert(presence)
        .values({ ...own, seenAt: now })
        .onConflictDoUpdate(again);
    }
    const since = new Date(now.getTime() - seconds.gone * 1_000);
    const rows = await tx
      .select({ userId: presence.userId, name: users.name, window: presence.window })
      .from(presence)
      .innerJoin(users, eq(users.id, presence.userId))
      .where(and(eq(presence.articleId, id), gt(presence.seenAt, since)))
      .orderBy(users.name, users.id);
    const names = rows.filter((row) => row.userId !== actor.userId).map(({ name }) => name);
    const self = rows.some((row) => row.userId === actor.userId && ![window, pageWindow].includes(row.window));
    const beside = besideOf(evidenceOf(found.article.draft));
    const news = mark === undefined || mark === beside.mark ? {} : { beside };
    return { ok: true, names: [...new Set(names)], self, ...news };
  });
}

/** Forgets who had a story open; the timer of the house calls it every hour. */
export async function forgetPresence(now: Date): Promise<void> {
  await db()
    .delete(presence)
    .where(lte(presence.seenAt, sql`${new Date(now.getTime() - seconds.gone * 1_000).toISOString()}::timestamptz`));
}
