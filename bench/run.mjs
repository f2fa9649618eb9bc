// npm run bench [-- --quick]: measures the paper on this machine and writes bench/RESULTS.md; docs/decisions/078-bench.md has the method.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite, bundle } from '../scripts/launch/build.mjs';
import { run } from '../scripts/launch/run.mjs';
import { secretsIn } from '../scripts/launch/secrets.mjs';
import { throwAwayServer } from '../scripts/postgres.mjs';
import { inCompany } from './company.mjs';
import { beginNginx } from './nginx.mjs';
import { begin, cpuSeconds, machine, measured, median, memory, pinned } from './processes.mjs';
import { toMarkdown } from './results.mjs';
import { view } from './viewing.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const quick = process.argv.includes('--quick');
const port = Number(process.env.BENCH_PORT || 3140);
const origin = `http://localhost:${port}`;
const plan = quick
  ? {
      repeats: 1,
      seconds: 1,
      connections: [1, 16],
      articles: 30,
      most: 120,
      posts: [8, 2],
      crowd: 100,
      flood: 4,
      deadline: 120_000,
    }
  : {
      repeats: 3,
      seconds: 2,
      connections: [1, 16, 64],
      articles: 1_000,
      most: 1_000,
      posts: [60, 12],
      crowd: 5_000,
      flood: 20,
      deadline: 960_000,
    };
const began = Date.now();
const left = () => plan.deadline - (Date.now() - began);

const work = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
/** @type {any} */
const results = {
  when: new Date(),
  quick,
  pinned,
  machine: machine(),
  plan,
  skipped: [],
  reading: [],
  databases: [],
  company: [],
  views: [],
};
/** @param {string} line */
const say = (line) => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const allPages = [
  { name: 'front', path: '/' },
  { name: 'article, 0 comments', path: '/articles/story-0' },
  { name: 'article, 100 comments', path: '/articles/story-1' },
  { name: `article, ${plan.most} comments`, path: '/articles/story-2' },
];

/** A quick run looks at two. */
const pages = quick ? allPages.filter((_, at) => at % 2 === 0) : allPages;

/** @param {string} name @param {string | undefined} databaseUrl */
function settings(name, databaseUrl) {
  const dataDir = join(work, name);
  const secrets = secretsIn(dataDir);
  return {
    NODE_ENV: 'production',
    HOST: 'localhost',
    PORT: String(port),
    PUBLIC_URL: origin,
    DATA_DIR: dataDir,
    RATE_LIMITS: 'off',
    COMMENT_POLICY: 'open',
    DEMO: '0',
    ADMIN_EMAIL: 'admin@bench.example',
    ADMIN_PASSWORD: 'four barges and a lock',
    TIME_ZONE: 'Europe/London',
    MALLOC_ARENA_MAX: '2',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { GAZETTE_SECRET: secrets.master }),
  };
}

/** The server alone, as the launcher starts it. @param {Record<string, string>} env @param {string[]} more */
const serve = (env, ...more) =>
  begin([process.execPath, '--conditions=react-server', '--max-semi-space-size=8', 'dist/main.mjs', ...more], {
    env,
    ready: `${origin}/api/health`,
  });

/**
 * Medians of the repeats of one load on one page; the server is let rest before each.
 * @param {string} what @param {string} url @param {string[]} paths @param {string} page @param {number} connections @param {number} pid
 */
async function measure(what, url, paths, page, connections, pid) {
  if (left() < 15_000) return void results.skipped.push(`${what}, ${page}, ${connections} connections: out of time`);
  const runs = [];
  for (let at = 0; at < plan.repeats; at += 1) {
    await new Promise((done) => setTimeout(done, 200));
    const before = cpuSeconds(pid);
    const counted = await measured('load.mjs', { url, paths, connections, seconds: plan.seconds });
    runs.push({ ...counted, cpu: ((cpuSeconds(pid) - before) / Math.max(1, counted.total)) * 1_000 });
  }
  const of = (/** @type {string} */ key) => median(runs.map((each) => each[key]));
  const row = {
    what,
    page,
    connections,
    rate: of('rate'),
    p50: of('p50'),
    p99: of('p99'),
    cpu: of('cpu'),
    bytes: of('bytes'),
  };
  results.reading.push({ ...row, faults: runs.reduce((sum, each) => sum + each.faults, 0) });
  say(`${what}, ${page}, ${connections}: ${row.rate.toFixed(0)}/s, p50 ${row.p50} ms, p99 ${row.p99} ms`);
}

/** Connections at which the stock is compared with others; it alone is asked by more. */
const compared = plan.connections.slice(0, 2);

/** @param {string} what @param {string} url @param {number} pid @param {number[]} at connections */
async function measureAll(what, url, pid, at = compared) {
  // What is compiled while it runs is compiled by then.
  const paths = pages.map(({ path }) => path);
  await measured('load.mjs', { url, paths, connections: 16, seconds: quick ? 1 : 3 });
  for (const { name, path } of pages) {
    await fetch(url + path, { headers: { 'accept-encoding': 'br' } }).then((answer) => answer.arrayBuffer());
    for (const connections of at) await measure(what, url, [path], name, connections, pid);
  }
}

/** @param {string} url */
async function compareServers(url) {
  const bare = await begin(
    [process.execPath, 'bench/bare.mjs', String(port + 1), url, ...pages.map(({ path }) => path)],
    { ready: /ready/ },
  );
  await measureAll('bare node:http', `http://127.0.0.1:${port + 1}`, bare.pid);
  await bare.stop();
  const nginx = await beginNginx(port + 2, url);
  if (!nginx) return void results.skipped.push('nginx’s page cache: nginx is not installed here');
  await measureAll('nginx proxy_cache', `http://127.0.0.1:${port + 2}`, nginx.pid);
  await nginx.stop();
}

