import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import type { Actor } from '@/newsroom/people/actor';
import type { OnStoryDto } from './on-story';
import { ownedBy } from './own';

/** Comments of one's own that are told of one story; more are at /your-comments. */
const most = 200;

/** What is one's own on a story; null for somebody without a key. A story that is not there has nothing of anybody's. */
export async function getOnStory(actor: Actor, slug: string): Promise<OnStoryDto | null> {
  if (actor.kind !== 'user' && !(actor.kind === 'guest' && actor.commenterId)) return null;
  const own = await db()
    .select({ id: comments.id, state: comments.state })
    .from(comments)
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, comments.articleId))
    .where(and(eq(articleSlugs.slug, slug), ownedBy(actor)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(most);
  return { own };
}
