// node bench/typing.mjs: how long a key waits for its paint in a story of 20,000 words, in Chromium. Prints only.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildSite, bundle } from '../scripts/launch/build.mjs';
import { run } from '../scripts/launch/run.mjs';
import { secretsIn } from '../scripts/launch/secrets.mjs';
import { begin, machine } from './processes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const port = Number(process.env.BENCH_PORT || 3142);
const origin = `http://localhost:${port}`;
const [words = 20_000, keys = 300] = process.argv.slice(2).map(Number);

const work = mkdtempSync(join(tmpdir(), 'gazette-typing-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
await bundle();
const actionsKey = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secretsIn('.data').actions;
await buildSite(actionsKey);
const admin = { email: 'admin@bench.example', password: 'four barges and a lock' };
const env = {
  ...{ NODE_ENV: 'production', HOST: 'localhost', PORT: String(port), PUBLIC_URL: origin, DATA_DIR: work, DEMO: '0' },
  ...{ TIME_ZONE: 'Europe/London', NEXT_TELEMETRY_DISABLED: '1', GAZETTE_SECRET: secretsIn(work).master },
  ...{ ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey },
};
const react = '--conditions=react-server';
await run(process.execPath, [react, 'dist/prepare.mjs', 'database'], { env });
const server = await begin([process.execPath, react, 'dist/main.mjs'], { env, ready: `${origin}/api/health` });
const own = '/usr/bin/chromium';
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(existsSync(own) ? { executablePath: own } : {}) });
try {
  const { cores, load } = machine();
  console.log(`${words} words on ${cores} cores, load ${load}; server and browser share them`);
  const page = await browser.newPage({ baseURL: origin });
  page.setDefaultTimeout(120_000);
  await page.goto('/desk/sign-in?return=%2Fdesk%2Farticles');
  await page.getByLabel('Email').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'New story' }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-z]{18}$/);
  const address = page.url();
  // The long text comes as a writer without a script would bring it; what is measured is what comes after.
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: origin,
    storageState: await page.context().storageState(),
  });
  const form = await plain.newPage();
  form.setDefaultTimeout(120_000);
  await form.goto(address);
  await form.getByRole('textbox', { name: 'Story' }).fill(story(words));
  await form.getByRole('button', { name: 'Save draft' }).click();
  await form.getByText('Saved. Readers see nothing').waitFor();
  await plain.close();

  await page.goto(address);
  const text = page.getByRole('textbox', { name: 'Story text' });
  await text.waitFor();
  for (const [name, place] of /** @type {const} */ ([
    ['at the end', 'last'],
    ['in the middle', 'middle'],
  ])) {
    const paragraphs = text.locator('> p');
    const at = place === 'last' ? (await paragraphs.count()) - 1 : Math.floor((await paragraphs.count()) / 2);
    await paragraphs.nth(at).click();
    await page.keyboard.press('End');
    await page.evaluate(() => {
      const held = /** @type {{ paints?: number[] }} */ (/** @type {unknown} */ (window));
      const paints = [];
      held.paints = paints;
      document.addEventListener(
        'keydown',
        ({ timeStamp }) =>
          // The frame after the next one begins when the one with the letter has been drawn.
          requestAnimationFrame(() => requestAnimationFrame((drawn) => paints.push(drawn - timeStamp))),
        { capture: true, signal: AbortSignal.timeout(600_000) },
      );
    });
    for (let key = 0; key < keys; key += 1) await page.keyboard.press('abcdefg hij'[key % 11] ?? 'x', { delay: 20 });
    await page.waitForFunction(
      (all) => /** @type {{ paints?: number[] }} */ (/** @type {unknown} */ (window)).paints?.length === all,
      keys,
    );
    const paints = await page.evaluate(
      () => /** @type {{ paints?: number[] }} */ (/** @type {unknown} */ (window)).paints ?? [],
    );
    console.log(
      `${name}: p50 ${share(paints, 0.5)} ms, p95 ${share(paints, 0.95)} ms, most ${share(paints, 1)} ms of ${paints.length} keys`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exit(0);

/** @param {number} amount */
function story(amount) {
  const sentence = 'The tide came in over the lower quay and nobody moved the barges in time';
  const each = sentence.split(' ').length * 5;
  return Array.from({ length: Math.ceil(amount / each) }, (_, at) =>
    at % 12 === 0 ? `## Part ${at / 12 + 1}\n\n${`${sentence}. `.repeat(5)}` : `${sentence}. `.repeat(5),
  ).join('\n\n');
}

/** @param {number[]} times @param {number} part */
function share(times, part) {
  const inOrder = [...times].sort((a, b) => a - b);
  return Math.round(inOrder[Math.ceil(inOrder.length * part) - 1] ?? Number.NaN);
}
