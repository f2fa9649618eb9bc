import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { recommendations } from '@/db/schema/conversation';
import type { Actor } from '@/newsroom/people/actor';
import { getModeration } from '@/newsroom/settings/moderation';
import { editableUntil, editFault } from '../edits/editable';
import type { OnStoryDto } from './on-story';
import { isMadeBy, ownedBy } from './own';

/** Comments of one's own that are told of one story; more are at /your-comments. */
const most = 200;
/** Recommendations that are told of one story. */
const mostRecommended = 500;

/** What is one's own on a story; null for somebody without a key. A story that is not there has nothing of anybody's. */
export async function getOnStory(actor: Actor, slug: string, now: Date): Promise<OnStoryDto | null> {
  if (actor.kind !== 'user' && !(actor.kind === 'guest' && actor.commenterId)) return null;
  const answered = sql<boolean>`exists (select 1 from comments reply
    where reply.parent_id = comments.id and reply.shown_at is not null)`;
  const [{ editMinutes }, own, recommended] = await Promise.all([
    getModeration(),
    db()
      .select({ id: comments.id, state: comments.state, createdAt: comments.createdAt, answered })
      .from(comments)
      .innerJoin(articleSlugs, eq(articleSlugs.articleId, comments.articleId))
      .where(and(eq(articleSlugs.slug, slug), ownedBy(actor)))
      .orderBy(asc(comments.createdAt), asc(comments.id))
      .limit(most),
    db()
      .select({ id: comments.id })
      .from(comments)
      .innerJoin(articleSlugs, eq(articleSlugs.articleId, comments.articleId))
      .where(
        and(
          eq(articleSlugs.slug, slug),
          eq(comments.state, 'shown'),
          sql`${comments.id} in (select comment_id from ${recommendations} where ${isMadeBy(actor)})`,
        ),
      )
      .limit(mostRecommended),
  ]);
  const until = (row: (typeof own)[number]) =>
    row.state !== 'shown' || editFault(row, editMinutes, now)
      ? null
      : editableUntil(row.createdAt, editMinutes).toISOString();
  return {
    own: own.map((row) => ({ id: row.id, state: row.state, until: until(row) })),
    recommended: recommended.map(({ id }) => id),
  };
}
