import { createHmac } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { threadColumns } from '@/newsroom/articles/thread-columns';
import type { ThreadColumns } from '@/newsroom/articles/thread-state';
import type { Actor } from '@/newsroom/people/actor';
import { keyFor } from '@/newsroom/settings/secrets';
import type { Draft } from './draft';
import { networkHash } from './network';
import type { Subject } from './turn';

/** Where a comment goes: the article, by any address it ever had, and the comment it answers. */
export interface Place {
  articleId: string;
  slug: string;
  thread: ThreadColumns;
  parent: { id: string; rootId: string; depth: number } | null;
}

/** null where there is no such published article; `parent-missing` where the comment to be answered is not public there. */
export async function findPlace(tx: Tx, slug: string, to: string | null): Promise<Place | 'parent-missing' | null> {
  const [article] = await tx
    .select({ articleId: articles.id, slug: articles.slug, thread: threadColumns })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .where(and(eq(articleSlugs.slug, slug), eq(articles.state, 'published')));
  if (!article) return null;
  if (to === null) return { ...article, parent: null };
  const [parent] = await tx
    .select({ id: comments.id, rootId: comments.rootId, depth: comments.depth })
    .from(comments)
    .where(and(eq(comments.id, to), eq(comments.articleId, article.articleId), eq(comments.state, 'shown')));
  return parent ? { ...article, parent } : 'parent-missing';
}

/** The person as dedupe and limits see one: an account; a guest by address and network, since the key comes with the first answer. */
function personOf(actor: Actor, draft: Draft): string {
  if (actor.kind === 'user') return `user ${actor.userId}`;
  if (actor.kind !== 'guest') return `${actor.kind} ${draft.name}`;
  return `guest ${draft.email.toLowerCase()} ${networkHash(actor.network)}`;
}

/** The unique key of a comment: person, place and text, under our key because an address is in it. */
export function dedupeKey(actor: Actor, place: Place, draft: Draft): string {
  const block = draft.note ? [draft.note.block] : [];
  const said = JSON.stringify([
    place.articleId,
    place.parent?.id ?? null,
    personOf(actor, draft),
    draft.text,
    ...block,
  ]);
  return createHmac('sha256', keyFor('dedupe')).update(said).digest('hex');
}

/** Whose turn a comment takes; the paper's own hands wait for nobody. */
export function subjectsOf(actor: Actor, draft: Draft): Subject[] {
  const person = createHmac('sha256', keyFor('turn')).update(personOf(actor, draft)).digest('hex');
  if (actor.kind !== 'guest') return [];
  const known: Subject[] = actor.commenterId ? [`person:${actor.commenterId}`] : [];
  return [...known, `person:${person}`, `network:${networkHash(actor.network)}`];
}

/**
 * The comment that says the same in the same place already: by its unique key, or by any browser that owns it. Looked up
 * apart and put together, because the two under one `or` would read every comment there is, at every post.
 */
export async function findRepeat(tx: Tx, actor: Actor, place: Place, draft: Draft, dedupe: string) {
  const same = [sql`select id from comments where dedupe = ${dedupe}`];
  if (actor.kind === 'guest' && actor.commenterId) {
    const { commenterId } = actor;
    const here = place.parent
      ? sql`parent_id = ${place.parent.id}`
      : sql`article_id = ${place.articleId} and depth = 0
          and note_block is not distinct from ${draft.note?.block ?? null}::text`;
    same.push(sql`select id from comments where ${here} and source = ${draft.text} and state <> 'withdrawn' and
      (commenter_id = ${commenterId} or exists (select 1 from comment_owners owner
        where owner.comment_id = comments.id and owner.commenter_id = ${commenterId}))`);
  }
  const [row] = await tx
    .select({ id: comments.id, state: comments.state, rootId: comments.rootId, createdAt: comments.createdAt })
    .from(comments)
    .where(sql`${comments.id} in (${sql.join(same, sql` union all `)})`)
    .orderBy(asc(comments.createdAt))
    .limit(1);
  return row ?? null;
}
