import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db, type Tx } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { plansOf } from '@/newsroom/testing/published';
import { toDraft } from './draft';
import { findRepeat } from './facts';
import { anArticle, guestAt, post, said } from './testing';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

it('whether somebody said it before is not found by reading every comment there is', async () => {
  const articleId = await anArticle('bridge');
  const { guest, id } = await post(guestAt('203.0.113.7'), said('The lamp was out.'));
  await db().execute(sql`insert into articles (id, slug, state, draft, draft_saved_at, created_at)
    select 'x' || n, 'x' || n, state, draft, draft_saved_at, created_at from articles, generate_series(1, 4000) n`);
  await db().execute(sql`insert into comments
    (id, article_id, root_id, depth, name, source, tree, state, verdict, dedupe, created_at)
    select 'x' || n, 'x' || n, 'x' || n, 0, name, source, tree, state, verdict, 'x' || n, created_at
    from comments, generate_series(1, 4000) n`);
  await db().execute(sql`analyze`);
  const draft = toDraft(guest, said('The lamp was out.'));
  if (!draft) throw new Error('No draft.');
  const thread = {
    mode: 'open',
    after: 'open',
    note: '',
    until: null,
    keptOpen: false,
    firstPublishedAt: null,
  } as const;
  const place = { articleId, slug: 'bridge', thread, parent: null } as const;
  for (const parent of [null, { id, rootId: id, depth: 0 }]) {
    const find = () => findRepeat(db() as unknown as Tx, guest, { ...place, parent }, draft, 'unheard of');
    const [plan] = await plansOf(find);
    expect(plan).not.toMatch(/Seq Scan on comments\b/);
    expect((await find())?.id).toBe(parent ? undefined : id);
  }
});
