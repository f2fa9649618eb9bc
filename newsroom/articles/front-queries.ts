import 'server-only';
import { asc, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, sections } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { arrange, type Band, type Front } from './front';
import { listLatest } from './list-queries';
import { newestFirst, selectStories, toStories } from './story-queries';

/** How far back the upper part of the front page looks, and each section's band before what is shown above is taken out. */
const newestStories = 40;
const newestOfSection = 12;

/** The front page's stories, laid out. */
export async function getFront(): Promise<Front> {
  const [newest, bands] = await Promise.all([listLatest({ limit: newestStories }), listBands()]);
  return arrange(newest.stories, bands);
}

/** The newest stories of every section, in one query for all sections and one for all their stories. */
async function listBands(): Promise<Band[]> {
  reads('front', 'site');
  const all = await db()
    .select({ id: sections.id, slug: sections.slug, name: sections.name, description: sections.description })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.name));
  if (all.length === 0) return [];
  const newest = sql`(select n.id from ${sections} s cross join lateral (
    select ${articles.id} as id from ${articles}
    where ${articles.state} = 'published' and ${articles.sectionId} = s.id
    order by ${articles.firstPublishedAt} desc nulls last, ${articles.id} desc nulls last limit ${newestOfSection}) n)`;
  const rows = await selectStories()
    .where(inArray(articles.id, newest))
    .orderBy(...newestFirst);
  const stories = await toStories(rows);
  return all.map((section) => ({ section, stories: stories.filter((story) => story.section?.id === section.id) }));
}
