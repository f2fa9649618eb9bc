import 'server-only';
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, articleVersions, sections } from '@/db/schema/articles';
import { draftWords } from '@/db/schema/draft-words';
import { headHas } from '@/newsroom/articles/draft-head';
import { newestFirst } from '@/newsroom/articles/story-queries';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { storyWords, wanted } from '../words-of';
import { type FoundDto, shownOfEach } from './found';

/** So many of the newest public texts with the words are looked at: a word of every story must not cost every story. */
const lookedAt = 50;

/**
 * Stories by the words of their draft's head, the last saved first, then by those of a draft's text that readers don't see, then by
 * the text that they see. Drafts only for whoever may read them; what is deleted is found by nobody.
 */
export async function findStories(actor: UserActor, words: string): Promise<FoundDto[]> {
  if (!can(actor, 'article.read-draft', { ownerId: actor.userId })) return [];
  const own = can(actor, 'article.read-draft') ? undefined : eq(articles.ownerId, actor.userId);
  const byHead = await db()
    .select({ id: articles.id })
    .from(articles)
    .where(and(isNull(articles.deletedAt), own, headHas(words)))
    .orderBy(sql`${articles.draftSavedAt} desc nulls last`, sql`${articles.id} desc nulls last`)
    .limit(shownOfEach);
  const ids = new Set(byHead.map(({ id }) => id));
  for (const look of [inDrafts, inText])
    if (ids.size < shownOfEach) for (const { id } of await look(words, own)) ids.add(id);
  const shown = [...ids].slice(0, shownOfEach);
  return shown.length > 0 ? named(shown) : [];
}

/** Texts that readers don't see, as they stood at the end of the last stretch of work. */
async function inDrafts(words: string, own: SQL | undefined): Promise<{ id: string }[]> {
  const query = wanted(words);
  return db()
    .select({ id: articles.id })
    .from(draftWords)
    .innerJoin(articles, eq(articles.id, draftWords.articleId))
    .where(
      and(
        sql`${draftWords.words} @@ ${query}`,
        sql`querytree(${query}) not in ('', 'T')`,
        isNull(articles.deletedAt),
        own,
      ),
    )
    .orderBy(desc(articles.draftSavedAt), desc(articles.id))
    .limit(lookedAt);
}

async function inText(words: string, own: SQL | undefined): Promise<{ id: string }[]> {
  const query = wanted(words);
  return db()
    .select({ id: articles.id })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.liveVersionId, articleVersions.id))
    .where(
      and(sql`${storyWords} @@ ${query}`, sql`querytree(${query}) not in ('', 'T')`, isNull(articles.deletedAt), own),
    )
    .orderBy(...newestFirst)
    .limit(lookedAt);
}

async function named(ids: string[]): Promise<FoundDto[]> {
  const rows = await db()
    .select({
      id: articles.id,
      headline: sql<string>`${articles.draft} ->> 'headline'`,
      state: articles.state,
      section: sections.name,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, sql`${articles.draft} ->> 'sectionId'`))
    .where(inArray(articles.id, ids))
    .orderBy(desc(articles.draftSavedAt));
  const place = new Map(ids.map((id, at) => [id, at]));
  return rows
    .sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
    .map(({ id, headline, state, section }) => ({
      id,
      title: headline,
      hint: section ?? '',
      state,
      href: `/desk/articles/${id}`,
    }));
}
