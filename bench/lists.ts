import { sql } from 'drizzle-orm';
import { adopt, closeDatabase, db } from '@/db/client';
import { keepChanged } from '@/db/keep-changed';
import { openDatabase } from '@/db/open';
import { labels } from '@/newsroom/articles/article';
import { toFilter } from '@/newsroom/articles/desk-filter';
import { listStories } from '@/newsroom/articles/desk-queries';
import { deskStatuses } from '@/newsroom/articles/desk-story';
import { countStories } from '@/newsroom/articles/tab-queries';
import { listTags } from '@/newsroom/articles/tags/tag-list-queries';
import { everyPicture, shelves } from '@/newsroom/media/library/library-filter';
import { countPictures, listPictures } from '@/newsroom/media/library/library-queries';
import type { UserActor } from '@/newsroom/people/actor';
import { listPeople } from '@/newsroom/people/queries';
import { listRedirects } from '@/newsroom/redirects/list-queries';
import { findAtDesk } from '@/newsroom/search/desk/desk-queries';
import { listTips } from '@/newsroom/trust/tips/tip-queries';

/** Every list of the desk from a database with as many articles as is said, and 10,000 pictures: median and p95 of 20 turns. */
const articles = Number(process.argv[2] ?? 100_000);
const turns = 20;
const handle = await openDatabase();
adopt(handle);
const actor = (role: UserActor['role']): UserActor => ({ kind: 'user', userId: 'u7', role, name: '' });

/** Words of their own, drawn as language draws them: few often, most of them hardly ever. */
const words = (count: number) =>
  sql.raw(
    `(select string_agg('w' || floor(exp(random() * 8))::int, ' ') from generate_series(1, ${count}) where n = n)`,
  );

/** In parts, so that no statement meets a limit. */
async function inParts(many: number, add: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 1; from <= many; from += 1_000) await add(from, Math.min(many, from + 999));
}

async function fill(): Promise<void> {
  await db().execute(sql`insert into users (id, email, name, role, created_at)
    select 'u' || n, 'u' || n || '@bench.example', 'Person ' || n, 'author', now() from generate_series(1, 300) n`);
  await db().execute(sql`insert into sections (id, slug, name, position)
    select 's' || n, 's-' || n, 'Section ' || n, n from generate_series(1, 12) n`);
  await db().execute(
    sql`insert into tags (id, slug, name) select 't' || n, 't-' || n, 'Tag ' || n from generate_series(1, 5000) n`,
  );
  await inParts(articles, async (from, to) => {
    // Section 12 and the label "letter" are rare, half a hundred stories wait for something.
    await db().execute(sql`insert into articles (id, slug, state, draft, draft_saved_at, owner_id, created_at, live_version_id,
        headline, section_id, first_published_at, updated_at, review, review_at, archived_at, deleted_at)
      select id, id, state, draft, at, 'u' || (1 + n % 300), at, id || 'v', draft ->> 'headline', draft ->> 'sectionId', at, at,
        case when n % 2000 = 1 then 'asked' when n % 2000 = 2 then 'returned' else 'none' end, at,
        case when n % 50 = 3 then at end, case when n % 1000 = 4 then at end
      from (select n, 'a' || n as id, now() - n * interval '10 minutes' as at,
        case when n % 10 = 0 then 'draft' when n % 500 = 5 then 'unpublished' else 'published' end as state,
        jsonb_build_object('headline', ${words(6)}, 'kicker', '', 'standfirst', ${words(12)}, 'dateline', '',
          'label', case when n % 2500 = 6 then 'letter' when n % 3 = 0 then 'analysis' else 'news' end,
          'sectionId', 's' || case when n % 2500 = 7 then 12 else 1 + n % 11 end, 'bylines', case when n % 3 = 0 then jsonb_build_array('b' || n % 300, 'often') else jsonb_build_array('b' || n % 300) end, 'tags', '[]'::jsonb,
          'lead', null, 'body', jsonb_build_object('type', 'doc', 'content', (select jsonb_agg(jsonb_build_object('type', 'paragraph',
            'attrs', jsonb_build_object('id', 'p' || p), 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
            ${words(40)})))) from generate_series(1, 3) p where n = n))) as draft
        from generate_series(${from}::int, ${to}::int) n) made`);
    await db().execute(sql`insert into article_versions (id, article_id, number, manuscript, substantive, published_at)
      select id || 'v', id, 1, case when right(id, 4) = '0108' then draft || '{"headline": "Other"}' else draft end, true, created_at + interval '1 minute'
      from articles, generate_series(${from}::int, ${to}::int) n where id = 'a' || n and state <> 'draft'`);
    await db().execute(sql`insert into schedules (id, article_id, act, manuscript, version, due_at, made_at)
      select 'z' || n, 'a' || n, 'publish', draft, 1, now() + interval '1 day', now()
      from articles, generate_series(${from}::int, ${to}::int) n where id = 'a' || n and n % 1000 = 10`);
    await db().execute(sql`insert into article_tags select 'a' || n, 't' || (1 + (n * 7 + k * 13) % 5000)
      from generate_series(${from}::int, ${to}::int) n, generate_series(1, 3) k on conflict do nothing`);
  });
  await db().transaction((tx) => keepChanged(tx, sql`right(articles.id, 4) = '0108'`));
  await inParts(articles, (from, to) =>
    db().execute(sql`insert into draft_words
      select id, 1, to_tsvector('english', jsonb_path_query_array(draft, 'strict $.body.**.text')::text)
      from articles, generate_series(${from}::int, ${to}::int) n where id = 'a' || n and (state = 'draft' or changed)`),
  );
  await inParts(10_000, (from, to) =>
    db().execute(sql`insert into media (id, hash, width, height, widths, alt, caption, created_at)
      select 'm' || lpad(n::text, 17, '0'), 'h' || n, 1280, 853, '[320]', case when n % 50 = 0 then '' else ${words(8)} end, ${words(5)}, now()
      from generate_series(${from}::int, ${to}::int) n`),
  );
  // One picture of twenty is used nowhere.
  await inParts(10_000, (from, to) =>
    db().execute(sql`insert into media_uses (media_id, article_id, in_draft, is_live)
      select 'm' || lpad(n::text, 17, '0'), 'a' || n, true, true from generate_series(${from}::int, ${to}::int) n where n % 20 <> 0 and n <= ${articles}`),
  );
  await inParts(20_000, (from, to) =>
    db().execute(sql`insert into tips (id, article_id, words, state, sent_at)
      select 'p' || n, 'a' || n, ${words(20)}, case when n % 40 = 0 then 'new' else 'settled' end, now() - n * interval '1 minute'
      from generate_series(${from}::int, ${to}::int) n`),
  );
  await inParts(20_000, (from, to) =>
    db().execute(sql`insert into redirects ("from", "to", created_at)
      select '/2014/' || n || '/wall', '/about', now() from generate_series(${from}::int, ${to}::int) n`),
  );
  await db().execute(sql`analyze`);
}

