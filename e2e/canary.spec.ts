import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { ada, edith } from './cast';
import { expect, signInOn, test } from './journey';
import { postHeld, quiet, reply } from './thread';

/** Never written anywhere else, so that finding it means that it leaked. */
const canary = 'canary-7f3a91c4@aviary.example';
const traces = [
  'canary-7f3a91c4',
  'aviary.example',
  Buffer.from(canary).toString('base64').slice(0, 24),
  encodeURIComponent(canary),
];

function expectNoTrace(what: string, where: string, marks: readonly string[] = traces): void {
  for (const trace of marks) expect(what.includes(trace), `${trace} in ${where}`).toBe(false);
}

/** Every public address that leads anywhere: the sitemap, feeds, and what hangs on a story. */
async function publicAddresses(request: APIRequestContext): Promise<string[]> {
  const listed = async (file: string) => {
    const xml = await (await request.get(file)).text();
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname);
  };
  const sitemaps = await listed('/sitemap.xml');
  const paths = [...sitemaps, ...(await Promise.all(sitemaps.map(listed))).flat()];
  const story = `/articles/${quiet.canary}`;
  const around = [
    story,
    `${story}/comments`,
    `${story}/comments?sort=newest`,
    `${story}/reply`,
    `${story}.rsc`,
    `${story}?_rsc=1`,
  ];
  const fixed = [
    '/',
    '/feed.xml',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/robots.txt',
    '/api/health',
    '/no-such-page',
    '/desk',
    '/api/auth/session',
  ];
  return [...new Set([...fixed, ...around, ...paths])];
}

async function expectNoTraceAnywhere(request: APIRequestContext, more: string[], marks = traces): Promise<void> {
  for (const address of [...(await publicAddresses(request)), ...more]) {
    for (const headers of [{}, { RSC: '1', 'Next-Router-Prefetch': '1' }]) {
      const answer = await request.get(address, { headers, maxRedirects: 0, failOnStatusCode: false });
      expectNoTrace(await answer.text(), `${address} ${JSON.stringify(headers)}`, marks);
      expectNoTrace(JSON.stringify(answer.headersArray()), `the headers of ${address}`, marks);
    }
  }
}

async function expectNoTraceInBrowser(page: Page): Promise<void> {
  expectNoTrace(JSON.stringify(await page.context().cookies()), 'the cookies');
  expectNoTrace(page.url(), 'the address bar');
}

test('an e-mail address is in no page, feed, payload, cookie, header, event or error page', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const typed = { name: 'Wanda Quist', email: canary };
  const own = await postHeld(page, quiet.canary, {
    ...typed,
    text: 'The reading room needs chairs.',
    notify: true,
  });
  const onStory = `/your-comments/on/${quiet.canary}.json`;
  await expectNoTraceInBrowser(page);
  expectNoTrace(await page.content(), 'the page of the held comment');
  await expectNoTraceAnywhere(request, [own, '/your-comments', '/your-comments/export.json', onStory]);
  // What is one's own says whose it is by a hint at most; only the file that one takes away holds the address.
  for (const address of ['/your-comments', '/your-comments/erase', onStory]) {
    await page.goto(address);
    expectNoTrace(await page.content(), `${address} for the guest`);
  }

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const desk = await context.newPage();
  await signInOn(desk, edith, '/desk/comments');
  await desk.goto('/desk/comments');
  await desk.getByRole('link', { name: /needs chairs/ }).click();
  await expect(desk.getByRole('region', { name: 'Comment' })).toContainText('needs chairs');
  expectNoTrace(await desk.content(), 'the queue');
  await desk.getByRole('region', { name: 'Comment' }).getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByRole('status')).toContainText('public now');

  // Shown at once now, and a page of its own for every comment.
  await page.goto(`/articles/${quiet.canary}`);
  await reply(page, { ...typed, text: 'And a lamp.' });
  await expect(page.getByText('And a lamp.')).toBeVisible();
  await expectNoTraceInBrowser(page);
  expectNoTrace(await page.content(), 'the thread');
  const ids = await page.locator('article.c').evaluateAll((articles) => articles.map(({ id }) => id.slice(2)));
  await expectNoTraceAnywhere(request, [own, ...ids.map((id) => `/articles/${quiet.canary}/comments/${id}`)]);
  for (const address of ['/', `/articles/${quiet.canary}`, own, '/desk/comments?tab=shown', '/desk/articles']) {
    await desk.goto(address);
    expectNoTrace(await desk.content(), `${address} for an editor`);
  }

  // Refused in every way: only the form that is given back to its sender may hold what was typed.
  const fields = { text: 'And a lamp.', ...typed };
  const garbled = await request.post(`/articles/${quiet.canary}/reply`, {
    headers: { origin: baseURL ?? '' },
    multipart: { $ACTION_ID_0: '', ...fields },
    failOnStatusCode: false,
  });
  expectNoTrace(JSON.stringify(garbled.headersArray()), 'the headers of a refusal');
  await context.close();
});

