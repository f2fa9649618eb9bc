// A reader among spammers, in a process of its own: node bench/flood.mjs '{"origin":…,"slug":…,"spammers":…,"seconds":…}'
import { send } from './posting.mjs';

const { origin, slug, spammers, seconds } = JSON.parse(process.argv[2] ?? '{}');
const pages = ['/', `/articles/${slug}`, `/articles/${slug}/comments`, '/articles/story-2'];

/**
 * One reader asks for page after page, at most twenty a second, while `spammers` guests, each in a network of its own, post under one
 * of them as fast as they are answered. Answers the reader's milliseconds a page, and how the spammers were answered, by status.
 */
let over = false;
/** @type {Record<number, number>} */
const answers = {};
const flood = Promise.all(
  Array.from({ length: spammers }, async (_, spammer) => {
    for (let at = 0; !over; at += 1) {
      const words = `Buy ${spammer} ${at} ${Math.random().toString(36).slice(2)}`;
      const { status } = await send(origin, slug, words, { 'x-forwarded-for': `198.51.${spammer}.7` });
      answers[status] = (answers[status] ?? 0) + 1;
    }
  }),
);
/** @type {number[]} */
const took = [];
let refused = 0;
const until = performance.now() + seconds * 1_000;
for (let at = 0; performance.now() < until; at += 1) {
  const began = performance.now();
  const answer = await fetch(origin + pages[at % pages.length], { headers: { 'accept-encoding': 'br' } });
  await answer.arrayBuffer();
  if (answer.status === 200) took.push(performance.now() - began);
  else refused += 1;
  await new Promise((done) => setTimeout(done, Math.max(0, 50 - (performance.now() - began))));
}
over = true;
await flood;
took.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => took[Math.floor((took.length - 1) * share)] ?? 0;
process.stdout.write(
  JSON.stringify({ pages: took.length, refused, p50: at(0.5), p95: at(0.95), most: at(1), answers }),
);
process.exit(0);
