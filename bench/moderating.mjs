// node bench/moderating.mjs [forms]: how long a moderator waits from a decision to the next comment, by keys and without a script, or only that. Prints only.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildSite, bundle } from '../scripts/launch/build.mjs';
import { run } from '../scripts/launch/run.mjs';
import { secretsIn } from '../scripts/launch/secrets.mjs';
import { post } from './posting.mjs';
import { begin, machine } from './processes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const port = Number(process.env.BENCH_PORT || 3140);
const origin = `http://localhost:${port}`;
/** Comments that are decided; the queue holds one more, so that each decision has a next one to show. */
const decided = 50;
/** Milliseconds of rest between two decisions, in none of the figures: somebody reads meanwhile. */
const rest = Number(process.env.BENCH_REST || 500);
/** Of five comments three are let stand, one is spam, one is rejected for a reason. */
const verbs = ['a', 'a', 's', 'a', 'r'];

const work = mkdtempSync(join(tmpdir(), 'gazette-moderating-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
await bundle();
const { build } = await import('esbuild');
await build({
  ...{
    entryPoints: ['bench/paper.ts'],
    outfile: 'dist/bench-paper.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
  },
  ...{ conditions: ['react-server'], packages: 'external', alias: { '@': process.cwd() }, logLevel: 'error' },
});
const actionsKey = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secretsIn('.data').actions;
await buildSite(actionsKey);
const admin = { email: 'admin@bench.example', password: 'four barges and a lock' };
const env = {
  ...{ NODE_ENV: 'production', HOST: 'localhost', PORT: String(port), PUBLIC_URL: origin, DATA_DIR: work },
  ...{ RATE_LIMITS: 'off', COMMENT_POLICY: 'all', DEMO: '0', TIME_ZONE: 'Europe/London', NEXT_TELEMETRY_DISABLED: '1' },
  ...{ ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password, GAZETTE_SECRET: secretsIn(work).master },
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
};
const react = '--conditions=react-server';
const serve = () => begin([process.execPath, react, 'dist/main.mjs'], { env, ready: `${origin}/api/health` });

await run(process.execPath, [react, 'dist/prepare.mjs', 'database'], { env });
await (await serve()).stop();
await run(process.execPath, [react, 'dist/bench-paper.mjs', '1', '0'], { env });
const server = await serve();
const own = '/usr/bin/chromium';
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(existsSync(own) ? { executablePath: own } : {}) });
try {
  const { cores, load } = machine();
  console.log(`${decided} decisions on ${cores} cores, load ${load}; server, browser and measurer share them`);
  for (const script of process.argv[2] === 'forms' ? [false] : [true, false]) {
    await post(origin, 'story-0', 1, decided + 1, false);
    const took = await decideAll(script);
    const [half, most, all] = [share(took, 0.5), share(took, 0.95), took.reduce((sum, one) => sum + one, 0)];
    console.log(
      `${script ? 'by keys' : 'without a script'}: p50 ${half} ms, p95 ${most} ms, ${(all / 1_000).toFixed(1)} s of waiting in all`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exit(0);

/** Milliseconds from each decision to the next comment shown. @param {boolean} script */
async function decideAll(script) {
  const page = await (await browser.newContext({ javaScriptEnabled: script, baseURL: origin })).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto('/desk/sign-in?return=%2Fdesk%2Fcomments');
  await page.getByLabel('Email').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/desk\/comments(\?|$)/); // without a script the queue opens its first comment by its address
  await page.locator('a[href*="/desk/comments?"][href*="id="]').first().click();
  await page.locator('.mbar').waitFor();
  /** @type {number[]} */
  const took = [];
  for (let at = 0; at < decided; at += 1) {
    await page.waitForTimeout(rest);
    const before = await idOf(page);
    const verb = verbs[at % verbs.length] ?? 'a';
    took.push(await (script ? byKeys : byForms)(page, verb, before));
    if ((await idOf(page)) === before) throw new Error('The decision led to no other comment.');
  }
  await page.context().close();
  return took;
}

/** @param {import('@playwright/test').Page} page */
function idOf(page) {
  return page.locator('.mbar input[name=id]').first().getAttribute('value');
}

/** @param {import('@playwright/test').Page} page @param {string} verb @param {string | null} before */
async function byKeys(page, verb, before) {
  const shown = page.evaluate(
    (id) =>
      new Promise((done) => {
        const look = () => {
          const now = document.querySelector('.mbar input[name=id]')?.getAttribute('value');
          if (now && now !== id) done(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    before,
  );
  const start = performance.now();
  await page.keyboard.press(verb);
  if (verb === 'r') await page.keyboard.press('2');
  await shown;
  return performance.now() - start;
}

/** @param {import('@playwright/test').Page} page @param {string} verb */
async function byForms(page, verb) {
  if (verb === 'r') {
    await page.locator('.reas > summary').click();
    await page.locator('[data-reason="2"]').check();
  }
  const start = performance.now();
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    page.locator(`.mbar [data-key=${verb === 'r' ? 'reject' : verb}]`).click(),
  ]);
  return performance.now() - start;
}

/** @param {number[]} times @param {number} part */
function share(times, part) {
  const inOrder = [...times].sort((a, b) => a - b);
  return Math.round(inOrder[Math.ceil(inOrder.length * part) - 1] ?? Number.NaN);
}
