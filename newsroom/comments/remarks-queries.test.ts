import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { authors } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { newId } from '@/newsroom/id';
import { anyone, later } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { parseCommentText } from '@/newsroom/text/comment-text';
import { listRemarks } from './remarks-queries';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let article: Awaited<ReturnType<typeof published>>;
let author: string;
let userId: string;
beforeEach(async () => {
  database = await freshDatabase();
  article = await published();
  author = String(article.story.bylines[0]);
  ({ userId } = await anyone('author', 'Wren Halloran'));
  await db().update(authors).set({ userId }).where(eq(authors.id, author));
});
afterEach(() => database.close());

async function comment(source: string, more: Partial<typeof comments.$inferInsert> = {}): Promise<string> {
  const id = newId(later(1));
  const row = { articleId: article.id, rootId: id, depth: 0, name: 'Wren Halloran', source, verdict: {}, dedupe: id };
  const tree = parseCommentText(source);
  await db()
    .insert(comments)
    .values({ ...row, id, tree, state: 'shown', createdAt: later(1), shownAt: later(1), ...more });
  return id;
}

describe('what an author said in the comments', () => {
  it('is told newest first, with whom it answers and what it is forgotten by', async () => {
    const asked = await comment('Who pays?', { name: 'Sunniva Dell' });
    const first = await comment('We *pay* the divers.', { userId, parentId: asked, rootId: asked, depth: 1 });
    const last = await comment('Page 9 is in the bundle.', { userId, createdAt: later(2) });
    const { value, tags } = await withTags(() => listRemarks(author, 4));
    expect(value).toMatchObject([
      { id: last, quote: 'Page 9 is in the bundle.', to: null, slug: article.slug },
      { id: first, quote: 'We pay the divers.', to: 'Sunniva Dell' },
    ]);
    for (const tag of [
      `comment:${last}`,
      `comment:${asked}`,
      `article:${article.id}`,
      'counts:all',
      `author:${author}`,
    ])
      expect(tags).toContain(tag);
    expect(await listRemarks(author, 1)).toHaveLength(1);
  });

  it('is never what a guest typed under the same name, nor what another account wrote', async () => {
    await comment('I am not her.');
    await comment('Nor am I.', { userId: (await anyone('author', 'Wren Halloran')).userId });
    expect(await listRemarks(author, 4)).toEqual([]);
    await db().update(authors).set({ userId: null }).where(eq(authors.id, author));
    expect(await listRemarks(author, 4)).toEqual([]);
  });

  it.each(['held', 'rejected', 'removed', 'withdrawn', 'spam'] as const)('is not what is %s', async (state) => {
    await comment('Not for the page.', { userId, state });
    expect(await listRemarks(author, 4)).toEqual([]);
  });

  it('names nobody whose own comment is gone, and nothing below a story without a thread', async () => {
    const gone = await comment('Rude.', { name: 'Nobody', state: 'removed' });
    await comment('Please be kind.', { userId, parentId: gone, rootId: gone, depth: 1 });
    expect(await listRemarks(author, 4)).toMatchObject([{ to: null }]);
    await db().update(articles).set({ comments: 'off' });
    expect(await listRemarks(author, 4)).toEqual([]);
    await db().update(articles).set({ comments: 'open', state: 'unpublished' });
    expect(await listRemarks(author, 4)).toEqual([]);
  });
});
