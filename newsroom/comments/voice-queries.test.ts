import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { newId } from '@/newsroom/id';
import { later } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { parseCommentText } from '@/newsroom/text/comment-text';
import { firstWords } from '@/newsroom/text/first-words';
import { getVoice } from './voice-queries';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let article: Awaited<ReturnType<typeof published>>;
beforeEach(async () => {
  database = await freshDatabase();
  article = await published();
});
afterEach(() => database.close());

async function comment(source: string, more: Partial<typeof comments.$inferInsert> = {}): Promise<string> {
  const id = newId(later(1));
  await db()
    .insert(comments)
    .values({
      id,
      articleId: article.id,
      rootId: id,
      depth: 0,
      name: 'Ivo Pell',
      source,
      tree: parseCommentText(source),
      state: 'shown',
      verdict: {},
      dedupe: id,
      createdAt: later(1),
      ...more,
    });
  return id;
}

describe('the voice on the front page', () => {
  it('is the latest pick of the editors', async () => {
    await comment('Recommended', { recommends: 9 });
    await comment('Picked first', { pickedAt: later(2) });
    const id = await comment('Picked *last*', { pickedAt: later(3) });
    expect(await getVoice()).toEqual({
      id,
      slug: article.slug,
      name: 'Ivo Pell',
      quote: 'Picked last',
      headline: article.story.headline,
    });
  });

  it('is the most recommended where nothing is picked', async () => {
    await comment('Newer');
    const id = await comment('Liked', { recommends: 2, createdAt: later(0) });
    expect((await getVoice())?.id).toBe(id);
  });

  it('is never one that is held, refused or withdrawn', async () => {
    for (const state of ['held', 'rejected', 'removed', 'withdrawn', 'spam'] as const) {
      await comment(`A ${state} one`, { state, pickedAt: later(5) });
    }
    expect(await getVoice()).toBeNull();
  });

  it('is never a reply, which says little without what it answers', async () => {
    await comment('A reply', { depth: 1, pickedAt: later(5) });
    expect(await getVoice()).toBeNull();
  });

  it('is taken away as soon as its comment is', async () => {
    const id = await comment('Here');
    expect((await withTags(getVoice)).tags).toContain(`comment:${id}`);
  });
});

describe('a shortened quotation', () => {
  it('ends at a word and says that it goes on', () => {
    const short = firstWords('harbour '.repeat(30), 140);
    expect(short).toMatch(/^(harbour )+harbour…$/);
    expect(Array.from(short).length).toBeLessThanOrEqual(141);
  });

  it('is cut inside a word only where there is no end of one', () => {
    expect(Array.from(firstWords('🌊'.repeat(500), 140)).length).toBe(141);
    expect(firstWords('Short.', 140)).toBe('Short.');
  });
});
