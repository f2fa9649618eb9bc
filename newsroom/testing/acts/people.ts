import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { sessions } from '@/db/schema/people';
import { changeOwnPassword } from '@/newsroom/people/account/change-own-password';
import { endOtherSessions, endOwnSession } from '@/newsroom/people/account/end-own-sessions';
import { prove } from '@/newsroom/people/account/prove';
import { renameOneself } from '@/newsroom/people/account/rename-oneself';
import { type Actor, demo } from '@/newsroom/people/actor';
import { addPerson } from '@/newsroom/people/add-person';
import { changeAddress } from '@/newsroom/people/change-address';
import { changeRole } from '@/newsroom/people/change-role';
import { inviteAgain } from '@/newsroom/people/invitations/invite-again';
import { invitePerson } from '@/newsroom/people/invitations/invite-person';
import { revokeInvitation } from '@/newsroom/people/invitations/revoke-invitation';
import { resetPassword } from '@/newsroom/people/reset-password';
import { resetFactor, turnOffFactor } from '@/newsroom/people/second-factor/end-factor';
import { renewCodes } from '@/newsroom/people/second-factor/renew-codes';
import { requireFactor } from '@/newsroom/people/second-factor/requirement';
import { beginFactor, confirmFactor } from '@/newsroom/people/second-factor/set-up-factor';
import { codeOf } from '@/newsroom/people/second-factor/testing';
import { beginSession, sessionHash } from '@/newsroom/people/sessions';
import { suspendPerson } from '@/newsroom/people/suspend-person';
import { write } from '@/newsroom/record';
import { anyone, noon } from '../cast';
import { type Act, another, nothing, now, shared } from './act';

const password = 'another tide another day';

/** What is done to accounts: by admins to others, and by everybody to their own. */
export const peopleActs = {
  addPerson: shared('people.manage', nothing, (actor) =>
    addPerson(
      actor,
      { email: `${another('new').replace(' ', '')}@a.example`, name: 'New', role: 'author', password },
      now,
    ),
  ),
  invitePerson: shared('people.manage', nothing, (actor) =>
    invitePerson(actor, { email: `${another('new').replace(' ', '')}@i.example`, name: 'New', role: 'author' }, now),
  ),
  inviteAgain: shared('people.manage', anInvitation, (actor, id) => inviteAgain(actor, { id }, now)),
  revokeInvitation: shared('people.manage', anInvitation, (actor, id) => revokeInvitation(actor, { id }, now)),
  changeRole: shared('people.manage', anAccount, (actor, id) => changeRole(proved(actor), { id, role: 'editor' }, now)),
  changeAddress: shared('people.manage', anAccount, (actor, id) =>
    changeAddress(proved(actor), { id, email: `${id}@elsewhere.example` }, now),
  ),
  resetFactor: shared('people.manage', anAccountWithFactor, (actor, id) => resetFactor(proved(actor), { id }, now)),
  suspendPerson: shared('people.manage', anAccount, (actor, id) => suspendPerson(actor, { id, suspended: true }, now)),
  resetPassword: shared('people.manage', anAccount, (actor, id) =>
    resetPassword(actor, { email: `${id}@tidewick.example`, password }, now),
  ),
  requireFactor: shared('settings.manage', nothing, async (actor) => {
    const required = await requireFactor(actor, { required: true }, now);
    if (required.ok) await requireFactor(actor, { required: false }, now);
    return required;
  }),
  // One's own account: there is nobody else's that these rules could be given.
  renameOneself: shared('account.manage', nothing, (actor) => renameOneself(actor, { name: another('New') }, now)),
  changeOwnPassword: shared('account.manage', nothing, async (actor) => {
    await withPassword(actor);
    return changeOwnPassword(actor, { present: password, password: 'three herons and a boat', session: '' }, now);
  }),
  prove: shared('account.manage', nothing, async (actor) => {
    await withPassword(actor);
    return prove(actor, { password, session: await aSession(actor) }, now);
  }),
  endOwnSession: shared('account.manage', nothing, async (actor) => {
    const session = await aSession(actor);
    const [row] = await db()
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.idHash, sessionHash(session)));
    return endOwnSession(actor, { id: row?.id ?? '' }, now);
  }),
  endOtherSessions: shared('account.manage', nothing, async (actor) =>
    endOtherSessions(actor, { session: await aSession(actor) }, now),
  ),
  beginFactor: shared('account.manage', nothing, (actor) => beginFactor(proved(actor), now)),
  confirmFactor: shared('account.manage', nothing, async (actor) =>
    confirmFactor(actor, { code: await withFactor(actor) }, now),
  ),
  renewCodes: shared('account.manage', nothing, async (actor) => {
    await confirmFactor(actor, { code: await withFactor(actor) }, now);
    return renewCodes(proved(actor), now);
  }),
  turnOffFactor: shared('account.manage', nothing, async (actor) => {
    await withPassword(actor);
    await confirmFactor(actor, { code: await withFactor(actor) }, now);
    return turnOffFactor(actor, { password }, now);
  }),
} satisfies Record<string, Act>;

/** Whoever does it has typed the password just now. */
function proved(actor: Actor): Actor {
  return actor.kind === 'user' ? { ...actor, provedAt: now } : actor;
}

async function withPassword(actor: Actor): Promise<void> {
  if (actor.kind !== 'user') return;
  const reset = await resetPassword(demo, { email: `${actor.userId}@tidewick.example`, password }, noon);
  if (!reset.ok) throw new Error(reset.problem);
}

/** A session of `actor`, and none of anybody who has no account. */
async function aSession(actor: Actor): Promise<string> {
  return actor.kind === 'user' ? write((tx) => beginSession(tx, actor, noon)) : '';
}

/** Begins a second factor for `actor`; answers the code its app shows now. */
async function withFactor(actor: Actor): Promise<string> {
  if (actor.kind !== 'user') return '';
  await beginFactor(proved(actor), now);
  return codeOf(actor.userId, now);
}

async function anAccountWithFactor(): Promise<string> {
  const person = await anyone('author', another('Somebody'));
  await confirmFactor(person, { code: await withFactor(person) }, now);
  return person.userId;
}

async function anInvitation(): Promise<string> {
  const email = `${another('new').replace(' ', '')}@j.example`;
  const invited = await invitePerson(demo, { email, name: 'New', role: 'author' }, noon);
  if (!invited.ok) throw new Error(invited.problem);
  return invited.id;
}

async function anAccount(): Promise<string> {
  return (await anyone('author', another('Somebody'))).userId;
}
