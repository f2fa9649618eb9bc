import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { savePublication } from '@/newsroom/settings/publication';
import { editComment } from '../edits/edit-comment';
import { wordsKey } from '../edits/words-key';
import { submitComment } from '../submit';
import { anArticle, aPerson, later, noon, post, said, stranger } from '../testing';
import type { Check } from './outside';

/** A real service: what it was asked, and what it says next. */
const asked: { headers: Record<string, unknown>; body: string }[] = [];
const pass = { status: 200, body: '{"act":"pass"}', delay: 0, headers: {} as Record<string, string> };
let next = pass;
const service = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  asked.push({ headers: request.headers, body });
  const { status, body: answer, headers, delay } = next;
  setTimeout(() => response.writeHead(status, headers).end(answer), delay);
});
const check: Check = { url: '', secret: 'f3'.repeat(20), timeout: 5_000, silent: 'pass' };
beforeAll(async () => {
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
  Object.assign(check, { url: `http://127.0.0.1:${(service.address() as AddressInfo).port}/check` });
  // The first request of a process is the slow one.
  await (await fetch(check.url)).text();
});
afterAll(() => service.close());

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
  await anArticle('bridge');
  await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, noon);
  next = pass;
  asked.length = 0;
});
afterEach(() => database.close());
const words = said('Look: https://a.example/b');
const stateAfter = async (more: Partial<typeof pass>, by: Check = check) => {
  next = { ...pass, ...more };
  const posted = await submitComment(stranger, words, noon, by);
  if (!posted.ok) throw new Error(posted.problem);
  const [row] = await db()
    .select({ state: comments.state, verdict: comments.verdict })
    .from(comments)
    .where(eq(comments.id, posted.id));
  return row;
};

describe('the outside check', () => {
  it('is sent the words and nothing that is private, signed with the time', async () => {
    await stateAfter({});
    const [{ headers, body } = { headers: {}, body: '' }] = asked;
    expect(JSON.parse(body)).toEqual({
      article: 'bridge',
      replyTo: null,
      name: 'Sunniva Dell',
      text: 'Look: https://a.example/b',
      links: ['https://a.example/b'],
    });
    expect(JSON.stringify({ headers, body })).not.toMatch(/sunniva@|203\.0\.113/);
    const time = String(headers['x-gazette-timestamp']);
    expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(5);
    const signature = createHmac('sha256', check.secret).update(`${time}.${body}`).digest('hex');
    expect(headers['x-gazette-signature']).toBe(`sha256=${signature}`);
  });

  it('says pass, and the other rules decide', async () =>
    expect(await stateAfter({})).toMatchObject({ state: 'shown', verdict: { rule: 'shown' } }));

  it.each([
    ['hold', 'held'],
    ['reject', 'rejected'],
  ])('says %s, and why is stored', async (act, state) =>
    expect(await stateAfter({ body: JSON.stringify({ act, because: 'sounds toxic' }) })).toEqual({
      state,
      verdict: { outcome: state, rule: 'outside', value: 'sounds toxic', setting: act },
    }),
  );

  it.each<[string, Partial<typeof pass>]>([
    ['answers 500', { status: 500, body: '{"act":"reject"}' }],
    ['answers something else', { body: '{"act":"ban"}' }],
    ['answers no JSON', { body: '<html>' }],
    ['answers without an end', { body: `{"act":"reject","because":"${'x'.repeat(20_000)}"}` }],
    ['leads elsewhere', { status: 302, headers: { location: '/other' }, body: '' }],
  ])('that %s is gone on without', async (_, next) => expect(await stateAfter(next)).toMatchObject({ state: 'shown' }));

  it('that is slower than its time is gone on without', async () => {
    const hasty = { ...check, timeout: 100 };
    expect(await stateAfter({ delay: 1_500, body: '{"act":"reject"}' }, hasty)).toMatchObject({ state: 'shown' });
  });

  it('that is silent makes a comment wait where the operator wants that', async () =>
    expect(await stateAfter({ status: 503 }, { ...check, silent: 'hold' })).toMatchObject({
      state: 'held',
      verdict: { rule: 'outside', value: '', setting: 'hold' },
    }));

  it('judges changed words too, or an edit would be the way around it', async () => {
    const { guest, id } = await post(stranger, said('We greased it.'));
    next = { ...pass, body: JSON.stringify({ act: 'hold', because: 'sounds toxic' }) };
    const change = { slug: 'bridge', id, text: 'Toxic words.', seen: wordsKey('We greased it.') };
    expect(await editComment(guest, change, later(60), check)).toMatchObject({ ok: true, state: 'edit-held' });
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ article: 'bridge', name: '', text: 'Toxic words.' });
    expect(asked[0]?.body).not.toContain('sunniva@');
  });

  it('is not asked about the paper’s own people, nor about what cannot be posted', async () => {
    const editor = await aPerson('editor', 'Maren Aldous');
    expect(await submitComment(editor, said('Hello there.'), later(1), check)).toMatchObject({ ok: true });
    expect(await submitComment(stranger, said(''), later(2), check)).toMatchObject({ ok: false, status: 422 });
    expect(asked).toEqual([]);
  });
});
