import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test } from './journey';
import { formOf, postHeld, quiet } from './thread';

const address = `/articles/${quiet.hostile}/reply`;
const typed = { text: 'Hostile words that must come back', name: 'Mallory Vex', email: 'mallory@letters.example' };

/** Answered 4xx with a sentence, never with a stack or a half-open door. */
async function expectRefused(answer: APIResponse, ...statuses: number[]): Promise<string> {
  const body = await answer.text();
  expect(statuses, `${answer.status()} ${body.slice(0, 300)}`).toContain(answer.status());
  expect(body).not.toMatch(/\bat \/|\bat async|node_modules|Error:\s+at|PostgresError|DrizzleQueryError|Failed query/);
  expect(body.replace(/<[^>]*>/g, ' ').trim().length).toBeGreaterThan(20);
  return body;
}

const comments = async (request: APIRequestContext) =>
  (await (await request.get(`/articles/${quiet.hostile}/comments`)).text()).match(/comments-heading">([^<]*)/)?.[1];

test.beforeEach(async ({ request }, info) => {
  info.annotations.push({ type: 'before', description: (await comments(request)) ?? '' });
});
test.afterEach(async ({ request }, info) => {
  expect(await comments(request), 'nothing is stored').toBe(
    info.annotations.find(({ type }) => type === 'before')?.description,
  );
});

test('values no form would send are refused with a sentence', async ({ page, request, baseURL }) => {
  const form = await formOf(page, quiet.hostile);
  const headers = { origin: baseURL ?? '' };
  const send = (fields: Record<string, string>) =>
    request.post(address, { headers, multipart: { ...form, ...fields }, failOnStatusCode: false, maxRedirects: 0 });
  await expectRefused(await send({ ...typed, text: '' }), 422);
  await expectRefused(await send({ ...typed, text: '\u200b\u2060' }), 422);
  const long = await expectRefused(await send({ ...typed, text: 'x'.repeat(4_001) }), 422);
  expect(long).toContain('x'.repeat(4_001));
  await expectRefused(await send({ ...typed, text: 'https://a.example '.repeat(11) }), 422);
  await expectRefused(await send({ ...typed, email: 'a@b.example\r\nBcc: c@d.example' }), 422);
  await expectRefused(await send({ ...typed, name: 'Edith Marrow' }), 422);
  await expectRefused(await send({ ...typed, name: '\u202e\u200b' }), 422);
  await expectRefused(await send({ ...typed, slug: '../../desk' }), 404, 422, 400);
  await expectRefused(await send({ ...typed, to: '000000000000000000' }), 404);
  await expectRefused(await send({ ...typed, to: "'; drop table comments; --" }), 400, 404);
});

test('a body over 64 KB is refused before it is read', async ({ request, baseURL }) => {
  for (const size of [70_000, 1_048_576]) {
    const answer = await request
      .post(address, {
        headers: { origin: baseURL ?? '' },
        multipart: { ...typed, text: 'x'.repeat(size) },
        failOnStatusCode: false,
      })
      .catch(() => null); // hanging up on the sender is an answer too
    if (answer) await expectRefused(answer, 413);
  }
});

test('bytes that are no UTF-8, and NUL, are refused or taken out, and nothing breaks', async ({
  page,
  request,
  baseURL,
}) => {
  const form = await formOf(page, quiet.hostile);
  const boundary = 'frontier';
  const part = (name: string, value: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]);
  const send = (text: Buffer | string, name: Buffer | string) =>
    request.post(address, {
      headers: { origin: baseURL ?? '', 'content-type': `multipart/form-data; boundary=${boundary}` },
      data: Buffer.concat([
        ...Object.entries(form).map(([key, value]) => part(key, value)),
        part('text', text),
        part('name', name),
        part('email', typed.email),
        Buffer.from(`--${boundary}--\r\n`),
      ]),
      failOnStatusCode: false,
      maxRedirects: 0,
    });
  await expectRefused(await send(Buffer.from([0x68, 0x69, 0xff, 0xfe, 0xc3, 0x28]), typed.name), 400, 422);
  await expectRefused(await send('hello there', Buffer.from([0xff, 0xfe])), 400, 422);
  await expectRefused(await send('\0\0\0', typed.name), 400, 422);
});

test('malformed Flight bodies and unknown actions give the words back', async ({ page, request, baseURL }) => {
  const form = await formOf(page, quiet.hostile);
  const headers = { origin: baseURL ?? '' };
  const send = (multipart: Record<string, string>) =>
    request.post(address, { headers, multipart: { ...multipart, ...typed }, failOnStatusCode: false, maxRedirects: 0 });
  const id = (form['$ACTION_1:0'] ?? '').match(/[0-9a-f]{40,}/)?.[0] ?? '';
  const forged: Record<string, string>[] = [
    {},
    { $ACTION_ID_deadbeef: '' },
    { ...form, '$ACTION_1:0': '{"id":"' },
    { ...form, '$ACTION_1:0': `{"id":"${'0'.repeat(42)}","bound":"$@1"}` },
    { ...form, '$ACTION_1:1': '[{"problem":"$F1"}' },
    { ...form, '$ACTION_1:1': '["$1:constructor:constructor"]' },
    { ...form, '$ACTION_1:0': `{"id":"${id}","bound":"$@9"}` },
    { ...form, $ACTION_REF_1: 'x', '$ACTION_1:0': '$B1', '$ACTION_1:1': '$Q1' },
  ];
  for (const fields of forged) {
    const body = await expectRefused(await send(fields), 400, 409, 422);
    expect(body, JSON.stringify(fields).slice(0, 200)).toContain(typed.text);
  }
});

