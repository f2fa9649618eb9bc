import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';

/** `npm start` itself, on an empty newspaper in a folder with a space in its name. No browser. */
test.describe.configure({ mode: 'serial' });

const port = Number(process.env.E2E_PORT) + 9;
const site = `http://localhost:${port}`;
let dataDir = '';
const started: ChildProcess[] = [];

interface Start {
  said: string;
  readonly child: ChildProcess;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

function start(settings: Record<string, string> = {}, script = 'scripts/start.mjs'): Start {
  const { actions } = JSON.parse(readFileSync('.data/secrets', 'utf8'));
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), DEMO: '0', RATE_LIMITS: 'off' };
  const child = spawn(process.execPath, [script], {
    env: { ...env, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actions, DATABASE_URL: '', ...settings },
    detached: true,
  });
  started.push(child);
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const running: Start = { said: '', child, ended };
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text) => {
      running.said += text;
    });
  return running;
}

const isOpen = () =>
  fetch(site).then(
    (answer) => answer.ok,
    () => false,
  );

async function open(running: Start): Promise<void> {
  await expect.poll(() => running.said, { timeout: 120_000 }).toContain('Ctrl-C stops it.');
  expect(await isOpen()).toBe(true);
}

test.setTimeout(180_000);
test.beforeAll(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'gazette start-')), 'the data');
});
test.afterAll(() => {
  for (const { pid, exitCode } of started) {
    if (!pid || exitCode !== null) continue;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {} // gone already
  }
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

test('a bad setting stops the start, naming it and the mend', async () => {
  const running = start({ PORT: '80x' });
  expect(await running.ended).toBe(1);
  expect(running.said).toMatch(/PORT is not a whole number\..* leave it out/);
  expect(running.said).not.toContain('    at ');
});

test('the first start on an empty newspaper shows the addresses and a token, and keeps its secrets to itself', async () => {
  const running = start();
  await open(running);
  expect(running.said).toContain(`The site   ${site}/`);
  expect(running.said).toContain(`The desk   ${site}/desk`);
  expect(running.said).toMatch(/type this token.*\n\s+[\w-]{20,}/);
  expect(statSync(join(dataDir, 'secrets')).mode & 0o777).toBe(0o600);

  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said).toContain('running already');
  expect(await isOpen()).toBe(true);

  const asked = Date.now();
  running.child.kill('SIGINT');
  expect(await running.ended).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(await isOpen()).toBe(false);
});

test('a later start builds nothing, and until there is an admin it shows a new token', async () => {
  const running = start();
  await open(running);
  expect(running.said).not.toContain('Building');
  expect(running.said).not.toContain('Installing');
  expect(running.said).toMatch(/type this token/);
  process.kill(Number(running.child.pid), 'SIGKILL'); // the launcher alone: its server ends by itself
  await expect.poll(isOpen, { timeout: 15_000 }).toBe(false);
});

test('after kill -9 it starts again, and ADMIN_EMAIL gives an admin whose password is shown once', async () => {
  const running = start({ ADMIN_EMAIL: 'ada@tidewick.example' });
  await open(running);
  expect(running.said).toMatch(/Sign in as ada@tidewick.example with the password \S{16,}\n/);
  process.kill(-Number(running.child.pid), 'SIGKILL');
  await running.ended;
  const again = start();
  await open(again);
  expect(again.said).not.toMatch(/password|token/);
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);
});

test('an empty newspaper says so, and the token of the terminal makes its first admin, once, without a script; with a bucket set, pictures lie there', async ({
  browser,
}) => {
  dataDir = join(dataDir, '..', 'another paper');
  const shelf = join(dataDir, '..', 's3');
  const bucket = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory: shelf },
    configureBuckets: [{ name: 'pictures', configs: [] }],
  });
  const { port: bucketPort } = (await bucket.run()) as AddressInfo;
  const running = start({
    S3_ENDPOINT: `http://127.0.0.1:${bucketPort}`,
    S3_BUCKET: 'pictures',
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  });
  await open(running);
  const token = /type this token.*\n\s+([\w-]{20,})/.exec(running.said)?.[1] ?? '';
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: site });
  await page.goto('/');
  await expect(page.getByText('Nothing has been published yet')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the desk' }).click();
  await expect(page).toHaveURL(/\/desk\/setup$/);

  await page.getByLabel('Token from the terminal').fill('no-token-of-anybody-at-all');
  await page.getByLabel('Your name').fill('Ada Quill');
  await page.getByLabel('Email').fill('ada.quill@tidewick.example');
  await page.getByLabel('Password').fill('a lamp at the harbour mouth');
  await page.getByRole('button', { name: 'Create the admin' }).click();
  await expect(page.getByText('That token isn’t the one in the terminal')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Quill');

  await page.getByLabel('Token from the terminal').fill(token);
  await page.getByLabel('Password').fill('a lamp at the harbour mouth');
  await page.getByRole('button', { name: 'Create the admin' }).click();
  await expect(page.getByRole('button', { name: 'New story' })).toBeVisible();
  const stranger = await browser.newPage({ javaScriptEnabled: false, baseURL: site });
  await stranger.goto('/desk/setup');
  await expect(stranger).toHaveURL(/\/desk\/sign-in/);

  await page.goto('/desk/media');
  const buffer = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#3c7864' } })
    .png()
    .toBuffer();
  await page.getByLabel('Picture', { exact: true }).setInputFiles({ name: 'quay.png', mimeType: 'image/png', buffer });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('status')).toHaveText('The picture is in the library.');
  const address = (await page.locator('.mcrops img').first().getAttribute('src')) ?? '';
  const [, hash = '', name = ''] = /^\/media\/(\w+)\/(\S+)$/.exec(address) ?? [];
  const there = readdirSync(shelf, { recursive: true }).map(String);
  expect(there.filter((file) => file.includes(`media/${hash}/${name}`))).not.toEqual([]);
  expect(existsSync(join(dataDir, 'media', hash))).toBe(false);
  const shown = await fetch(site + address);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).format).toBe('jpeg');
  await bucket.close();
  running.child.kill('SIGTERM');
  expect(await running.ended).toBe(0);
});

test('in development the desk comes alive too', async ({ browser }) => {
  test.setTimeout(300_000); // each page is compiled when it is first asked for
  dataDir = join(dataDir, '..', 'a paper in the making');
  const admin = { ADMIN_EMAIL: 'ada.quill@tidewick.example', ADMIN_PASSWORD: 'a lamp at the harbour mouth' };
  const running = start(admin, 'scripts/dev.mjs');
  await expect.poll(() => running.said, { timeout: 120_000 }).toContain('in development');
  const page = await browser.newPage({ baseURL: site });
  await page.goto('/desk/sign-in');
  await page.getByLabel('Email').fill(admin.ADMIN_EMAIL);
  await page.getByLabel('Password').fill(admin.ADMIN_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'New story' }).click({ timeout: 60_000 });
  await expect(page.getByRole('toolbar')).toBeVisible({ timeout: 60_000 });
  running.child.kill('SIGTERM');
  expect(await running.ended).toBe(0);
});
