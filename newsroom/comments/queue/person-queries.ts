import 'server-only';
import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commenters, comments } from '@/db/schema/comments';
import { personNotes, sanctions } from '@/db/schema/conversation';
import { addresses, users } from '@/db/schema/people';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { keysOf } from '../own/own';
import type { NoteDto, PersonDto, PostedDto, StandingDto } from '../queue';

/** Comments of one person that are looked through for counts and names. */
const lookedThrough = 1_000;
/** Comments listed beside a comment, and on the person's own page. */
const beside = 5;
const onPage = 50;

/** The first words of a comment, for a list. */
export const firstWords = (tree: CommentTree) => [...plainText(tree)].slice(0, 140).join('');

/** Who wrote a comment: by account, by key, or nobody that is known but for this one comment. */
export interface Writer {
  id: string;
  userId: string | null;
  commenterId: string | null;
}

/** What stands in the queue beside a comment about who wrote it. */
export async function readPerson({ id, userId, commenterId }: Writer): Promise<PersonDto> {
  const same = userId
    ? eq(comments.userId, userId)
    : commenterId
      ? sql`${comments.commenterId} in ${keysOf(commenterId)}`
      : eq(comments.id, id);
  return { ...(await readPosts(same, id, beside)), ...(await readStanding(userId ? null : commenterId)) };
}

/** A commenter as moderators see one; null where there is no such key, or `actor` does not moderate. */
export async function getCommenter(actor: UserActor, commenterId: string): Promise<PersonDto | null> {
  if (!can(actor, 'comment.moderate')) return null;
  const [row] = await db().select({ id: commenters.id }).from(commenters).where(eq(commenters.id, commenterId));
  if (!row) return null;
  const same = sql`${comments.commenterId} in ${keysOf(commenterId)}`;
  return { ...(await readPosts(same, '', onPage)), ...(await readStanding(commenterId)) };
}

async function readPosts(same: SQL, id: string, most: number) {
  const [posted, recent] = await Promise.all([
    db()
      .select({
        ...{ state: comments.state, name: comments.name },
        ...{ pickedAt: comments.pickedAt, createdAt: comments.createdAt },
      })
      .from(comments)
      .where(same)
      .orderBy(comments.createdAt)
      .limit(lookedThrough),
    db()
      .select({
        ...{ id: comments.id, state: comments.state, reason: comments.reason, tree: comments.tree },
        ...{ pickedAt: comments.pickedAt, createdAt: comments.createdAt, headline: articles.headline },
      })
      .from(comments)
      .innerJoin(articles, eq(articles.id, comments.articleId))
      .where(and(same, ne(comments.id, id)))
      .orderBy(desc(comments.createdAt))
      .limit(most),
  ]);
  const having = (...states: string[]) => posted.filter(({ state }) => states.includes(state)).length;
  return {
    firstSeen: posted[0]?.createdAt.toISOString() ?? '',
    shown: having('shown'),
    refused: having('rejected', 'removed', 'spam'),
    waiting: having('held'),
    picks: posted.filter(({ pickedAt }) => pickedAt !== null).length,
    names: [...new Set(posted.map(({ name }) => name))],
    recent: recent.map(
      ({ tree, createdAt, pickedAt, ...row }): PostedDto => ({
        ...row,
        picked: pickedAt !== null,
        words: firstWords(tree as CommentTree),
        createdAt: createdAt.toISOString(),
      }),
    ),
  };
}

async function readStanding(commenterId: string | null) {
  if (commenterId === null) return { commenterId, confirmed: false, sanctions: [], notes: [] };
  const [[address], list, notes] = await Promise.all([
    db()
      .select({ confirmedAt: addresses.confirmedAt })
      .from(commenters)
      .innerJoin(addresses, eq(addresses.id, commenters.addressId))
      .where(eq(commenters.id, commenterId)),
    listSanctions(commenterId),
    listNotes(commenterId),
  ]);
  return { commenterId, confirmed: Boolean(address?.confirmedAt), sanctions: list, notes };
}

async function listSanctions(commenterId: string): Promise<StandingDto[]> {
  const makers = alias(users, 'makers');
  const enders = alias(users, 'enders');
  const rows = await db()
    .select({ sanction: sanctions, by: makers.name, endedBy: enders.name })
    .from(sanctions)
    .leftJoin(makers, eq(makers.id, sanctions.madeBy))
    .leftJoin(enders, eq(enders.id, sanctions.endedBy))
    .where(sql`${sanctions.commenterId} in ${keysOf(commenterId)}`)
    .orderBy(desc(sanctions.madeAt))
    .limit(onPage);
  const iso = (time: Date | null) => time?.toISOString() ?? null;
  return rows.map(({ sanction, by, endedBy }) => ({
    ...{ id: sanction.id, kind: sanction.kind, reason: sanction.reason, by, endedBy },
    ...{ publicNote: sanction.publicNote, privateNote: sanction.privateNote },
    madeAt: sanction.madeAt.toISOString(),
    ...{ until: iso(sanction.until), acknowledgedAt: iso(sanction.acknowledgedAt), endedAt: iso(sanction.endedAt) },
    ...{ address: sanction.emailHash !== null, network: sanction.networkHash !== null },
  }));
}

async function listNotes(commenterId: string): Promise<NoteDto[]> {
  const rows = await db()
    .select({ id: personNotes.id, words: personNotes.words, by: users.name, madeAt: personNotes.madeAt })
    .from(personNotes)
    .leftJoin(users, eq(users.id, personNotes.madeBy))
    .where(sql`${personNotes.commenterId} in ${keysOf(commenterId)}`)
    .orderBy(desc(personNotes.madeAt))
    .limit(onPage);
  return rows.map(({ madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() }));
}