test('nor does it stand in a page where the script has put the comment in place, or in a cookie @script', async ({
  page,
}) => {
  await postHeld(page, quiet.inPlace, { name: 'Wanda Quist', email: canary, text: 'The bus needs a bench.' });
  await expectNoTraceInBrowser(page);
  expectNoTrace(await page.content(), 'the page of the held comment');
});

test('no letter, to the people of the paper or to a guest, shows the desk an address of a guest', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn(ada);
  const filed = page.getByRole('main').locator('a[href^="/desk/outbox/"]');
  await expect(async () => {
    await page.goto('/desk/outbox');
    expect(await filed.count()).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
  expectNoTrace(await page.content(), 'the list of letters');
  for (const link of await filed.evaluateAll((links) => links.map((each) => (each as HTMLAnchorElement).pathname))) {
    await page.goto(link);
    await expect(page.locator('pre.letter')).toContainText('You get this');
    expectNoTrace(await page.content(), link);
  }
});

test('the site’s log holds no address', async ({ site }) => {
  const log = await site.log();
  expect(log).toContain('The site');
  expectNoTrace(log, 'the log');
});

test('a draft, the notes on it, what is planned for it and the links to it are in no public byte', async ({
  page,
  signIn,
  request,
}) => {
  test.setTimeout(120_000);
  const marks = ['canary-9b41', 'Canary 9b41'];
  await signIn(edith);
  await page.goto('/desk/articles');
  await page.getByRole('button', { name: 'New story' }).click();
  await expect(page).toHaveURL(/[0-9a-z]{18}$/);
  const desk = new URL(page.url()).pathname;
  await page.getByLabel('Headline').fill('Canary 9b41 of the draft');
  await page.locator('[name=markdown]').fill('canary-9b41-text');
  await page.getByLabel('Tags').fill('canary-9b41-tag');
  await page.getByLabel('Section', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Authors').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto(`${desk}/notes`);
  await page.getByRole('link', { name: 'Write a note on this' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('canary-9b41-note');
  await page.getByRole('button', { name: 'Write it' }).click();
  await expect(page.getByText('canary-9b41-note')).toBeVisible();
  await page.goto(`${desk}/sources`);
  await page.getByLabel('As readers see it').fill('canary-9b41-source');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await expect(page.getByText('The source is in the draft.')).toBeVisible();
  await page.getByLabel('What is claimed').fill('canary-9b41-claim');
  await page.getByRole('button', { name: 'Add a claim' }).click();
  await expect(page.getByText('The claim is in the draft.')).toBeVisible();
  await page.goto(`${desk}/publish`);
  await page.getByLabel('For whom').fill('canary-9b41-link');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('The link')).toBeVisible();
  await page.goto(`${desk}/publish`);
  await page.getByLabel('At a time').check();
  await page.getByLabel('Day and time').first().fill('2031-02-03T12:00');
  await page.getByRole('button', { name: 'Plan it' }).click();
  await expect(page.getByText('Planned. It happens by itself')).toBeVisible();
  const places = [
    '/desk/calendar?month=2031-02',
    `${desk}/publish`,
    `${desk}/notes`,
    `${desk}/sources`,
    `${desk}/preview/framed`,
  ];
  const asked = [
    '/articles/canary-9b41-of-the-draft',
    '/tags/canary-9b41-tag',
    '/archive/2031/02',
    '/news-sitemap.xml',
  ];
  const found = [...places, ...asked, `/preview/${'0'.repeat(64)}`];
  // The address asked for may come back in a page that says there is nothing there.
  const quoted = (mark: string) => !found.some((address) => address.includes(mark));
  await expectNoTraceAnywhere(request, found, [
    'canary-9b41-text',
    'canary-9b41-note',
    'canary-9b41-link',
    'canary-9b41-source',
    'canary-9b41-claim',
    ...marks.filter(quoted),
  ]);
});

test('nothing that a browser downloads holds an address of the database', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : [path];
    });
  for (const file of files('.next/static')) expectNoTrace(readFileSync(file, 'latin1'), file);
});
