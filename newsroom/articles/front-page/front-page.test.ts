import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { frontSlots } from '@/db/schema/site';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { savePublication } from '@/newsroom/settings/publication';
import { anyone, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published, withTags } from '@/newsroom/testing/published';
import { getFront } from '../front-queries';
import { publishArticle } from '../publish-article';
import { unpublishArticle } from '../unpublish-article';
import { getArrangement, listPinnable } from './arrangement-queries';
import { keepSlots } from './keep-slots';
import { movePin, unpinStory } from './move-pin';
import { pinStory } from './pin-story';
import { putFrontLive, takeFrontBack } from './put-live';

let database: { close(): Promise<void> };
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
  await savePublication(demo, { timeZone: 'Europe/Berlin' }, noon);
});
afterEach(() => database.close());

/** Noon is 13:00 by the paper's clocks. */
const at = '2026-11-20T14:00';
const due = later(60);

async function three(): Promise<[string, string, string]> {
  const made: string[] = [];
  for (const headline of ['Oldest', 'Middle', 'Newest']) {
    const { id } = await published({ headline }, later(made.length - 10));
    made.push(id);
  }
  return made as [string, string, string];
}
const seen = async () => (await getArrangement()).seen;
async function pin(articleId: string, slot: number, until = '') {
  return pinStory(editor, { articleId, slot, until, seen: await seen() }, noon);
}
const live = async () => putFrontLive(editor, { seen: await seen() }, noon);
const led = async (stage?: 'draft') => (await getFront(stage)).lead?.headline;
const places = async () => (await getArrangement()).pins.map(({ slot, articleId }) => [slot, articleId]);
const told = async () =>
  (await db().select({ kind: events.kind, by: events.actorKind }).from(events).orderBy(asc(events.id)))
    .filter(({ kind }) => /^(?:front|slot)\./.test(kind))
    .map(({ kind, by }) => `${kind} ${by}`);

describe('a pinned story', () => {
  it('leads on the desk at once, and for readers once it is put live', async () => {
    const [oldest] = await three();
    expect(await pin(oldest, 0)).toMatchObject({ ok: true });
    expect([await led('draft'), await led()]).toEqual(['Oldest', 'Newest']);
    expect((await getArrangement()).differs).toBe(true);
    await live();
    expect([await led(), (await getArrangement()).differs]).toEqual(['Oldest', false]);
    expect(await told()).toEqual(['front.pinned user', 'front.put-live user']);
  });

  it('takes the place of another, stands in one place only, changes places, and gives its place back', async () => {
    const [one, two, other] = await three();
    await pin(one, 0);
    await pin(two, 1);
    await pin(other, 1);
    await pin(one, 2);
    expect(await places()).toEqual([
      [1, other],
      [2, one],
    ]);
    await movePin(editor, { slot: 2, by: -1, seen: await seen() }, noon);
    expect(await places()).toEqual([
      [1, one],
      [2, other],
    ]);
    await movePin(editor, { slot: 1, by: -1, seen: await seen() }, noon);
    await unpinStory(editor, { slot: 2, seen: await seen() }, noon);
    expect(await places()).toEqual([[0, one]]);
  });

  it('is given up on the desk for what readers see', async () => {
    const [one, two] = await three();
    await pin(one, 0);
    await live();
    await pin(two, 0);
    expect(await takeFrontBack(editor, { seen: await seen() }, noon)).toMatchObject({ ok: true });
    expect([await places(), await led()]).toEqual([[[0, one]], 'Oldest']);
  });

  it('is found by its headline among what is public, the newest first', async () => {
    await three();
    expect((await listPinnable('')).map(({ headline }) => headline)).toEqual(['Newest', 'Middle', 'Oldest']);
    expect((await listPinnable('dle')).map(({ headline }) => headline)).toEqual(['Middle']);
    expect(await listPinnable('%')).toEqual([]);
  });

  it('whose account of an editor is gone stays pinned', async () => {
    const [one] = await three();
    await pin(one, 0);
    await db().delete(users).where(eq(users.id, editor.userId));
    expect((await getArrangement()).pins).toMatchObject([{ articleId: one, by: null }]);
  });
});

