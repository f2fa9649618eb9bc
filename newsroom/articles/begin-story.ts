import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { authors } from '@/db/schema/people';
import type { Outcome } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { draftArticle } from './draft-article';

/** Begins a blank story at the desk, under the writer's own byline where there is one: the oldest of several. Refuses as `draftArticle`. */
export async function beginStory(actor: Actor, now: Date): Promise<Outcome<{ id: string }>> {
  const userId = actor.kind === 'user' ? actor.userId : '';
  const own = await db()
    .select({ id: authors.id })
    .from(authors)
    .where(eq(authors.userId, userId))
    .orderBy(asc(authors.createdAt), asc(authors.id))
    .limit(1);
  return draftArticle(actor, { bylines: own.map(({ id }) => id) }, now);
}