const editor = actor('admin');
const author = actor('author');
const list = (asked: Record<string, string>, by = editor) => listStories(by, toFilter(asked));
const lists: Record<string, () => Promise<unknown>> = {
  stories: () => list({}),
  'stories, a later page': async () =>
    list({ before: `${new Date(Date.now() - 4e10).toISOString()}~0123456789abcdefgh` }),
  'stories, an author’s own': () => list({}, author),
  ...Object.fromEntries(deskStatuses.map((status) => [`stories, ${status}`, () => list({ status })])),
  ...Object.fromEntries(labels.map((label) => [`stories, ${label}`, () => list({ label })])),
  'stories, a frequent word': () => list({ q: 'w3' }),
  'stories, a rare word': () => list({ q: 'w2718' }),
  'stories, no such word': () => list({ q: 'nowhere' }),
  'stories, by one of 300': () => listStories(editor, { ...toFilter({}), authorId: 'b7' }),
  'stories, by one of three': () => listStories(editor, { ...toFilter({}), authorId: 'often' }),
  'stories, counted': () => countStories(editor, toFilter({})),
  'stories, an author’s own counted': () => countStories(author, toFilter({})),
  'stories, a section counted': () => countStories(editor, { ...toFilter({}), sectionId: 's1' }),
  'stories, a frequent word counted': () => countStories(editor, toFilter({ q: 'w3' })),
  tags: () => listTags(editor, { words: '', after: null }),
  'tags, searched': () => listTags(editor, { words: 'ag 49', after: null }),
  redirects: () => listRedirects(editor, { words: '', after: null }),
  'redirects, searched': () => listRedirects(editor, { words: '19999', after: null }),
  'tips, new': () => listTips(editor, { state: 'new', before: null }),
  'tips, settled': () => listTips(editor, { state: 'settled', before: null }),
  'tips, an author’s own': () => listTips(author, { state: 'new', before: null }),
  pictures: () => listPictures(editor, everyPicture),
  ...Object.fromEntries(
    shelves.map((shelf) => [`pictures, ${shelf}`, () => listPictures(editor, { ...everyPicture, shelf })]),
  ),
  'pictures, searched': () => listPictures(editor, { ...everyPicture, words: 'w30' }),
  'pictures, counted': () => countPictures(editor),
  people: listPeople,
  'search, a frequent word': () => findAtDesk(editor, 'w3'),
  'search, a rare word': () => findAtDesk(editor, 'w2718'),
  'search, how words begin': () => findAtDesk(editor, 'w27'),
  'search, an author’s': () => findAtDesk(author, 'w300'),
  'search, nothing': () => findAtDesk(editor, 'nowhere'),
};

try {
  const began = performance.now();
  await fill();
  console.log(`${handle.kind}: filled in ${Math.round((performance.now() - began) / 1000)} s`);
  for (const [name, read] of Object.entries(lists)) {
    await read();
    const took: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const at = performance.now();
      await read();
      took.push(performance.now() - at);
    }
    took.sort((a, b) => a - b);
    const [median, p95] = [took[turns / 2] ?? 0, took[turns - 2] ?? 0];
    console.log(
      `${median > 100 ? '!' : ' '} ${name.padEnd(32)} ${median.toFixed(1).padStart(8)} ${p95.toFixed(1).padStart(8)}`,
    );
  }
} finally {
  await closeDatabase();
}
