import { and, isNotNull, lt, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { commentPrivate, limits } from '@/db/schema/comments';
import { reports } from '@/db/schema/conversation';
import { tips } from '@/db/schema/site';

/** Days a comment's network stays known, under our key, for limits and for finding what one network posted. */
export const networkDays = 30;
/** Hours after which a limit's row says nothing any more; the longest window is an hour. */
const limitHours = 24;

/** Forgets the networks of comments, reports and tips older than 30 days and the limits nobody can run into. Safe to run twice, and beside itself. */
export async function forgetNetworks(now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  await db()
    .update(commentPrivate)
    .set({ networkHash: '' })
    .where(and(lt(commentPrivate.createdAt, before(networkDays * 24)), ne(commentPrivate.networkHash, '')));
  await db()
    .update(reports)
    .set({ networkHash: '' })
    .where(and(lt(reports.createdAt, before(networkDays * 24)), ne(reports.networkHash, '')));
  await db()
    .update(tips)
    .set({ network: null })
    .where(and(lt(tips.sentAt, before(networkDays * 24)), isNotNull(tips.network)));
  await db()
    .delete(limits)
    .where(lt(limits.windowAt, before(limitHours)));
}
