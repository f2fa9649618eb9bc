import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { env } from '@/env';
import { refuse } from '@/newsroom/outcome';
import type { Actor, GuestActor, UserActor } from '@/newsroom/people/actor';
import { makeCommenter } from '@/newsroom/people/guest-key';
import { networkHash } from './network';
import { ownedBy } from './own/own';
import { type Subject, takeTurn } from './turn';
import { Refused } from './undo';

/** Somebody who recommends or reports: an account, or a browser, which has a key from its first act on. */
export type Reader = UserActor | GuestActor;

export function isReader(actor: Actor): actor is Reader {
  return actor.kind === 'user' || actor.kind === 'guest';
}

/** The public comment `id` of the article at any address it ever had, locked until the end. One that is not public is missing. */
export async function lockPublic(tx: Tx, actor: Actor, { slug, id }: { slug: string; id: string }) {
  const [found] = await tx
    .select({
      id: comments.id,
      rootId: comments.rootId,
      articleId: comments.articleId,
      slug: articles.slug,
      userId: comments.userId,
      decidedAt: comments.decidedAt,
      editedAt: comments.editedAt,
      pickedAt: comments.pickedAt,
      recommends: comments.recommends,
      own: sql<boolean>`coalesce(${ownedBy(actor)}, false)`,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(
      and(
        eq(comments.id, id),
        eq(comments.state, 'shown'),
        eq(articleSlugs.slug, slug),
        eq(articles.state, 'published'),
      ),
    )
    .for('update', { of: comments });
  if (!found) throw new Refused(refuse('comment-missing', 404));
  return found;
}

/** The row's two columns for a person; a browser without a key gets one, in the transaction of this first act. */
export async function personFor(tx: Tx, actor: Reader, now: Date) {
  if (actor.kind === 'user') return { person: { userId: actor.userId, commenterId: null }, actor };
  if (actor.commenterId) return { person: { userId: null, commenterId: actor.commenterId }, actor };
  await mustWait(tx, [`new-keys:${networkHash(actor.network)}`], now);
  const { commenterId, cookie } = await makeCommenter(tx, now);
  return { person: { userId: null, commenterId }, actor: { ...actor, commenterId }, cookie };
}

/** Takes a person's and a network's turn for `what`, or refuses with 429 `acting-quickly` (`seconds`). */
export async function takeReadersTurn(
  tx: Tx,
  actor: Reader,
  what: 'recommends' | 'reports' | 'tips',
  now: Date,
): Promise<void> {
  const subjects: Subject[] =
    actor.kind === 'user'
      ? [`${what}:user ${actor.userId}`]
      : [
          `${what}-network:${networkHash(actor.network)}`,
          ...(actor.commenterId ? ([`${what}:${actor.commenterId}`] as const) : []),
        ];
  await mustWait(tx, subjects, now);
}

export async function mustWait(tx: Tx, subjects: readonly Subject[], now: Date): Promise<void> {
  const seconds = env.rateLimits ? await takeTurn(tx, subjects, now) : 0;
  if (seconds > 0) throw new Refused(refuse('acting-quickly', 429, { values: { seconds } }));
}
