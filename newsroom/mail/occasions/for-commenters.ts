import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { commenters, commentPrivate, comments } from '@/db/schema/comments';
import { addresses, users } from '@/db/schema/people';
import type { Occasion, Receiver } from '../letter';
import type { Happened } from './happened';

/**
 * Who wrote what was answered hears of the answer when it becomes public first: an account, or a guest who asked for it and
 * has confirmed the address of this very key. Never of an answer of one's own, nor of one that one let through oneself.
 */
export async function forWhoWasAnswered(tx: Tx, shown: readonly Happened[]): Promise<Occasion[]> {
  const parents = alias(comments, 'parents');
  const repliers = alias(commenters, 'repliers');
  const rows = await tx
    .select({
      commentId: comments.id,
      parentId: parents.id,
      shownAt: comments.shownAt,
      byUser: comments.userId,
      byKey: comments.commenterId,
      byAddress: repliers.addressId,
      toUser: users.id,
      toKey: parents.commenterId,
      toAddress: addresses.id,
      wants: commentPrivate.wantsReplies,
    })
    .from(comments)
    .innerJoin(parents, eq(parents.id, comments.parentId))
    .leftJoin(repliers, eq(repliers.id, comments.commenterId))
    .leftJoin(users, and(eq(users.id, parents.userId), isNull(users.suspendedAt)))
    .leftJoin(commenters, eq(commenters.id, parents.commenterId))
    .leftJoin(addresses, and(eq(addresses.id, commenters.addressId), isNotNull(addresses.confirmedAt)))
    .leftJoin(commentPrivate, eq(commentPrivate.commentId, parents.id))
    .where(
      inArray(
        comments.id,
        shown.map(({ subjectId }) => subjectId),
      ),
    );
  return shown.flatMap(({ subjectId, actorId, at }) =>
    rows
      .filter((row) => row.commentId === subjectId && row.shownAt?.getTime() === at.getTime())
      .flatMap((row): Occasion[] => {
        const to = answered(row);
        const same = (one: string | null, other: string | null) => one !== null && one === other;
        const { byUser, toUser, byKey, toKey, byAddress, toAddress } = row;
        const own = same(byUser, toUser) || same(byKey, toKey) || same(byAddress, toAddress);
        if (!to || own || to.id === actorId) return [];
        const { commentId, parentId } = row;
        return [{ kind: 'reply-to-your-comment', to, about: parentId, parentId, commentId }];
      }),
  );
}

function answered(row: { toUser: string | null; toAddress: string | null; wants: boolean | null }): Receiver | null {
  if (row.toUser) return { by: 'account', id: row.toUser };
  return row.toAddress && row.wants ? { by: 'address', id: row.toAddress } : null;
}

/**
 * Who wrote a comment hears what became of it where it had to wait, was taken away or appealed for: an account, or a guest
 * with a confirmed address. Gathered, as a desk clears its queue; an appeal has a letter of its own, which says all of it.
 */
export async function forWriters(
  tx: Tx,
  decided: readonly Happened[],
  kind: 'your-comment-published' | 'your-comment-declined' | 'your-appeal-decided',
): Promise<Occasion[]> {
  const rows = await tx
    .select({
      ...{ commentId: comments.id, toUser: users.id, toAddress: addresses.id, shownAt: comments.shownAt },
      appealed: sql<boolean>`exists (select 1 from appeals where comment_id = ${comments.id} and upheld
        and decided_at = ${comments.shownAt})`,
    })
    .from(comments)
    .leftJoin(users, and(eq(users.id, comments.userId), isNull(users.suspendedAt)))
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .leftJoin(addresses, and(eq(addresses.id, commenters.addressId), isNotNull(addresses.confirmedAt)))
    .where(
      inArray(
        comments.id,
        decided.map(({ subjectId }) => subjectId),
      ),
    );
  return decided.flatMap(({ subjectId, actorId, at }) =>
    rows
      .filter(({ commentId }) => commentId === subjectId)
      .filter(
        ({ shownAt, appealed }) =>
          kind !== 'your-comment-published' || (shownAt?.getTime() === at.getTime() && !appealed),
      )
      .flatMap(({ commentId, ...row }): Occasion[] => {
        const to = answered({ ...row, wants: true });
        if (!to || to.id === actorId) return [];
        return [{ kind, to, about: kind === 'your-appeal-decided' ? commentId : 'own', commentId }];
      }),
  );
}
