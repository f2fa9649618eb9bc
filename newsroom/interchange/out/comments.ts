import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commentOwners, commentPrivate, comments } from '@/db/schema/comments';
import { withoutEmpty } from '../format/records';
import { inPages, type Kind, pageSize } from './snapshot';

/** Conversations whose comments are fetched together. */
const conversationsAtOnce = 200;

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

/** By their ids, which sort by age; a time would come back from the database without its microseconds. */
async function* listRoots(tx: Tx, articleId: string): AsyncGenerator<string> {
  const pages = inPages<{ id: string }>((last) =>
    tx
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.articleId, articleId), eq(comments.depth, 0), last && gt(comments.id, last.id)))
      .orderBy(asc(comments.id))
      .limit(pageSize),
  );
  for await (const { id } of pages) yield id;
}

/** Depth before age: a reply and what it answers may have come in one millisecond. */
async function* below(tx: Tx, roots: readonly string[], kind: Kind): AsyncGenerator<object> {
  const place = sql<number>`array_position(${sql.param(roots)}::text[], ${comments.rootId})`;
  let last: { place: number; depth: number; id: string } | undefined;
  for (;;) {
    const rows = await tx
      .select({ ...columns, place: place.as('place') })
      .from(comments)
      .where(
        and(
          inArray(comments.rootId, [...roots]),
          last && sql`(${place}, ${comments.depth}, ${comments.id}) > (${last.place}, ${last.depth}, ${last.id})`,
        ),
      )
      .orderBy(place, asc(comments.depth), asc(comments.id))
      .limit(pageSize);
    const around = await aroundThem(tx, rows);
    for (const row of rows) {
      const record = kind === 'private' ? toPrivate(row, around) : toPublic(row, around);
      if (record) yield withoutEmpty(record);
    }
    last = rows.at(-1);
    if (rows.length < pageSize) return;
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
  noteBlock: comments.noteBlock,
  noteQuote: comments.noteQuote,
  noteVersion: comments.noteVersion,
  guest: comments.commenterId,
  user: comments.userId,
  verdict: comments.verdict,
  decided: comments.decidedAt,
  decidedBy: comments.decidedBy,
  learned: comments.learned,
  privateNote: comments.privateNote,
};
type Row = { [Key in keyof typeof columns]: (typeof columns)[Key]['_']['data'] | Nullable<Key> };
type Nullable<Key> = Key extends
  | 'parent'
  | 'shown'
  | 'edited'
  | 'picked'
  | 'reason'
  | 'guest'
  | 'user'
  | 'decided'
  | 'decidedBy'
  | 'learned'
  | 'noteBlock'
  | 'noteVersion'
  ? null
  : never;

/** What stands beside comments in other tables. Asked by their ids: joined, the planner reads those tables whole each time. */
interface Around {
  emails: ReadonlyMap<string, { email: string; wantsReplies: boolean }>;
  owners: ReadonlyMap<string, string[]>;
  answered: ReadonlySet<string>;
}

async function aroundThem(tx: Tx, rows: readonly { id: string }[]): Promise<Around> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { emails: new Map(), owners: new Map(), answered: new Set() };
  const addresses = await tx
    .select({
      id: commentPrivate.commentId,
      email: commentPrivate.email,
      wantsReplies: commentPrivate.wantsReplies,
    })
    .from(commentPrivate)
    .where(inArray(commentPrivate.commentId, ids));
  const owned = await tx
    .select()
    .from(commentOwners)
    .where(inArray(commentOwners.commentId, ids))
    .orderBy(asc(commentOwners.commenterId));
  const owners = new Map<string, string[]>();
  for (const { commentId, commenterId } of owned)
    owners.set(commentId, [...(owners.get(commentId) ?? []), commenterId]);
  const replies = await tx.select({ parent: comments.parentId }).from(comments).where(inArray(comments.parentId, ids));
  return {
    emails: new Map(addresses.map(({ id, ...typed }) => [id, typed])),
    owners,
    answered: new Set(replies.map(({ parent }) => parent ?? '')),
  };
}

function toPrivate({ depth: _, ...row }: Row & { place?: number }, { emails, owners }: Around) {
  const { place: __, ...record } = row;
  const { email, wantsReplies } = emails.get(row.id) ?? {};
  return { ...record, email, wantsReplies: wantsReplies || null, owners: owners.get(row.id) };
}

/**
 * What a reader sees: the words of what is shown; of what was shown once, that it was removed and why, or that its writer
 * took it back. What never was public is not there.
 */
function toPublic(row: Row, { answered }: Around): Record<string, unknown> | null {
  const { id, parent, created, shown, state } = row;
  const place = { id, parent, created, shown };
  if (state === 'shown') {
    const { name, text, edited, picked, recommends, user, noteBlock, noteQuote, noteVersion } = row;
    const note = { noteBlock, noteQuote, noteVersion };
    return { ...place, name, text, state, edited, picked, recommends, ...note, staff: user === null ? null : true };
  }
  if (shown === null || (state !== 'removed' && !answered.has(id))) return null;
  if (state === 'withdrawn') return { ...place, state };
  return { ...place, state: 'removed', reason: row.reason, publicNote: row.publicNote };
}
