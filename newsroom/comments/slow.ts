import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { limits } from '@/db/schema/comments';
import type { Subject } from './turn';

/**
 * Takes the turn of a person in a slowed thread: one comment every `seconds`, in this thread alone. Answers 0, or after how
 * many seconds the next may come. As in turn.ts one statement takes and judges, for each name the person goes by.
 */
export async function takeSlowTurn(
  tx: Tx,
  { subjects, articleId, seconds }: { subjects: readonly Subject[]; articleId: string; seconds: number },
  now: Date,
): Promise<number> {
  const names = subjects.filter((subject) => subject.startsWith('person:')).map((name) => `slow:${articleId}:${name}`);
  const rows = [...new Set(names)].sort().map((subject) => ({ subject, lastAt: now, taken: 1, windowAt: now }));
  if (rows.length === 0) return 0;
  const taken = await tx
    .insert(limits)
    .values(rows)
    .onConflictDoUpdate({
      target: limits.subject,
      set: { lastAt: now, windowAt: now },
      setWhere: sql`${limits.windowAt} <= excluded.window_at - make_interval(secs => ${seconds})`,
    })
    .returning({ subject: limits.subject });
  const refused = rows.map(({ subject }) => subject).filter((one) => !taken.some(({ subject }) => subject === one));
  if (refused.length === 0) return 0;
  const [last] = await tx
    .select({ at: sql<string>`max(${limits.windowAt})` })
    .from(limits)
    .where(sql`${limits.subject} in ${refused}`);
  const passed = last ? (now.getTime() - new Date(last.at).getTime()) / 1_000 : 0;
  return Math.max(1, Math.ceil(seconds - passed));
}
