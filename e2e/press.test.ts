import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './journey';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const story = '/articles/the-bridge-that-forgot-how-to-open';

/** The addresses of our own that a page leads to, without what stands behind # and ?. */
async function linksOf(request: APIRequestContext, path: string): Promise<string[]> {
  const html = await (await request.get(path)).text();
  const links = [...html.matchAll(/href="(\/(?!_next|desk)[^"#?]*)/g)].flatMap(([, link]) => link ?? []);
  return [...new Set(links)];
}

test('every page the front page leads to is printed under the strict policy @smoke', async ({ request }) => {
  test.setTimeout(180_000);
  const links = [...(await linksOf(request, '/')), `${story}/comments?sort=newest`, '/robots.txt', '/sitemap.xml'];
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) {
    const answer = await request.get(link);
    const text = await answer.text();
    expect([link, answer.status()]).toEqual([link, 200]);
    expect(answer.headers()['content-security-policy']).toBe(policy);
    expect(answer.headers()['set-cookie']).toBeUndefined();
    expect(text).not.toMatch(/<script[^>]+\/_next\/|__next_f|<style| style="/);
  }
});

test('a browser finds nothing that the policy forbids, on paper and at the desk @script', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (fault) => said.push(String(fault)));
  for (const path of ['/', story, `${story}/comments`, `${story}/reply`, '/desk/sign-in'])
    expect((await page.goto(path))?.status()).toBe(200);
  expect(said).toEqual([]);
});

test('a second look at a page costs nothing, and is the same for everybody', async ({ request }) => {
  const first = await request.get(story);
  const again = await request.get(`${story}?utm_source=x`, {
    headers: { cookie: 'whoever=1', 'if-none-match': first.headers().etag ?? '' },
  });
  expect([again.status(), await again.text()]).toEqual([304, '']);
});

test('what Next alone understands dies at the door @smoke', async ({ request }) => {
  for (const path of [`${story}.rsc`, `${story}.segments/_tree.segment.rsc`, '/_next/image?url=%2Ficon.svg&w=64&q=75'])
    expect((await request.get(path)).status()).toBe(404);
  const flight = await request.get(story, { headers: { rsc: '1', 'next-router-prefetch': '1', 'next-resume': '1' } });
  expect([flight.status(), flight.headers()['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
});

test('what was typed comes back when the form is older than the paper', async ({ request, baseURL }) => {
  const multipart = { text: 'Words that <b>nobody</b> should lose', $ACTION_ID_00aa: '' };
  const headers = { origin: baseURL ?? '' };
  const answer = await request.post(`${story}/reply`, { multipart, headers });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(answer.status()).toBeLessThan(500);
  expect(await answer.text()).toContain('Words that &lt;b&gt;nobody&lt;/b&gt; should lose');
});

test('a comment is shown to its author the moment it is posted @smoke', async ({ page, request }) => {
  await request.get(story); // kept from now on
  await page.goto(`${story}/reply`);
  await page.getByRole('textbox', { name: /name/i }).fill('Printer’s Devil');
  await page.getByRole('textbox', { name: /e-?mail/i }).fill('devil@example.org');
  await page.getByRole('textbox', { name: /comment/i }).fill('The bridge opened at nine, and I was there to see it.');
  await page.getByRole('button', { name: /post/i }).click();
  await expect(page.getByText('I was there to see it')).toBeVisible();
});
