import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commentOwners, commentPrivate, comments } from '@/db/schema/comments';
import { withoutEmpty } from '../format/records';
import { inPages, type Kind, pageSize } from './snapshot';

/** Conversations whose comments are fetched together. */
const conversationsAtOnce = 50;

/** Every comment of an article, conversation by conversation in their order of age, each before its replies. */
export async function* listComments(tx: Tx, articleId: string, kind: Kind): AsyncGenerator<object> {
  let roots: string[] = [];
  for await (const root of listRoots(tx, articleId)) {
    roots.push(root);
    if (roots.length < conversationsAtOnce) continue;
    yield* below(tx, roots, kind);
    roots = [];
  }
  if (roots.length > 0) yield* below(tx, roots, kind);
}

async function* listRoots(tx: Tx, articleId: string): AsyncGenerator<string> {
  const pages = inPages<{ id: string; createdAt: Date }>((last) =>
    tx
      .select({ id: comments.id, createdAt: comments.createdAt })
      .from(comments)
      .where(
        and(
          eq(comments.articleId, articleId),
          eq(comments.depth, 0),
          last &&
            sql`(${comments.createdAt}, ${comments.id}) > (${last.createdAt.toISOString()}::timestamptz, ${last.id})`,
        ),
      )
      .orderBy(asc(comments.createdAt), asc(comments.id))
      .limit(pageSize),
  );
  for await (const { id } of pages) yield id;
}

/** Depth before age: a reply and what it answers may have come in one millisecond. */
async function* below(tx: Tx, roots: readonly string[], kind: Kind): AsyncGenerator<object> {
  const place = sql<number>`array_position(${sql.param(roots)}::text[], ${comments.rootId})`;
  const pages = inPages<Row & { place: number }>(async (last) =>
    tx
      .select({ ...columns, place: place.as('place') })
      .from(comments)
      .leftJoin(commentPrivate, eq(commentPrivate.commentId, comments.id))
      .where(
        and(
          inArray(comments.rootId, [...roots]),
          last && sql`(${place}, ${comments.depth}, ${comments.id}) > (${last.place}, ${last.depth}, ${last.id})`,
        ),
      )
      .orderBy(place, asc(comments.depth), asc(comments.id))
      .limit(pageSize),
  );
  for await (const row of pages) {
    const record = kind === 'private' ? await toPrivate(tx, row) : toPublic(row);
    if (record) yield withoutEmpty(record);
  }
}

const columns = {
  id: comments.id,
  parent: comments.parentId,
  depth: comments.depth,
  name: comments.name,
  text: comments.source,
  state: comments.state,
  created: comments.createdAt,
  shown: comments.shownAt,
  edited: comments.editedAt,
  picked: comments.pickedAt,
  recommends: comments.recommends,
  reason: comments.reason,
  publicNote: comments.publicNote,
  guest: comments.commenterId,
  user: comments.userId,
  email: commentPrivate.email,
  verdict: comments.verdict,
  decided: comments.decidedAt,
  decidedBy: comments.decidedBy,
  privateNote: comments.privateNote,
  hasOwners: sql<boolean>`exists (select 1 from ${commentOwners} where ${commentOwners.commentId} = ${comments.id})`,
  isAnswered: sql<boolean>`exists (select 1 from ${comments} reply where reply.parent_id = ${comments.id})`,
};
interface Row {
  id: string;
  parent: string | null;
  depth: number;
  name: string;
  text: string;
  state: typeof comments.$inferSelect.state;
  created: Date;
  shown: Date | null;
  edited: Date | null;
  picked: Date | null;
  recommends: number;
  reason: string | null;
  publicNote: string;
  guest: string | null;
  user: string | null;
  email: string | null;
  verdict: unknown;
  decided: Date | null;
  decidedBy: string | null;
  privateNote: string;
  hasOwners: boolean;
  isAnswered: boolean;
}

async function toPrivate(tx: Tx, { depth: _, hasOwners, isAnswered: __, ...row }: Row & { place?: number }) {
  const { place: ___, ...record } = row;
  return { ...record, owners: hasOwners ? await ownersOf(tx, row.id) : [] };
}

async function ownersOf(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx
    .select({ commenterId: commentOwners.commenterId })
    .from(commentOwners)
    .where(eq(commentOwners.commentId, id))
    .orderBy(asc(commentOwners.commenterId));
  return rows.map(({ commenterId }) => commenterId);
}

/**
 * What a reader sees: the words of what is shown; of what was shown once, that it was removed and why, or that its writer
 * took it back. What never was public is not there.
 */
function toPublic({ id, parent, state, created, user, ...row }: Row): Record<string, unknown> | null {
  const place = { id, parent, created, shown: row.shown };
  if (state === 'shown') {
    const { name, text, edited, picked, recommends } = row;
    return { ...place, name, text, state, edited, picked, recommends, staff: user === null ? null : true };
  }
  if (row.shown === null || (state !== 'removed' && !row.isAnswered)) return null;
  if (state === 'withdrawn') return { ...place, state };
  return { ...place, state: 'removed', reason: row.reason, publicNote: row.publicNote };
}
