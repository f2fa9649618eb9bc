import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { addresses, invitations } from '@/db/schema/people';
import { events, letters } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { demo, system } from '@/newsroom/people/actor';
import { changeAddress } from '@/newsroom/people/change-address';
import { forgetFormerAddresses } from '@/newsroom/people/former-address';
import { inviteAgain } from '@/newsroom/people/invitations/invite-again';
import { invitePerson } from '@/newsroom/people/invitations/invite-person';
import { getInvitation } from '@/newsroom/people/invitations/queries';
import { revokeInvitation } from '@/newsroom/people/invitations/revoke-invitation';
import { askForReset } from '@/newsroom/people/reset/ask-for-reset';
import { getReset } from '@/newsroom/people/reset/queries';
import { suspendPerson } from '@/newsroom/people/suspend-person';
import { record, write } from '@/newsroom/record';
import { savePublication } from '@/newsroom/settings/publication';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
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

describe('another address', () => {
  const moved = 'cora.new@tidewick.example';
  const oldOf = ({ userId }: { userId: string }) => `${userId}@tidewick.example`;

  it('is told to the old one: whose account, who did it and when, and what to do; the new one is not named', async () => {
    const [ada, cora] = [await anyone('admin', 'Ada Quill'), await anyone('author', 'Cora Nash')];
    await savePublication(
      system,
      { name: 'The Ledger', contact: 'desk@ledger.example', timeZone: 'Europe/London' },
      noon,
    );
    await changeAddress({ ...ada, provedAt: noon }, { id: cora.userId, email: moved }, later(1));
    const [letter, ...more] = await lettersSent(later(1), 0);
    expect([letter?.to.address, more]).toEqual([oldOf(cora), []]);
    expect(letter?.subject).toBe('Your account at The Ledger has another address');
    expect(letter?.text).toMatch(/The account of Cora Nash .* 20 November 2026.*12:01.*, by Ada Quill\./s);
    expect(letter?.text).toContain('tell an admin of the paper at once, or write to desk@ledger.example');
    expect(JSON.stringify(letter)).not.toContain(moved);
    expect(letter?.stopAt).toBeUndefined();
    const kept = [await db().select().from(letters), await db().select().from(events)];
    expect(JSON.stringify(kept)).not.toContain('@');
  });

  it('is told of one’s own act too, and of what the server was told to do', async () => {
    const ada = { ...(await anyone('admin', 'Ada Quill')), provedAt: noon };
    await changeAddress(ada, { id: ada.userId, email: moved }, noon);
    const [own] = await lettersSent(noon, 0);
    expect([own?.to.address, own?.text]).toEqual([oldOf(ada), expect.stringContaining('from the account itself.')]);
    await changeAddress(system, { id: ada.userId, email: 'ada@tidewick.example' }, later(5));
    const [second] = await lettersSent(later(5), 0);
    expect([second?.to.address, second?.text]).toEqual([
      moved,
      expect.stringContaining('somebody who works on the server.'),
    ]);
  });

  it('that is the same, or is refused, is told to nobody', async () => {
    const cora = await anyone('author', 'Cora Nash');
    const before = await fingerprint();
    await changeAddress(system, { id: cora.userId, email: oldOf(cora) }, noon);
    expect(await fingerprint()).toBe(before);
    await changeAddress(system, { id: cora.userId, email: 'none' }, noon);
    expect(await fingerprint()).toBe(before);
  });

  it('of somebody suspended, or where the old one was erased meanwhile, is told to nobody', async () => {
    const [cora, arlo] = [await anyone('author', 'Cora Nash'), await anyone('author', 'Arlo Finch')];
    await suspendPerson(system, { id: cora.userId, suspended: true }, noon);
    await changeAddress(system, { id: cora.userId, email: moved }, noon);
    await changeAddress(system, { id: arlo.userId, email: 'arlo.new@tidewick.example' }, noon);
    await db()
      .delete(addresses)
      .where(eq(addresses.email, oldOf(arlo)));
    expect(await lettersSent(noon, 0)).toEqual([]);
  });

  it('leaves nothing of the old one after 30 days, but where it is somebody’s below a story', async () => {
    const [cora, arlo] = [await anyone('author', 'Cora Nash'), await anyone('author', 'Arlo Finch')];
    await changeAddress(system, { id: cora.userId, email: moved }, noon);
    await changeAddress(system, { id: arlo.userId, email: 'arlo.new@tidewick.example' }, noon);
    await db()
      .update(addresses)
      .set({ confirmedAt: noon })
      .where(eq(addresses.email, oldOf(arlo)));
    await lettersSent(noon, 0);
    const days = (count: number) => later(count * 1_440);
    const kept = async () => (await db().select({ email: addresses.email }).from(addresses)).map(({ email }) => email);
    await forgetFormerAddresses(days(29));
    expect((await kept()).sort()).toEqual([oldOf(cora), oldOf(arlo)].sort());
    await forgetFormerAddresses(days(31));
    expect(await kept()).toEqual([oldOf(arlo)]);
  });
});

it.each([
  ['person.password-changed', 'Your password was changed'],
  ['factor.on', 'Your second step was switched on'],
  ['factor.off', 'Your second step was switched off'],
  ['factor.reset', 'Your second step was switched off'],
  ['factor.codes-renewed', 'Your recovery codes were made anew'],
] as const)('%s is told at once to whose account it is, of their own act too', async (kind, subject) => {
  const cora = await anyone('author', 'Cora Nash');
  await write((tx) => record(tx, cora, { kind, userId: cora.userId }, noon));
  const sent = await lettersSent(noon, 0);
  expect(sent.map((letter) => [letter.to.name, letter.subject])).toEqual([['Cora Nash', subject]]);
  expect(sent[0]?.text).toContain('tell an admin of the paper at once');
});