test('a forged earlier state is not believed', async ({ page, request, baseURL }) => {
  const form = await formOf(page, quiet.hostile);
  const lie = [
    {
      problem: 'said-already',
      fields: {},
      values: { id: 'x', slug: '"><script>alert(1)</script>' },
      typed,
    },
  ];
  const answer = await request.post(address, {
    headers: { origin: baseURL ?? '' },
    multipart: { ...form, '$ACTION_1:1': JSON.stringify(lie), ...typed, text: '' },
    failOnStatusCode: false,
  });
  const body = await expectRefused(answer, 422);
  expect(body).not.toContain('<script>alert(1)');
  expect(body).toContain('Write something first');
});

test('only our own pages may post', async ({ page, request, baseURL }) => {
  const form = await formOf(page, quiet.hostile);
  const send = (headers: Record<string, string>) =>
    request.post(address, { headers, multipart: { ...form, ...typed }, failOnStatusCode: false, maxRedirects: 0 });
  await expectRefused(await send({}), 403);
  await expectRefused(await send({ origin: 'https://evil.example' }), 403);
  await expectRefused(await send({ origin: 'null' }), 403);
  await expectRefused(await send({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }), 403);
  await expectRefused(await send({ 'sec-fetch-site': 'cross-site' }), 403);
  const json = await request.post(address, {
    headers: { origin: baseURL ?? '' },
    data: typed,
    failOnStatusCode: false,
  });
  await expectRefused(json, 415);
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    await expectRefused(await request.fetch(address, { method, failOnStatusCode: false }), 405);
});

test('forged keys and sessions are nobody’s', async ({ page, request, baseURL }) => {
  const form = await formOf(page, quiet.hostile);
  for (const cookie of [
    '__Host-gazette-guest=forged',
    `__Host-gazette-guest=${'A'.repeat(43)}.${'A'.repeat(43)}`,
    `__Host-gazette-guest=${'%00'.repeat(50)}`,
    '__Host-authjs.session-token=eyJhbGciOiJub25lIn0.e30.; authjs.session-token=x',
  ]) {
    const refused = await request.post(address, {
      headers: { origin: baseURL ?? '', cookie },
      multipart: { ...form, ...typed, text: '' },
      failOnStatusCode: false,
      maxRedirects: 0,
    });
    await expectRefused(refused, 422);
    const queue = await request.get('/desk/comments', {
      headers: { cookie },
      maxRedirects: 0,
      failOnStatusCode: false,
    });
    expect([302, 303, 307]).toContain(queue.status());
    expect(queue.headers().location).toContain('/desk/sign-in');
  }
});

test('a form for a story that is gone gives the words back', async ({ page, request, baseURL }) => {
  const form = await formOf(page, quiet.hostile);
  const answer = await request.post('/articles/no-such-story/reply', {
    headers: { origin: baseURL ?? '' },
    multipart: { ...form, $ACTION_KEY: 'p/articles/no-such-story/reply', slug: 'no-such-story', ...typed },
    failOnStatusCode: false,
  });
  expect(await expectRefused(answer, 404)).toContain(typed.text);
});

test('hostile text is drawn as text: no element, no load, no link but harmless ones @both', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on('request', (sent) => {
    if (!sent.url().startsWith(baseURL ?? '')) foreign.push(sent.url());
  });
  const long = 'x'.repeat(60);
  const text = [
    '<script>document.title="x"</script><img src="https://a.example/x.png" onerror="alert(1)">',
    '![pic](https://a.example/y.png) [x](javascript:alert(1)) [bank](https://bank.example@evil.example)',
    `z${'\u0301'.repeat(60)}lgo \u202eright to left https://a.example/fine`,
    `\`\`\`\n${long.repeat(10)}\n\`\`\``,
  ].join('\n\n');
  await postHeld(page, quiet.hostile, { ...typed, name: `Mal\u202elory\u200b Ve${long}`, text });
  const comment = page.locator('article.c.is-held'); // the script draws it in its thread
  await expect(comment.locator('script, img, iframe, style, [onerror]')).toHaveCount(0);
  await expect(comment).toContainText('<script>');
  const links = comment.locator('.cb a');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual(['https://a.example/x.png', 'https://a.example/y.png', 'https://a.example/fine']);
  for (const link of await links.all()) await expect(link).toHaveAttribute('rel', 'ugc nofollow noopener noreferrer');
  await expect(comment.locator('.nm')).toHaveText(`Mallory Ve${long}`);
  expect(((await comment.locator('.cb').textContent()) ?? '').match(/\u0301/g)?.length ?? 0).toBeLessThanOrEqual(4);
  expect(foreign).toEqual([]);
  // One word as long as a name may be makes no page wider than a phone.
  await page.setViewportSize({ width: 390, height: 844 });
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over()).toBe(0);
});
