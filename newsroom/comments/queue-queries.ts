import 'server-only';
import { and, count, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState, Verdict } from './comment';
import { type PersonDto, type QueueDto, type QueueItemDto, queuePage, type Tab, tabs } from './queue';

/** One page of the queue, newest first, with the counts of every tab; null for somebody who does not moderate. */
export async function listQueue(actor: UserActor, { tab, page }: { tab: Tab; page: number }): Promise<QueueDto | null> {
  if (!can(actor, 'comment.moderate')) return null;
  const [rows, states] = await Promise.all([
    db()
      .select({
        id: comments.id,
        name: comments.name,
        tree: comments.tree,
        headline: articles.headline,
        state: comments.state,
        verdict: comments.verdict,
        createdAt: comments.createdAt,
      })
      .from(comments)
      .innerJoin(articles, eq(articles.id, comments.articleId))
      .where(sql`${comments.id} in ${newestOf(tabs[tab], page * queuePage + 1)}`)
      .orderBy(desc(comments.createdAt), desc(comments.id))
      .limit(queuePage + 1)
      .offset((page - 1) * queuePage),
    db().select({ state: comments.state, number: count() }).from(comments).groupBy(comments.state),
  ]);
  const inTab = (name: Tab) =>
    states
      .filter(({ state }) => (tabs[name] as readonly string[]).includes(state))
      .reduce((sum, { number }) => sum + number, 0);
  const counts = Object.fromEntries(Object.keys(tabs).map((name) => [name, inTab(name as Tab)])) as Record<Tab, number>;
  return {
    tab,
    page,
    counts,
    more: rows.length > queuePage,
    rows: rows.slice(0, queuePage).map(({ tree, verdict, createdAt, ...row }) => ({
      ...row,
      words: firstWords(tree as CommentTree),
      rule: (verdict as Verdict).rule,
      createdAt: createdAt.toISOString(),
    })),
  };
}

/** The newest `number` ids of each of these states: the index runs by state, so several at once would sort every comment. */
function newestOf(states: readonly CommentState[], number: number): SQL {
  const each = states.map((state) => {
    const newest = db()
      .select({ id: comments.id })
      .from(comments)
      .where(eq(comments.state, state))
      .orderBy(desc(comments.createdAt), desc(comments.id))
      .limit(number);
    return sql`${newest}`;
  });
  return sql`(${sql.join(each, sql` union all `)})`;
}

const firstWords = (tree: CommentTree) => [...plainText(tree)].slice(0, 140).join('');

/** One comment with what stands around it; null where it is not there or `actor` does not moderate. */
export async function getQueueItem(actor: UserActor, id: string): Promise<QueueItemDto | null> {
  if (!can(actor, 'comment.moderate')) return null;
  const parents = alias(comments, 'parents');
  const deciders = alias(users, 'deciders');
  const [row] = await db()
    .select({
      id: comments.id,
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
  const same = userId ? eq(comments.userId, userId) : commenterId ? eq(comments.commenterId, commenterId) : undefined;
  return {
    ...item,
    guest: userId === null,
    tree: tree as CommentTree,
    verdict: verdict as Verdict,
    picked: pickedAt !== null,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    parent: parentName === null ? null : { name: parentName, tree: parentTree as CommentTree },
    person: await readPerson(same ?? eq(comments.id, id), id),
  };
}

async function readPerson(same: SQL, id: string): Promise<PersonDto> {
  const [posted, recent] = await Promise.all([
    db()
      .select({ state: comments.state, name: comments.name, createdAt: comments.createdAt })
      .from(comments)
      .where(same)
      .orderBy(comments.createdAt)
      .limit(1_000),
    db()
      .select({ id: comments.id, state: comments.state, tree: comments.tree, createdAt: comments.createdAt })
      .from(comments)
      .where(and(same, ne(comments.id, id)))
      .orderBy(desc(comments.createdAt))
      .limit(5),
  ]);
  const having = (...states: string[]) => posted.filter(({ state }) => states.includes(state)).length;
  return {
    firstSeen: posted[0]?.createdAt.toISOString() ?? '',
    shown: having('shown'),
    refused: having('rejected', 'removed', 'spam'),
    waiting: having('held'),
    names: [...new Set(posted.map(({ name }) => name))],
    recent: recent.map(({ tree, createdAt, ...row }) => ({
      ...row,
      words: firstWords(tree as CommentTree),
      createdAt: createdAt.toISOString(),
    })),
  };
}
