import type { DemoComment } from '@/db/demo/comment';
import { recommendComment } from '@/newsroom/comments/recommend';
import { reportComment } from '@/newsroom/comments/reports/report';
import type { Actor } from '@/newsroom/people/actor';
import { made } from './made';
import { minutesAfter, type Said } from './timeline';

/** How many recommend an editors' pick; how many the others in turn. */
const picks = 9;
const others = [2, 0, 0, 0, 0, 3, 0, 0, 0];
/** Minutes after a comment when the first of them does; each later one a little later. */
const firstMinutes = 5;
const eachMinutes = 0.25;

/** Guests recommend what others said and still say, and one reports what its file says is reported. */
export async function react(
  said: readonly Said[],
  ids: ReadonlyMap<DemoComment, string>,
  guests: ReadonlyMap<string, Actor>,
): Promise<void> {
  const names = [...guests.keys()];
  for (const [number, { slug, comment, at }] of said.entries()) {
    if (comment.fate.kind !== 'shown') continue;
    const id = ids.get(comment) ?? '';
    const wanted = comment.picked ? picks : (others[number % others.length] ?? 0);
    const readers = Array.from({ length: wanted + 1 }, (_, turn) => names[(number + turn) % names.length] ?? '')
      .filter((name) => name !== comment.by)
      .slice(0, wanted);
    for (const [turn, name] of readers.entries()) {
      const when = minutesAfter(at, firstMinutes + turn * eachMinutes);
      const done = await recommendComment(guests.get(name) as Actor, { slug, id, on: true }, when);
      made(done, `recommendation of ${comment.by}`);
    }
    const reporter = guests.get(names.find((name) => name !== comment.by) ?? '');
    if (comment.reported && reporter)
      made(await reportComment(reporter, { slug, id, ...comment.reported }, minutesAfter(at, firstMinutes)), 'report');
  }
}
