import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { reports } from '@/db/schema/conversation';
import { idPattern, newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, system } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record } from '@/newsroom/record';
import { getModeration } from '@/newsroom/settings/moderation';
import { lines } from '@/newsroom/text/line';
import { moveComment } from '../decide';
import { networkHash } from '../network';
import { isReader, lockPublic, personFor, type Reader, takeReadersTurn } from '../reader';
import { reasonOf } from '../reasons';
import { Refused, writeOrRefuse } from '../undo';
import { isHoldable, longestReport, reportsRule } from './reported';

export interface Reported {
  id: string;
  slug: string;
  /** This report took the comment off the page until a person has looked. */
  held: boolean;
  /** The guest's new key, to be set as a cookie; absent where the browser has one. */
  cookie?: string;
}

const form = z.strictObject({
  slug: z.string().max(120),
  id: z.string().regex(idPattern),
  reason: z.string(),
  note: lines(longestReport).default(''),
});
type Report = z.output<typeof form>;

/**
 * Tells the moderators what a reader has against a public comment. Once a person: the same again changes nothing. Reports of
 * enough distinct people on distinct networks hold the comment until somebody has looked, never one that a person has let
 * stand with the words it has now, never an editors' pick and never staff's. Refuses with 403 `not-allowed` and
 * `own-reported`, 404 `comment-missing` for whatever is not public, 422 `report-faulty` with fields, 429 `acting-quickly`
 * (`seconds`).
 */
export async function reportComment(actor: Actor, input: z.input<typeof form>, now: Date): Promise<Outcome<Reported>> {
  if (!can(actor, 'comment.report') || !isReader(actor)) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) {
    const noteTooLong = parsed.error.issues.some(({ path }) => path[0] === 'note');
    if (!noteTooLong) return refuse('comment-missing', 404);
    return refuse('report-faulty', 422, { fields: { note: 'note-too-long' }, values: { max: longestReport } });
  }
  const { reportsHold } = await getModeration();
  const report = parsed.data;
  const done = await writeOrRefuse(async (tx) => {
    const comment = await lockPublic(tx, actor, report);
    if (comment.own) throw new Refused(refuse('own-reported', 403));
    if (!reasonOf(report.reason))
      throw new Refused(refuse('report-faulty', 422, { fields: { reason: 'report-reason-missing' } }));
    const made = await add(tx, actor, report, comment.articleId, now);
    const held = made.added && isHoldable(comment) && (await isEnough(tx, comment.id, reportsHold));
    if (held) await hold(tx, comment, reportsHold, now);
    return { slug: comment.slug, held, cookie: made.cookie };
  });
  if ('ok' in done) return done;
  const { slug, held, cookie } = done;
  return { ok: true, id: report.id, slug, held, ...(cookie ? { cookie } : {}) };
}

async function add(tx: Tx, by: Reader, { id, reason, note }: Report, articleId: string, now: Date) {
  await takeReadersTurn(tx, by, 'reports', now);
  const { person, actor, cookie } = await personFor(tx, by, now);
  const hash = by.kind === 'guest' ? networkHash(by.network) : '';
  const rows = await tx
    .insert(reports)
    .values({ id: newId(now), commentId: id, ...person, networkHash: hash, reason, note, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: reports.id });
  const added = rows.length > 0;
  if (added) await record(tx, actor, { kind: 'comment.reported', commentId: id, articleId, reason }, now);
  return { added, cookie };
}

/** Every row is another person's already, so distinct networks are distinct people on distinct networks; an account is its own. */
async function isEnough(tx: Tx, commentId: string, most: number): Promise<boolean> {
  const [row] = await tx
    .select({
      number: sql<number>`count(distinct coalesce(${reports.userId}, nullif(${reports.networkHash}, '')))::int`,
    })
    .from(reports)
    .where(and(eq(reports.commentId, commentId), isNull(reports.settledAt)));
  return (row?.number ?? 0) >= most;
}

/** The paper's own rule holds it, no person: nobody is named for it. */
async function hold(tx: Tx, { id, articleId }: { id: string; articleId: string }, most: number, now: Date) {
  const verdict = { outcome: 'held', rule: reportsRule, value: most, setting: most } as const;
  const moved = await moveComment(tx, system, { id, from: ['shown'], to: 'held' }, { verdict }, now);
  if (!moved.ok) throw new Refused(moved);
  await record(tx, system, { kind: 'comment.held', commentId: id, articleId, public: true }, now);
}
