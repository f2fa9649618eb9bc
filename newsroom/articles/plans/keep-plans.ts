import { and, asc, eq, lte } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { schedules } from '@/db/schema/drafts';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { accountActor } from '@/newsroom/people/account-actor';
import { system } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import type { Manuscript } from '../article';
import { publishIn } from '../publish-article';
import { isTaken } from '../slug';
import { unpublishIn } from '../unpublish-article';
import { isOpen } from './open-plans';

/** Plans of one look; as many more at the next one, two seconds later. */
const most = 500;

const isDue = (now: Date) => and(isOpen(), eq(schedules.refused, ''), lte(schedules.dueAt, now));

/**
 * Does what is planned and due, the earliest first, and answers how many it did. Whichever instance comes to a plan takes it
 * with its article (`skip locked`), in one transaction with the deed, so that each is done once; one whose article somebody
 * holds is done at the next look. What fell due while nobody was up is done at the first look, under the time it really is.
 * Each is done in the name of whoever planned it, asked anew; what is refused keeps its reason and waits for somebody.
 */
export async function keepPlans(now: Date): Promise<number> {
  const due = await db()
    .select({ id: schedules.id })
    .from(schedules)
    .where(isDue(now))
    .orderBy(asc(schedules.dueAt), asc(schedules.id))
    .limit(most);
  let done = 0;
  const faults: unknown[] = [];
  for (const { id } of due) {
    // One that breaks keeps none of the others back.
    const did = await write((tx) => carryOut(tx, id, now)).catch((fault: unknown) => faults.push(fault) < 0);
    if (did) done += 1;
  }
  if (faults.length > 0) throw faults[0];
  return done;
}

async function carryOut(tx: Tx, id: string, now: Date): Promise<boolean> {
  const [row] = await tx
    .select({ plan: schedules })
    .from(schedules)
    .innerJoin(articles, eq(articles.id, schedules.articleId))
    .where(and(eq(schedules.id, id), isDue(now)))
    .for('update', { of: [schedules, articles], skipLocked: true });
  if (!row) return false;
  const { articleId } = row.plan;
  const did = await deed(tx, row.plan, now);
  if (!did.ok) {
    const refused = Object.values(did.fields ?? {})[0] ?? did.problem;
    await tx.update(schedules).set({ refused }).where(eq(schedules.id, id));
    await record(tx, system, { kind: 'plan.refused', articleId, planId: id, reason: refused }, now);
    return false;
  }
  await tx.update(schedules).set({ doneAt: now, versionId: did.versionId }).where(eq(schedules.id, id));
  await record(tx, system, { kind: 'plan.done', articleId, planId: id }, now);
  return true;
}

async function deed(
  tx: Tx,
  plan: typeof schedules.$inferSelect,
  now: Date,
): Promise<Outcome<{ versionId: string | null }>> {
  const actor = plan.madeBy === null ? null : await accountActor(tx, plan.madeBy);
  if (!actor) return refuse('planner-gone', 403);
  const { articleId: id, act, slug, substantive, note } = plan;
  if (act === 'unpublish') {
    const gone = await unpublishIn(tx, actor, { id, because: note }, now);
    return gone.ok ? { ok: true, versionId: null } : gone;
  }
  if (slug !== null && (await isTaken(tx, id, slug))) return refuse('slug-taken', 409);
  const wish = { id, substantive, note, ...(slug === null ? {} : { slug }) };
  return publishIn(tx, actor, wish, now, { manuscript: plan.manuscript as Manuscript, version: plan.version ?? 0 });
}
