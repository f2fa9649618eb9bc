import { and, isNull, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { letters } from '@/db/schema/record';
import { clearFiled, outboxFolder } from './filed-letters';
import { keptDays } from './times';

/** Forgets letters that are done with, 30 days after they were begun, and their files. Safe to run twice, and beside itself. */
export async function forgetLetters(now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  await db()
    .delete(letters)
    .where(and(isNull(letters.dueAt), lt(letters.createdAt, before)));
  await clearFiled(outboxFolder(), before);
}
