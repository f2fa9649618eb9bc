import { expect, test } from 'vitest';
import { say } from '@/db/demo/comment';
import { comments } from '@/db/demo/comments';
import { readDemoArticles } from './demo-article';
import { hoursBefore, timeline } from './timeline';

const noon = new Date('2030-05-01T12:00:00Z');

test('a reply is counted from what it answers, and everything comes out in the order of the clock', () => {
  const threads = { a: [say('Anna', 10, 'First.', say('Bo', 30, 'Reply.'))], b: [say('Cy', 20, 'Between.')] };
  const said = timeline(threads, () => noon);
  expect(said.map(({ comment, at }) => [comment.by, at.toISOString().slice(11, 16)])).toEqual([
    ['Anna', '12:10'],
    ['Cy', '12:20'],
    ['Bo', '12:40'],
  ]);
  expect(said[2]?.to?.by).toBe('Anna');
});

test('no demo comment is written after the first start or under an article that there is not', async () => {
  const articles = new Map((await readDemoArticles()).map((article) => [article.slug, article]));
  const said = timeline(comments, (slug) => hoursBefore(noon, articles.get(slug)?.hours ?? Number.NaN));
  expect(said.filter(({ at }) => !(at < noon))).toEqual([]);
  expect(said.length).toBeGreaterThanOrEqual(60);
});
