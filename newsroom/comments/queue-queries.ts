import 'server-only';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { commentEdits, reports } from '@/db/schema/conversation';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState, Verdict } from './comment';
import { wordsKey } from './edits/words-key';
import {
  type Edge,
  type QueueDto,
  type QueueItemDto,
  type QueueRowDto,
  queuePage,
  type ReportDto,
  type Tab,
} from './queue';
import { idsOf, queueCounts } from './queue/listing';
import { firstWords, readPerson } from './queue/person-queries';

async function rowsOf<Row>(query: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await db().execute(query)) as unknown as { rows: Row[] }).rows;
}

/** One page of a queue, newest first, with the counts of every queue; null for somebody who does not moderate. */
export async function listQueue(actor: UserActor, tab: Tab, edge: Edge): Promise<QueueDto | null> {
  if (!can(actor, 'comment.moderate')) return null;
  const [ids, [counts]] = await Promise.all([
    rowsOf<{ id: string }>(idsOf(tab, edge)),
    rowsOf<Record<Tab, number>>(queueCounts()),
  ]);
  const upwards = edge.after !== undefined;
  const more = ids.length > queuePage;
  const page = ids.slice(0, queuePage).map(({ id }) => id);
  const rows = await listRows(page);
  const [first, last] = [rows[0]?.id ?? null, rows.at(-1)?.id ?? null];
  return {
    tab,
    rows,
    counts: counts ?? { held: 0, reported: 0, new: 0, shown: 0, rejected: 0, spam: 0 },
    above: upwards ? (more ? first : null) : edge.before ? first : null,
    below: upwards || more ? last : null,
  };
}

async function listRows(ids: string[]): Promise<QueueRowDto[]> {
  if (ids.length === 0) return [];
  const open = sql<number>`(select count(*)::int from ${reports}
    where ${reports.commentId} = ${comments.id} and ${reports.settledAt} is null)`;
  const rows = await db()
    .select({
      ...{ id: comments.id, name: comments.name, tree: comments.tree, state: comments.state },
      ...{ verdict: comments.verdict, createdAt: comments.createdAt, headline: articles.headline },
      reports: open,
      source: comments.source,
      edited: sql<boolean>`exists (select 1 from ${commentEdits}
        where ${commentEdits.commentId} = ${comments.id} and ${commentEdits.state} = 'held')`,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(inArray(comments.id, ids))
    .orderBy(desc(comments.createdAt), desc(comments.id));
  return rows.map(({ tree, verdict, createdAt, source, ...row }) => ({
    ...row,
    quote: firstWords(tree as CommentTree),
    words: wordsKey(source),
    rule: (verdict as Verdict).rule,
    createdAt: createdAt.toISOString(),
  }));
}

/** One comment with what stands around it; null where it is not there or `actor` does not moderate. */
export async function getQueueItem(actor: UserActor, id: string): Promise<QueueItemDto | null> {
  if (!can(actor, 'comment.moderate')) return null;
  const parents = alias(comments, 'parents');
  const deciders = alias(users, 'deciders');
  const [row] = await db()
    .select({
      id: comments.id,
      articleId: comments.articleId,
      slug: articles.slug,
      headline: articles.headline,
      state: comments.state,
      name: comments.name,
      source: comments.source,
      quote: comments.noteQuote,
      tree: comments.tree,
      createdAt: comments.createdAt,
      verdict: comments.verdict,
      pickedAt: comments.pickedAt,
      reason: comments.reason,
      publicNote: comments.publicNote,
      privateNote: comments.privateNote,
      decidedAt: comments.decidedAt,
      decidedBy: deciders.name,
      userId: comments.userId,
      commenterId: comments.commenterId,
      parentName: parents.name,
      parentTree: parents.tree,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(parents, eq(parents.id, comments.parentId))
    .leftJoin(deciders, eq(deciders.id, comments.decidedBy))
    .where(eq(comments.id, id));
  if (!row) return null;
  const { userId, commenterId, parentName, parentTree, pickedAt, decidedAt, createdAt, tree, verdict, ...item } = row;
  const [edit, against, routed, person] = await Promise.all([
    readHeldEdit(id),
    listReports(id),
    readRouting(id),
    readPerson({ id, userId, commenterId }),
  ]);
  return {
    ...item,
    guest: userId === null,
    tree: tree as CommentTree,
    verdict: verdict as Verdict,
    picked: pickedAt !== null,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    parent: parentName === null ? null : { name: parentName, tree: parentTree as CommentTree },
    words: wordsKey(row.source),
    edit,
    reports: against,
    routed,
    person,
  };
}

/** A comment that an act on many left alone, and who had decided. */
export interface MeanwhileDto {
  id: string;
  name: string;
  state: CommentState;
  who: string;
}

/** Those of `ids` that somebody decided about, as they stand. */
export async function listMeanwhile(actor: UserActor, ids: readonly string[]): Promise<MeanwhileDto[]> {
  if (ids.length === 0 || !can(actor, 'comment.moderate')) return [];
  const rows = await db()
    .select({ id: comments.id, name: comments.name, state: comments.state, who: users.name })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.decidedBy))
    .where(inArray(comments.id, [...ids]))
    .limit(20);
  return rows.map((row) => ({ ...row, who: row.who ?? row.name }));
}

async function readHeldEdit(commentId: string): Promise<QueueItemDto['edit']> {
  const [row] = await db()
    .select()
    .from(commentEdits)
    .where(and(eq(commentEdits.commentId, commentId), eq(commentEdits.state, 'held')));
  if (!row) return null;
  const { id, tree, verdict, writtenAt } = row;
  return { id, tree: tree as CommentTree, verdict: verdict as Verdict, writtenAt: writtenAt.toISOString() };
}

async function listReports(commentId: string): Promise<ReportDto[]> {
  const rows = await db()
    .select({
      ...{ reason: reports.reason, note: reports.note, createdAt: reports.createdAt },
      ...{ settledAt: reports.settledAt, who: users.name },
    })
    .from(reports)
    .leftJoin(users, eq(users.id, reports.userId))
    .where(eq(reports.commentId, commentId))
    .orderBy(desc(reports.createdAt))
    .limit(50);
  return rows.map(({ createdAt, settledAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    open: settledAt === null,
  }));
}

async function readRouting(commentId: string): Promise<QueueItemDto['routed']> {
  const [last] = await db()
    .select({ kind: events.kind, at: events.at })
    .from(events)
    .where(sql`${events.subjectId} = ${commentId} and ${events.kind} in ('comment.routed', 'comment.routing-settled')`)
    .orderBy(desc(events.id))
    .limit(1);
  return last ? { at: last.at.toISOString(), settled: last.kind === 'comment.routing-settled' } : null;
}
