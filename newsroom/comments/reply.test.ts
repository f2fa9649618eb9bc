import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { savePublication } from '@/newsroom/settings/publication';
import { isFirstReply, keyHeaders, previewOf, reply } from './reply';
import { untouched } from './reply-state';
import { anArticle, aPerson, everything, noon, stranger } from './testing';

const action = '60aa';
/** The form as our pages print it, with what somebody typed. */
function printed(more: Record<string, string> = {}): FormData {
  const form = new FormData();
  const fields = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': `{"id":"${action}","bound":"$@1"}`,
    '$ACTION_1:1': JSON.stringify([untouched]),
    $ACTION_KEY: 'p/articles/bridge/reply',
    slug: 'bridge',
    text: 'A lamp would help.',
    name: 'Sunniva Dell',
    email: 'sunniva@orle.example',
    ...more,
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('which form React need not read', () => {
  it('the reply form as it is printed, whatever was typed', () => {
    expect(isFirstReply(printed({ text: '{"id":"x"} $@1', website: 'x' }), action)).toBe(true);
  });

  it.each([
    ['of another action', { '$ACTION_1:0': '{"id":"60bb","bound":"$@1"}' }],
    ['bound to something else', { '$ACTION_1:0': `{"id":"${action}","bound":"$@9"}` }],
    ['with an earlier state', { '$ACTION_1:1': JSON.stringify([{ ...untouched, problem: 'said-already' }]) }],
    ['with a forged reference', { '$ACTION_1:1': '["$1:constructor:constructor"]' }],
    ['with a second action', { $ACTION_ID_60bb: '' }],
    ['asked for a preview', { preview: 'yes' }],
    ['with a part of a script’s call', { '1_$ACTION_ID': '' }],
  ])('not one %s', (_, more: Record<string, string>) => {
    expect(isFirstReply(printed(more), action)).toBe(false);
  });

  it('not one without its parts, nor one that says them twice', () => {
    for (const name of ['$ACTION_REF_1', '$ACTION_1:0', '$ACTION_1:1', '$ACTION_KEY']) {
      const less = printed();
      less.delete(name);
      expect(isFirstReply(less, action), name).toBe(false);
      const twice = printed();
      twice.append(name, 'x');
      expect(isFirstReply(twice, action), name).toBe(false);
    }
    expect(isFirstReply(new FormData(), action)).toBe(false);
  });
});

describe('a preview', () => {
  it('is the parsed text with everything that was typed, and nothing is stored or asked of the database', () => {
    const typed = { text: '**Strong** words', name: '', email: 'no address', notify: 'on' };
    const state = previewOf(stranger, 'bridge', typed);
    expect(state).toMatchObject({ problem: null, fields: {}, typed });
    expect(JSON.stringify(state.preview)).toContain('"strong"');
  });

  it.each([
    ['of nothing', ' ', 'text-missing'],
    ['of too much', 'a'.repeat(4_001), 'text-too-long'],
    ['of what did not arrive whole', 'a\uD800b', 'text-broken'],
  ])('%s says what is wrong and keeps what was typed', (_, text, fault) => {
    const typed = { text, name: 'Sunniva', email: '', notify: '' };
    expect(previewOf(stranger, 'bridge', typed)).toMatchObject({
      problem: 'preview-faulty',
      fields: { text: fault },
      typed,
    });
  });
});

describe('what comes of a reply', () => {
  let database: { close(): Promise<void> };
  beforeEach(async () => {
    database = await freshDatabase();
    await anArticle('bridge');
  });
  afterEach(() => database.close());

  it('shown leads into the thread, held to its own address, and a new guest gets a key', async () => {
    await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'open' }, noon);
    const shown = await reply(stranger, printed(), noon);
    const [row] = await db().select({ id: comments.id }).from(comments);
    expect(shown).toMatchObject({ ok: true, to: `/articles/bridge#c-${row?.id}` });
    expect(keyHeaders((shown as { cookie: string }).cookie)).toEqual([
      expect.stringMatching(
        /^__Host-gazette-guest=[\w-]{43}\.[\w-]{43}; Path=\/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax$/,
      ),
      '__Host-gazette-own=1; Path=/; Max-Age=31536000; Secure; SameSite=Lax',
    ]);
    await savePublication(await aPerson('admin', 'Ada Root'), { commentPolicy: 'all' }, noon);
    const held = await reply({ ...stranger, network: '198.51.100.9' }, printed({ email: 'b@orle.example' }), noon);
    expect(held).toMatchObject({ ok: true, to: expect.stringMatching(/^\/articles\/bridge\/comments\/[0-9a-z]{18}$/) });
  });

  it('refused gives back what was typed, and changes nothing', async () => {
    const before = await everything();
    const typed = { text: '', name: 'Sunniva Dell', email: 'sunniva@orle.example', notify: 'on' };
    expect(await reply(stranger, printed({ text: '', notify: 'on' }), noon)).toMatchObject({
      ok: false,
      status: 422,
      state: { fields: { text: 'text-missing' }, typed },
    });
    expect(await reply(stranger, printed({ slug: 'no-such' }), noon)).toMatchObject({ ok: false, status: 404 });
    expect(await everything()).toEqual(before);
  });
});
