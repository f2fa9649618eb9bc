import 'server-only';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles, sections } from '@/db/schema/articles';
import { frontSlots } from '@/db/schema/site';
import { reads } from '@/newsroom/answer';
import type { StoryDto } from './article';
import { arrange, type Band, type Front } from './front';
import type { Stage } from './front-page/slots';
import { listLatest } from './list-queries';
import { newestFirst, published, selectStories, toStories } from './story-queries';

/** How far back the upper part of the front page looks, and each section's band before what is shown above is taken out. */
const newestStories = 40;
const newestOfSection = 12;

/** The front page's stories, laid out: as readers see it, or as editors have it on the desk. */
export async function getFront(stage: Stage = 'live'): Promise<Front> {
  const [newest, bands, pinned] = await Promise.all([
    listLatest({ limit: newestStories }),
    listBands(),
    pinnedStories(stage),
  ]);
  return arrange(newest.stories, bands, pinned);
}

/** What editors gave a place to; a story that was withdrawn has none, whatever the table says. */
async function pinnedStories(stage: Stage): Promise<Map<number, StoryDto>> {
  reads('slots');
  const slots = await db()
    .select({ slot: frontSlots.slot, articleId: frontSlots.articleId })
    .from(frontSlots)
    .where(eq(frontSlots.stage, stage));
  if (slots.length === 0) return new Map();
  const ids = slots.map(({ articleId }) => articleId);
  const stories = await toStories(await selectStories().where(published(inArray(articles.id, ids))));
  return new Map(
    slots.flatMap(({ slot, articleId }) => {
      const story = stories.find(({ id }) => id === articleId);
      return story ? [[slot, story] as const] : [];
    }),
  );
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
