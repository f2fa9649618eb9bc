import 'server-only';
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, articleVersions, sections } from '@/db/schema/articles';
import { headHas } from '@/newsroom/articles/draft-head';
import { newestFirst } from '@/newsroom/articles/story-queries';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { storyWords, wanted } from '../words-of';
import { type FoundDto, shownOfEach } from './found';

/** So many of the newest public texts with the words are looked at: a word of every story must not cost every story. */
const lookedAt = 50;

/**
 * Stories by the words of their draft's head, the last saved first, then by the text that readers see. Drafts only for whoever may
 * read them; what is deleted is found by nobody.
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
  const left = shownOfEach - byHead.length;
  const byText = left > 0 ? await inText(words, own) : [];
  const ids = [...new Set([...byHead, ...byText].map(({ id }) => id))].slice(0, shownOfEach);
  return ids.length > 0 ? named(ids) : [];
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