describe('a place with an end', () => {
  it('goes back to time at its end, not before, once, on any number of instances', async () => {
    const [one] = await three();
    await pin(one, 0, at);
    await live();
    expect(await keepSlots(new Date(due.getTime() - 1_000))).toBe(0);
    expect(await led()).toBe('Oldest');
    const done = await Promise.all([keepSlots(due), keepSlots(due)]);
    expect(done[0] + done[1]).toBe(1);
    expect([await led(), await led('draft')]).toEqual(['Newest', 'Newest']);
    expect((await told()).slice(-1)).toEqual(['slot.expired system']);
    expect(await keepSlots(later(9_000))).toBe(0);
  });

  it('that was over before it was put live never reaches readers', async () => {
    const [one] = await three();
    await pin(one, 0, at);
    expect(await putFrontLive(editor, { seen: await seen() }, due)).toMatchObject({ ok: true, pinned: 0 });
    expect(await led()).toBe('Newest');
  });
});

describe('a story that is withdrawn', () => {
  it('leaves its place at once, and does not come back to it when it is published again', async () => {
    const [one] = await three();
    await pin(one, 0);
    await live();
    await unpublishArticle(editor, { id: one, because: 'It was wrong.' }, later(1));
    expect(await led()).toBe('Newest');
    expect(await keepSlots(later(1))).toBe(0);
    await publishArticle(editor, { id: one }, later(2));
    expect(await db().select().from(frontSlots)).toEqual([]);
    expect(await led()).toBe('Newest');
  });
});

describe('arranging is refused, and changes nothing, where', () => {
  it('somebody else arranged it otherwise since the editor looked', async () => {
    const [one, two] = await three();
    const before = await seen();
    await pin(one, 0);
    const row = { slot: 0, seen: before };
    const was = await fingerprint();
    const refused = { ok: false, problem: 'front-moved', status: 409 };
    expect(await pinStory(editor, { ...row, articleId: two, until: '' }, noon)).toMatchObject(refused);
    expect(await movePin(editor, { ...row, by: 1 }, noon)).toMatchObject(refused);
    expect(await unpinStory(editor, row, noon)).toMatchObject(refused);
    expect(await putFrontLive(editor, row, noon)).toMatchObject(refused);
    expect(await takeFrontBack(editor, row, noon)).toMatchObject(refused);
    expect(await fingerprint()).toBe(was);
  });

  it.each([
    [{ slot: 8 }, { fields: { slot: 'not-in-list' } }],
    [{ slot: -1 }, { fields: { slot: 'not-in-list' } }],
    [{ until: '2026-11-20T12:59' }, { fields: { until: 'time-past' } }],
    [{ until: 'soon' }, { fields: { until: 'time-unreadable' } }],
    [{ articleId: 'nothing' }, { problem: 'pin-not-public' }],
  ])('the wish is %o', async (wish, refused) => {
    const [one] = await three();
    const was = await fingerprint();
    const whole = { articleId: one, slot: 0, until: '', seen: '', ...wish };
    expect(await pinStory(editor, whole, noon)).toMatchObject({ ok: false, status: 422, ...refused });
    expect(await fingerprint()).toBe(was);
  });

  it('there is no pin, or no place to go', async () => {
    const [one] = await three();
    await pin(one, 0);
    const was = await fingerprint();
    const mark = await seen();
    expect(await movePin(editor, { slot: 0, by: -1, seen: mark }, noon)).toMatchObject({ problem: 'pin-at-end' });
    expect(await movePin(editor, { slot: 4, by: 1, seen: mark }, noon)).toMatchObject({ problem: 'pin-missing' });
    expect(await unpinStory(editor, { slot: 4, seen: mark }, noon)).toMatchObject({ problem: 'pin-missing' });
    expect(await fingerprint()).toBe(was);
  });
});

it('what the desk arranges reprints nothing; put live, or given back by the clock, the front page alone', async () => {
  const pinned = { articleId: 'a', slot: 0 };
  for (const kind of ['front.pinned', 'front.moved', 'front.unpinned'] as const)
    expect(touches({ kind, ...pinned })).toEqual([]);
  expect(touches({ kind: 'front.taken-back', articles: ['a'] })).toEqual([]);
  expect(touches({ kind: 'front.put-live', articles: ['a'] })).toEqual(['slots']);
  expect(touches({ kind: 'slot.expired', ...pinned })).toEqual(['slots']);
  expect((await withTags(() => getFront())).tags).toContain('slots');
});
