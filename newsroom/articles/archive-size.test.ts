import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { tabs } from '@/newsroom/comments/queue';
import { listQueue } from '@/newsroom/comments/queue-queries';
import { getVoice } from '@/newsroom/comments/voice-queries';
import { anyone, later } from '@/newsroom/testing/cast';
import { plansOf, published } from '@/newsroom/testing/published';
import { getMonthsBeside } from './archive-queries';
import { toFilter } from './desk-filter';
import { listStories } from './desk-queries';
import { getFront } from './front-queries';
import { listByMonth, listBySection, listLatest, listMostDiscussed } from './list-queries';
import { getArticle } from './queries';
import { listRelated } from './related-queries';
import { countStories } from './tab-queries';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

/** Copies `id` until there are 5,000 of it, an hour apart, each with a comment; then lets the database count them. */
async function longArchive(id: string): Promise<void> {
  await db().execute(sql`insert into articles
    (id, slug, state, draft, draft_saved_at, created_at, live_version_id, headline, section_id, first_published_at, updated_at)
    select 'x' || n, 'x-' || n, 'published', draft, created_at, created_at, live_version_id, headline, section_id,
      first_published_at - n * interval '1 hour', updated_at
    from articles, generate_series(1, 5000) n where articles.id = ${id}`);
  await db().execute(
    sql`insert into article_slugs select slug, id, first_published_at from articles where id like 'x%'`,
  );
  await db().execute(sql`insert into article_bylines
    select a.id, b.author_id, 1 from articles a, article_bylines b where a.id like 'x%' and b.article_id = ${id}`);
  await db().execute(sql`insert into comments (id, article_id, root_id, depth, name, source, tree, state, verdict, dedupe, created_at)
    select a.id || c, a.id, a.id || c, 0, 'Ivo', 'x', '[]', 'shown', '{}', a.id || c, a.first_published_at
    from articles a, generate_series(1, 1) c where a.id like 'x%'`);
  await db().execute(sql`analyze`);
}

it('no page of a long archive is made by reading all of it', async () => {
  const { id, slug, story } = await published({}, later(0));
  await longArchive(id);
  const section = story.sectionId ?? '';
  const reads = {
    latest: () => listLatest({ limit: 20 }),
    'a later page': () => listLatest({ limit: 20, before: 'x1000' }),
    section: () => listBySection(section, { limit: 20, before: 'x1000' }),
    month: () => listByMonth('2026-03', 'Europe/London', { limit: 50 }),
    'months beside': () => getMonthsBeside('2026-03', 'Europe/London'),
    discussed: () => listMostDiscussed(5),
    'discussed in a section': () => listMostDiscussed(5, section),
    front: getFront,
    voice: getVoice,
    article: () => getArticle(slug),
    related: () => listRelated({ id, section: { id: section } }, 4),
  };
  for (const [name, read] of Object.entries(reads)) {
    for (const plan of await plansOf(read)) {
      expect(plan, name).not.toMatch(/Seq Scan on (articles|article_bylines|article_slugs|comments)\b/);
    }
  }
}, 120_000);

it('no page of the desk is made by sorting every story or every comment', async () => {
  const editor = await anyone('editor');
  const { id, story } = await published({}, later(0));
  await longArchive(id);
  await db().execute(sql`update articles set owner_id = ${editor.userId}, draft_saved_at = first_published_at`);
  await db().execute(sql`update comments set state = (array['held', 'shown', 'spam', 'removed'])[1 + length(id) % 4]`);
  await db().execute(sql`analyze`);
  const before = { savedAt: later(-60 * 1000), id: 'x1000' };
  const reads = {
    stories: () => listStories(editor, toFilter({})),
    'a later page': () => listStories(editor, { ...toFilter({}), before }),
    'of their own': () => listStories(editor, toFilter({ mine: '1' })),
  };
  // More than are looked at for a part of them: no number is better than one that is made by reading everything.
  expect(await countStories(editor, toFilter({}))).toMatchObject({
    all: 1_001,
    mine: 1_001,
    published: 1_001,
    draft: 0,
  });
  expect(await countStories(editor, toFilter({ section: story.sectionId ?? '' }))).toBeNull();
  for (const [name, read] of Object.entries(reads)) {
    const [plan] = await plansOf(read);
    expect(plan, name).not.toMatch(/Seq Scan on articles\b/);
    expect(plan, name).not.toMatch(/^\s*->\s+Sort\b/m);
  }
  await db().execute(sql`insert into commenters values ('k', 'k', now())`);
  await db().execute(sql`insert into reports (id, comment_id, commenter_id, network_hash, reason, created_at, settled_at)
    select id, id, 'k', '', 'hate', created_at, case when length(article_id) < 4 then null else now() end from comments`);
  await db().execute(sql`analyze`);
  const late = 'x10001';
  for (const tab of tabs) {
    for (const edge of [{}, { before: late }, { after: late }]) {
      for (const plan of await plansOf(() => listQueue(editor, tab, edge)))
        expect(plan, `${tab} ${JSON.stringify(edge)}`).not.toMatch(/Seq Scan on (?:comments|reports)\b/);
    }
  }
}, 120_000);
