import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { limits } from '@/db/schema/comments';
import { secondsBetween } from './comment';

/** How often in how many seconds: one person, and everybody on one network (a school, an office) together. */
export const allowances = {
  person: { most: 1, seconds: secondsBetween },
  network: { most: 10, seconds: 60 },
  recommends: { most: 30, seconds: 60 },
  'recommends-network': { most: 120, seconds: 60 },
  /** Keys given to browsers that had none and did something else than post. */
  'new-keys': { most: 40, seconds: 3_600 },
  reports: { most: 5, seconds: 600 },
  'reports-network': { most: 15, seconds: 600 },
  tips: { most: 5, seconds: 600 },
  'tips-network': { most: 15, seconds: 600 },
  edits: { most: 10, seconds: 60 },
};
type Kind = keyof typeof allowances;
export type Subject = `${Kind}:${string}`;

const kindOf = (subject: string) => subject.split(':', 1)[0] as Kind;
const byKind = (limit: 'most' | 'seconds') =>
  sql`case split_part(${limits.subject}, ':', 1) ${sql.join(
    Object.entries(allowances).map(([kind, allowance]) => sql`when ${kind}::text then ${allowance[limit]}::int`),
    sql` `,
  )} end`;

/**
 * Takes a turn for every subject, or says after how many seconds the first may be tried again. One statement takes and
 * judges, so two requests at once cannot both be let through; the rows are the memory, so a restart forgets nothing. To be
 * undone with the transaction where the comment is refused in the end.
 */
export async function takeTurn(tx: Tx, subjects: readonly Subject[], now: Date): Promise<number> {
  // Always the same order, or two people behind one network could wait for each other's row.
  const rows = [...new Set(subjects)].sort().map((subject) => ({ subject, lastAt: now, taken: 1, windowAt: now }));
  if (rows.length === 0) return 0;
  const over = sql`${limits.windowAt} <= excluded.window_at - make_interval(secs => ${byKind('seconds')})`;
  const taken = await tx
    .insert(limits)
    .values(rows)
    .onConflictDoUpdate({
      target: limits.subject,
      set: {
        lastAt: sql`excluded.last_at`,
        taken: sql`case when ${over} then 1 else ${limits.taken} + 1 end`,
        windowAt: sql`case when ${over} then excluded.window_at else ${limits.windowAt} end`,
      },
      setWhere: sql`${over} or ${limits.taken} < ${byKind('most')}`,
    })
    .returning({ subject: limits.subject });
  if (taken.length === rows.length) return 0;
  const refused = rows.map(({ subject }) => subject).filter((subject) => !taken.some((row) => row.subject === subject));
  const since = await tx
    .select({ subject: limits.subject, windowAt: limits.windowAt })
    .from(limits)
    .where(inArray(limits.subject, refused));
  const waits = since.map(({ subject, windowAt }) => {
    const { seconds: span } = allowances[kindOf(subject)];
    return Math.ceil(span - (now.getTime() - windowAt.getTime()) / 1000);
  });
  return Math.max(1, ...waits);
}
