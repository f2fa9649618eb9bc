import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { tips } from '@/db/schema/site';
import { listPictures } from '@/newsroom/media/library/library-queries';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { toTsQuery } from '@/newsroom/text/begins-with';
import { firstWords } from '@/newsroom/text/first-words';
import { commentWords, wanted } from '../words-of';
import { type FoundDto, shownOfEach } from './found';

/** Letters of somebody's words that are shown. */
const shownOfWords = 90;

/** Comments in every state, for whoever moderates. */
export async function findInConversations(actor: UserActor, words: string): Promise<FoundDto[]> {
  if (!can(actor, 'comment.moderate')) return [];
  const query = wanted(words);
  const rows = await db()
    .select({ id: comments.id, name: comments.name, source: comments.source, state: comments.state })
    .from(comments)
    .where(and(sql`${commentWords} @@ ${query}`, sql`querytree(${query}) not in ('', 'T')`))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(shownOfEach);
  return rows.map(({ id, name, source, state }) => ({
    id,
    title: firstWords(source, shownOfWords),
    hint: name,
    state,
    href: `/desk/comments?id=${id}`,
  }));
}

/** Pictures of the library, for whoever works with it. */
export async function findPictures(actor: UserActor, words: string): Promise<FoundDto[]> {
  if (!can(actor, 'media.upload')) return [];
  const { pictures } = await listPictures(actor, { shelf: null, words, before: null }, shownOfEach);
  return pictures.map(({ id, alt, caption, fileName }) => ({
    id,
    title: alt || caption || fileName || id,
    hint: caption && alt ? caption : '',
    href: `/desk/media?picture=${id}`,
  }));
}

/** What readers say is wrong, in the stories whose tips this person settles. Addresses are no words of it. */
export async function findTips(actor: UserActor, words: string): Promise<FoundDto[]> {
  const query = toTsQuery(words);
  if (query === '' || !can(actor, 'tip.settle', { ownerId: actor.userId })) return [];
  const own = can(actor, 'tip.settle') ? undefined : eq(articles.ownerId, actor.userId);
  const rows = await db()
    .select({ id: tips.id, words: tips.words, state: tips.state, headline: articles.headline, articleId: articles.id })
    .from(tips)
    .innerJoin(articles, eq(articles.id, tips.articleId))
    .where(
      and(sql`to_tsvector('english', ${tips.quote} || ' ' || ${tips.words}) @@ to_tsquery('english', ${query})`, own),
    )
    .orderBy(sql`${tips.sentAt} desc nulls last`) // in the very words of the index
    .limit(shownOfEach);
  return rows.map(({ id, words: said, state, headline, articleId }) => ({
    id,
    title: firstWords(said, shownOfWords),
    hint: headline,
    href: state === 'new' ? `/desk/articles/${articleId}/publish?tip=${id}` : `/desk/tips?state=${state}`,
  }));
}
