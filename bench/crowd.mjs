// A crowd of open readers, in a process of its own: node bench/crowd.mjs '{"origin":…,"slug":…,"pid":…,"lines":…}'
import { request } from 'node:http';
import { post } from './posting.mjs';
import { memory } from './processes.mjs';

/**
 * Opens `lines` readers of one story, posts a few comments and answers how long each took from its 303 until every reader
 * had heard of it, in milliseconds, and what the crowd costs the server `pid` in MiB.
 * @param {string} origin @param {string} slug @param {number} pid @param {number} lines @param {number} comments
 */
async function crowd(origin, slug, pid, lines, comments = 5) {
  const before = memory(pid).now;
  /** @type {Map<string, number>} */
  const heard = new Map();
  /** @type {Map<string, number>} */
  const last = new Map();
  /** @type {import('node:http').ClientRequest[]} */
  const open = [];
  for (let at = 0; at < lines; at += 200) {
    const some = Array.from({ length: Math.min(200, lines - at) }, () => readAlong(origin, slug, heard, last));
    open.push(...(await Promise.all(some)));
  }
  await new Promise((done) => setTimeout(done, 2_000));
  const cost = memory(pid).now - before;
  /** @type {number[]} */
  const took = [];
  for (let at = 0; at < comments; at += 1) {
    heard.clear();
    last.clear();
    const { posted } = await post(origin, slug, 1, 1, false);
    const answered = performance.now();
    const whole = () => [...heard].find(([, readers]) => readers === lines)?.[0];
    for (let waited = 0; waited < 2_000 && !whole(); waited += 1) await new Promise((done) => setTimeout(done, 5));
    const id = whole();
    if (!posted || !id) throw new Error(`Of ${lines} readers ${Math.max(0, ...heard.values())} heard of a comment.`);
    took.push(Math.max(0, (last.get(id) ?? 0) - answered));
  }
  const peak = memory(pid).now - before;
  for (const line of open) line.destroy();
  return { lines, cost, peak, took };
}

/**
 * @param {string} origin @param {string} slug @param {Map<string, number>} heard @param {Map<string, number>} last
 * @returns {Promise<import('node:http').ClientRequest>}
 */
function readAlong(origin, slug, heard, last) {
  return new Promise((resolve, reject) => {
    const asking = request(`${origin}/articles/${slug}/comments/live?since=${Date.now() + 10_000}`, { agent: false });
    asking.on('error', reject);
    asking.on('response', (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`A line was answered by ${answer.statusCode}.`));
      answer.on('error', () => undefined);
      answer.setEncoding('utf8');
      answer.on('data', (/** @type {string} */ piece) => {
        for (const [, id = ''] of piece.matchAll(/\["(\w+)",\d+\]/g)) {
          heard.set(id, (heard.get(id) ?? 0) + 1);
          last.set(id, performance.now());
        }
      });
      resolve(asking);
    });
    asking.end();
  });
}

const { origin, slug, pid, lines } = JSON.parse(process.argv[2] ?? '{}');
process.stdout.write(JSON.stringify(await crowd(origin, slug, pid, lines)));
process.exit(0);
