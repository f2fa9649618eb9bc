import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { recommendations } from '@/db/schema/conversation';
import { idPattern } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record } from '@/newsroom/record';
import { isMadeBy } from './own/own';
import { pageOf } from './page-of';
import { isReader, lockPublic, personFor, type Reader, takeReadersTurn } from './reader';
import { Refused, writeOrRefuse } from './undo';

export interface Recommended {
  id: string;
  slug: string;
  /** The page of the thread, sorted by best, on which the comment stands now. */
  page: number;
  /** How many recommend it now. */
  recommends: number;
  /** This person was among them already: nothing was changed. */
  before: boolean;
  /** The guest's new key, to be set as a cookie; absent where the browser has one. */
  cookie?: string;
}

const form = z.strictObject({ slug: z.string().max(120), id: z.string().regex(idPattern), on: z.boolean() });

/**
 * Recommends a public comment, or takes that back: one a person, never one's own, and nothing is counted against anybody.
 * Saying the same twice is one. A browser without a key gets one with its first. Refuses with 403 `not-allowed` and
 * `own-recommended`, 404 `comment-missing` for whatever is not public, 429 `acting-quickly` (`seconds`).
 */
export async function recommendComment(
  actor: Actor,
  input: z.input<typeof form>,
  now: Date,
): Promise<Outcome<Recommended>> {
  if (!can(actor, 'comment.recommend') || !isReader(actor)) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('comment-missing', 404);
  const { on } = parsed.data;
  const done = await writeOrRefuse(async (tx) => {
    const comment = await lockPublic(tx, actor, parsed.data);
    if (comment.own) throw new Refused(refuse('own-recommended', 403));
    const before = await isRecommended(tx, actor, comment.id);
    if (before === on) return { comment, recommends: comment.recommends, before: on };
    await takeReadersTurn(tx, actor, 'recommends', now);
    const { step, cookie } = on ? await add(tx, actor, comment, now) : await takeBack(tx, actor, comment, now);
    return { comment, recommends: await move(tx, comment.id, step), before: false, cookie };
  });
  if ('ok' in done) return done;
  const { comment, recommends, before, cookie } = done;
  const page = await pageOf(comment.rootId);
  return { ok: true, id: comment.id, slug: comment.slug, page, recommends, before, ...(cookie ? { cookie } : {}) };
}

type Locked = Awaited<ReturnType<typeof lockPublic>>;

async function isRecommended(tx: Tx, actor: Reader, commentId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: recommendations.commentId })
    .from(recommendations)
    .where(and(eq(recommendations.commentId, commentId), isMadeBy(actor)));
  return rows.length > 0;
}

async function add(tx: Tx, by: Reader, { id, articleId }: Locked, now: Date) {
  const { person, actor, cookie } = await personFor(tx, by, now);
  await tx.insert(recommendations).values({ commentId: id, ...person, createdAt: now });
  await record(tx, actor, { kind: 'comment.recommended', commentId: id, articleId }, now);
  return { step: 1, cookie };
}

/** Of somebody whose browsers were strangers to each other when each recommended it, there may be several. */
async function takeBack(tx: Tx, actor: Reader, { id, articleId }: Locked, now: Date) {
  const mine = and(eq(recommendations.commentId, id), isMadeBy(actor));
  const rows = await tx.delete(recommendations).where(mine).returning({ id: recommendations.commentId });
  await record(tx, actor, { kind: 'comment.unrecommended', commentId: id, articleId }, now);
  return { step: -rows.length, cookie: undefined };
}

/** In the transaction of the row and behind the comment's lock. Not counted anew: a public import brings numbers without rows. */
async function move(tx: Tx, id: string, step: number): Promise<number> {
  const [row] = await tx
    .update(comments)
    .set({ recommends: sql`greatest(0, ${comments.recommends} + ${step}::int)` })
    .where(eq(comments.id, id))
    .returning({ recommends: comments.recommends });
  return row?.recommends ?? 0;
}
