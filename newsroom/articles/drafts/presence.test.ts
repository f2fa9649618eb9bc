import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/db/client';
import { presence } from '@/db/schema/drafts';
import { freshDatabase } from '@/db/testing';
import { forgetWhatIsOver } from '@/newsroom/forget';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { draftArticle } from '../draft-article';
import { besideOf } from '../evidence/beside';
import { putClaim } from '../evidence/put-claim';
import { bePresent } from './presence';
import { openBy } from './presence-queries';
import { pageWindow } from './present';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let maren: UserActor;
let otto: UserActor;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  [maren, otto] = [await anyone('editor', 'Maren Oduya'), await anyone('editor', 'Otto Pell')];
  const drafted = await draftArticle(maren, {}, noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  id = drafted.id;
});
afterEach(() => database.close());

const [one, two] = ['windowone1', 'windowtwo2'] as const;
const be = (who: UserActor, window: string, minutes = 0, gone = false) =>
  bePresent(who, { id, window, gone }, later(minutes));

it('who has a story open is told to others, once for all their windows, and not to themselves', async () => {
  expect(await be(maren, one)).toEqual({ ok: true, names: [], self: false });
  await be(maren, pageWindow);
  expect(await be(otto, two)).toEqual({ ok: true, names: ['Maren Oduya'], self: false });
  expect([...(await openBy(otto, [id, 'other'], later(0)))]).toEqual([[id, ['Maren Oduya']]]);
  expect([...(await openBy(maren, [id], later(0)))]).toEqual([[id, ['Otto Pell']]]);
});

it('another window of one’s own is told apart from the page it began as', async () => {
  await be(maren, pageWindow);
  expect(await be(maren, one)).toMatchObject({ self: false });
  expect(await be(maren, two)).toMatchObject({ self: true });
});

it('after 45 seconds in silence, or a goodbye, nobody is there; the house forgets the rows', async () => {
  await be(maren, one);
  expect(await be(otto, two, 0.74)).toMatchObject({ names: ['Maren Oduya'] });
  expect(await be(otto, two, 0.75)).toMatchObject({ names: [] });
  await be(otto, two, 0.76, true);
  expect(await be(maren, one, 0.77)).toMatchObject({ names: [] });
  await forgetWhatIsOver(later(10));
  expect(await db().select().from(presence)).toEqual([]);
});

it('sources and claims that the editor does not know yet come with the answer, and those that it knows do not', async () => {
  const none = besideOf({ sources: [], claims: [] });
  const asked = (mark: string, who = otto) => bePresent(who, { id, window: two, mark }, later(0));
  expect(await asked(none.mark)).not.toHaveProperty('beside');
  const claim = { id: 'wear', claim: 'It was worn.', saidBy: '', standing: 'open', note: '', sources: [] } as const;
  await putClaim(maren, { id, claim: { ...claim, sources: [] }, seen: '' }, later(1));
  const told = await asked(none.mark);
  if (!told.ok) throw new Error(told.problem);
  expect(told.beside?.claims).toMatchObject([{ id: 'wear', status: 'unresolved' }]);
  expect(await asked(told.beside?.mark ?? '')).not.toHaveProperty('beside');
  expect(await asked(none.mark, await anyone('author'))).toMatchObject({ ok: false, status: 403 });
});

it('a window without a name is refused, and changes nothing', async () => {
  const before = await fingerprint();
  expect(await be(maren, 'A window')).toMatchObject({ ok: false, status: 422 });
  expect(await fingerprint()).toBe(before);
});
