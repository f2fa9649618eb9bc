import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commenters, commentOwners, commentPrivate, comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { learnAgain } from '@/newsroom/comments/judging/spam-words';
import { record as tell } from '@/newsroom/record';
import { parseCommentText } from '@/newsroom/text/comment-text';
import { commentsFile } from '../format/places';
import { type Comment, comment } from '../format/records';
import { type Arrival, idHere, note } from './arrival';
import { inBatches, type Placed, readRecords } from './read-records';
import { Unreadable } from './unreadable';

/** Comments written by one statement. */
const batchSize = 200;

/**
 * Brings the thread of one article over, in the transaction of the article. What a comment says is parsed anew from its words; a
 * tree that came with it would be somebody else's. Answers how many there were.
 */
export async function bringComments(tx: Tx, arrival: Arrival, slug: string, articleId: string): Promise<number> {
  const depths = new Depths();
  let all = 0;
  let fromStaff = 0;
  const path = commentsFile(slug);
  for await (const batch of inBatches(readRecords(arrival.from, path, comment), batchSize)) {
    await addBatch(tx, arrival, articleId, batch, depths);
    all += batch.length;
    fromStaff += batch.filter(({ record }) => record.staff).length;
  }
  if (fromStaff > 0)
    note(
      arrival,
      path,
      `${fromStaff} comments were written by the paper’s own people; without accounts they stand as anybody’s.`,
    );
  if (all === 0) return 0;
  await tx
    .update(articles)
    .set({
      commentCount: sql`(select count(*) from ${comments} where article_id = ${articleId} and state = 'shown')`,
      lastCommentAt: sql`(select max(shown_at) from ${comments} where article_id = ${articleId} and state = 'shown')`,
    })
    .where(eq(articles.id, articleId));
  await tell(tx, arrival.actor, { kind: 'comments.imported', articleId, comments: all }, arrival.now);
  return all;
}

/** Where each comment of one conversation stands: a root begins a new one, so that memory is that of one conversation. */
class Depths {
  private root = '';
  private depths = new Map<string, number>();

  place({ id, parent }: Comment): { rootId: string; depth: number; parentId: string | null } {
    if (parent === undefined) {
      this.root = id;
      this.depths = new Map([[id, 0]]);
      return { rootId: id, depth: 0, parentId: null };
    }
    const depth = (this.depths.get(parent) ?? 0) + 1;
    this.depths.set(id, depth);
    return { rootId: this.root, depth, parentId: parent };
  }
}

async function addBatch(tx: Tx, arrival: Arrival, articleId: string, batch: Placed<Comment>[], depths: Depths) {
  const guests = await known(
    tx,
    commenters,
    batch.flatMap(({ record }) => [...(record.guest ? [record.guest] : []), ...record.owners]),
  );
  const accounts = await known(
    tx,
    users,
    batch.flatMap(({ record }) => [record.user, record.decidedBy].flatMap((id) => (id ? [idHere(arrival, id)] : []))),
  );
  const account = (id: string | undefined, place: string) => {
    const here = id === undefined ? null : idHere(arrival, id);
    if (here === null || accounts.has(here)) return here;
    note(arrival, place, 'It names an account that did not come over; it stands without one.');
    return null;
  };
  const rows = batch.map(({ place, record }) => {
    if (record.guest !== undefined && !guests.has(record.guest))
      throw new Unreadable(place, '“guest” is not in guests.ndjson.');
    return {
      id: record.id,
      articleId,
      ...depths.place(record),
      commenterId: record.guest ?? null,
      userId: account(record.user, place),
      name: record.name,
      source: record.text,
      tree: parseCommentText(record.text),
      state: record.state,
      verdict: record.verdict ?? { outcome: 'shown', rule: 'imported', value: null, setting: null },
      dedupe: `imported ${record.id}`,
      createdAt: record.created,
      shownAt: record.shown ?? (record.state === 'shown' ? record.created : null),
      editedAt: record.edited ?? null,
      decidedAt: record.decided ?? null,
      decidedBy: account(record.decidedBy, place),
      reason: record.reason ?? null,
      publicNote: record.publicNote,
      privateNote: record.privateNote,
      pickedAt: record.picked ?? null,
      recommends: record.recommends,
      learned: record.learned ?? null,
      noteBlock: record.noteBlock ?? null,
      noteQuote: record.noteQuote,
      noteVersion: record.noteVersion ?? null,
    };
  });
  const added = await tx.insert(comments).values(rows).onConflictDoNothing().returning({ id: comments.id });
  if (added.length < rows.length) {
    const ids = new Set(added.map(({ id }) => id));
    const twice = batch.find(({ record }) => !ids.has(record.id));
    throw new Unreadable(twice?.place ?? '', `There is a comment ${twice?.record.id} already.`);
  }
  await learnAgain(
    tx,
    rows.flatMap(({ tree, learned }) => (learned ? [{ tree, lesson: learned }] : [])),
  );
  const addresses = batch.flatMap(({ record }) =>
    record.email
      ? [
          {
            commentId: record.id,
            email: record.email,
            wantsReplies: record.wantsReplies ?? false,
            networkHash: '',
            createdAt: record.created,
          },
        ]
      : [],
  );
  if (addresses.length > 0) await tx.insert(commentPrivate).values(addresses);
  const owners = batch.flatMap(({ record }) =>
    record.owners.map((commenterId) => ({ commentId: record.id, commenterId })),
  );
  if (owners.length > 0) await tx.insert(commentOwners).values(owners).onConflictDoNothing();
}

async function known(tx: Tx, table: typeof commenters | typeof users, ids: string[]): Promise<Set<string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Set();
  const rows = await tx.select({ id: table.id }).from(table).where(inArray(table.id, wanted));
  return new Set(rows.map(({ id }) => id));
}