/** @param {Record<string, string>} env */
async function measureRenders(env) {
  const server = await serve(env, '--without-stock');
  const many = Array.from({ length: 20 }, (_, at) => `/articles/story-${at + 3}`);
  for (const { name, path } of pages) {
    const own = name === 'article, 0 comments' ? many : [path];
    await fetch(origin + path).then((answer) => answer.arrayBuffer());
    for (const connections of compared) await measure('rendered by Next', origin, own, name, connections, server.pid);
  }
  await server.stop();
}

/** @param {string} name @param {string | undefined} databaseUrl */
async function onDatabase(name, databaseUrl) {
  const env = settings(name, databaseUrl);
  say(`${name}: the paper is made`);
  const started = performance.now();
  await run(process.execPath, ['--conditions=react-server', 'dist/prepare.mjs', 'database'], { env });
  const prepared = performance.now() - started;
  const first = await serve(env);
  await first.stop();
  await run(
    process.execPath,
    ['--conditions=react-server', 'dist/bench-paper.mjs', String(plan.articles), String(plan.most)],
    { env },
  );
  const server = await serve(env);
  await new Promise((done) => setTimeout(done, 1_000));
  const row = {
    name,
    first: prepared + first.milliseconds,
    second: server.milliseconds,
    rest: memory(server.pid).now,
    posting: [],
  };
  say(
    `${name}: first start ${row.first.toFixed(0)} ms, second ${row.second.toFixed(0)} ms, ${row.rest.toFixed(0)} MiB at rest`,
  );
  if (databaseUrl) {
    await measureAll('from the stock', origin, server.pid, plan.connections);
    await compareServers(origin);
    for (const { name: page, path } of pages) {
      const runs = [];
      for (let at = 0; at < plan.repeats && left() > 20_000; at += 1)
        runs.push(await view(origin, path).catch(() => null));
      const [one] = runs;
      if (!one) results.skipped.push(`a cold view of the ${page}: no Chromium here, or out of time`);
      else {
        const of = (/** @type {string} */ key) => median(runs.map((each) => each?.[key] ?? Number.NaN));
        results.views.push({
          page,
          ...one,
          bytes: of('bytes'),
          first: of('first'),
          paint: of('paint'),
          shift: of('shift'),
        });
      }
    }
  }
  for (const [writers, each] of [
    [1, plan.posts[0]],
    [16, plan.posts[1]],
  ]) {
    if (left() < 15_000) {
      results.skipped.push(`${name}: ${writers} writers: out of time`);
      continue;
    }
    const runs = [];
    const looks = [];
    for (let at = 0; at < plan.repeats; at += 1) {
      const slug = `story-${plan.articles - 1 - at}`;
      const other = `story-${plan.articles - 1 - plan.repeats - at}`;
      runs.push(await measured('posting.mjs', { origin, slug, writers, each, look: false }));
      const half = Math.ceil(each / 2);
      looks.push(await measured('posting.mjs', { origin, slug: other, writers, each: half, look: true }));
    }
    const all = (/** @type {'took' | 'seen'} */ key) =>
      (key === 'took' ? runs : looks).flatMap((one) => one[key]).sort((a, b) => a - b);
    const at = (/** @type {number[]} */ values, /** @type {number} */ share) =>
      values[Math.floor((values.length - 1) * share)] ?? 0;
    const posted = {
      writers,
      rate: median(runs.map(({ rate }) => rate)),
      p50: at(all('took'), 0.5),
      p99: at(all('took'), 0.99),
      seen: at(all('seen'), 0.5),
      late: looks.reduce((sum, { late }) => sum + late, 0),
      lateForOthers: looks.reduce((sum, { lateForOthers }) => sum + lateForOthers, 0),
      posted: [...runs, ...looks].reduce((sum, { posted }) => sum + posted, 0),
    };
    row.posting.push(posted);
    say(`${name}: ${writers} writers ${posted.rate.toFixed(0)} comments/s, ${posted.late + posted.lateForOthers} late`);
  }
  const rush = (/** @type {number} */ hold) =>
    run(process.execPath, ['--conditions=react-server', 'dist/bench-paper.mjs', 'rush', String(hold)], { env });
  results.databases.push({ ...row, most: memory(server.pid).most });
  await server.stop();
  if (left() > 90_000) results.company.push({ name, ...(await inCompany(env, { serve, rush, origin, plan, say })) });
  else results.skipped.push(`${name}: the crowd and the flood: out of time`);
  return env;
}

await bundle();
const { build } = await import('esbuild');
await build({
  entryPoints: ['bench/paper.ts'],
  outfile: 'dist/bench-paper.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['react-server'],
  packages: 'external',
  alias: { '@': process.cwd() },
  logLevel: 'error',
});
const actionsKey = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secretsIn('.data').actions;
await buildSite(actionsKey);
say(
  `measuring on ${results.machine.cores} cores, load ${results.machine.load}${pinned ? '' : '; nothing is pinned to a core'}`,
);
const postgres = await throwAwayServer(process.env.TEST_DATABASE_URL);
try {
  const env = await onDatabase('postgres', await postgres.newDatabase());
  if (left() > 45_000) await onDatabase('embedded', undefined);
  else results.skipped.push('everything on the embedded database: out of time');
  await measureRenders(env); // last: it is known best, and what there is no time for is left out
} finally {
  await postgres.stop();
}
results.commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
results.minutes = (Date.now() - began) / 60_000;
const file = quick ? join(tmpdir(), 'gazette-bench-quick.md') : 'bench/RESULTS.md';
writeFileSync(file, toMarkdown(results));
say(`written to ${file}`);
process.exit(0);
