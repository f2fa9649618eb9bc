import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { invitations } from '@/db/schema/people';
import { events, letters } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { demo } from '@/newsroom/people/actor';
import { inviteAgain } from '@/newsroom/people/invitations/invite-again';
import { invitePerson } from '@/newsroom/people/invitations/invite-person';
import { getInvitation } from '@/newsroom/people/invitations/queries';
import { revokeInvitation } from '@/newsroom/people/invitations/revoke-invitation';
import { askForReset } from '@/newsroom/people/reset/ask-for-reset';
import { getReset } from '@/newsroom/people/reset/queries';
import { suspendPerson } from '@/newsroom/people/suspend-person';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { listOutbox } from '../outbox-queries';
import { lettersSent } from '../testing/post';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const iris = { email: 'iris@tidewick.example', name: 'Iris Penhale', role: 'author' } as const;
const tokenIn = (text = '') => /\/desk\/(?:join|new-password)\/([0-9a-f]{64})/.exec(text)?.[1] ?? '';

describe('an invitation', () => {
  it('is written to whoever is invited, with a link of its own that is kept nowhere', async () => {
    const ada = await anyone('admin', 'Ada Quill');
    const invited = await invitePerson(ada, iris, noon);
    const [letter] = await lettersSent(noon);
    expect(letter?.to).toEqual({ name: 'Iris Penhale', address: iris.email });
    expect(letter?.text).toMatch(/Ada Quill has invited you .* Your role: Author\./);
    const token = tokenIn(letter?.text);
    expect(invited).not.toMatchObject({ token });
    expect(await getInvitation(token, later(5))).toMatchObject(iris);
    const kept = JSON.stringify([
      await db().select().from(letters),
      await db().select().from(events),
      await db().select().from(invitations),
    ]);
    expect(kept).not.toContain(token);
    expect((await listOutbox(ada))?.letters).toMatchObject([{ kind: 'invitation', to: 'Iris Penhale' }]);
  });

  it('that was taken back before the letter left is written to nobody', async () => {
    const invited = await invitePerson(demo, iris, noon);
    if (!invited.ok) throw new Error(invited.problem);
    expect(await lettersSent(noon)).toEqual([]); // what the demo brings is told to nobody
    await inviteAgain({ kind: 'system' }, invited, later(1));
    await revokeInvitation({ kind: 'system' }, invited, later(1));
    expect(await lettersSent(later(1))).toEqual([]);
  });

  it('that is sent again is another letter, at once', async () => {
    const ada = await anyone('admin', 'Ada Quill');
    const invited = await invitePerson(ada, iris, noon);
    if (!invited.ok) throw new Error(invited.problem);
    const [first] = await lettersSent(noon);
    await inviteAgain(ada, invited, later(5));
    const [second] = await lettersSent(later(5), 0);
    expect(await getInvitation(tokenIn(first?.text), later(6))).toBeNull();
    expect(await getInvitation(tokenIn(second?.text), later(6))).toMatchObject(iris);
  });
});

describe('a new password', () => {
  it('that was asked for comes as a link, at once; for an address that nobody has nothing comes', async () => {
    const { userId } = await anyone('author', 'Arlo Finch');
    await askForReset(guest, { email: `${userId}@tidewick.example` }, noon);
    await askForReset(guest, { email: 'nobody@tidewick.example' }, noon);
    const sent = await lettersSent(noon, 0);
    expect(sent.map(({ to }) => to.name)).toEqual(['Arlo Finch']);
    expect(await getReset(tokenIn(sent[0]?.text), later(1))).toEqual({ name: 'Arlo Finch' });
  });

  it('is not sent to somebody who was suspended meanwhile', async () => {
    const { userId } = await anyone('author', 'Arlo Finch');
    await askForReset(guest, { email: `${userId}@tidewick.example` }, noon);
    await suspendPerson(demo, { id: userId, suspended: true }, noon);
    expect(await lettersSent(noon)).toEqual([]);
  });
});
