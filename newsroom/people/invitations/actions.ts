'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { answered, refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { absolute } from '@/newsroom/settings/address';
import { people } from '@/words/people';
import { type Role, system } from '../actor';
import { enter } from '../door';
import { returnPath } from '../return-path';
import { saveAuthor } from '../save-author';
import { who } from '../who';
import { acceptInvitation } from './accept-invitation';
import { invitationAddress } from './invitation';
import { inviteAgain } from './invite-again';
import { invitePerson } from './invite-person';
import { revokeInvitation } from './revoke-invitation';

/** Invites somebody; the answer shows the link this once. */
export async function inviteAction(previous: Answered, form: FormData): Promise<Answered> {
  const person = { name: text(form, 'name'), email: text(form, 'email'), role: text(form, 'role') as Role };
  refresh(); // the list below the form has one more
  const invited = await invitePerson(await who(), person, new Date());
  const answer = answered(invited, people.invited(person.name), previous, form);
  return invited.ok ? { ...answer, shown: [absolute(invitationAddress(invited.token))] } : answer;
}

export async function inviteAgainAction(previous: Answered, form: FormData): Promise<Answered> {
  refresh();
  const invited = await inviteAgain(await who(), { id: text(form, 'id') }, new Date());
  const answer = answered(invited, people.invitedAgain, previous, form);
  return invited.ok ? { ...answer, shown: [absolute(invitationAddress(invited.token))] } : answer;
}

export async function revokeInvitationAction(previous: Answered, form: FormData): Promise<Answered> {
  const revoked = await revokeInvitation(await who(), { id: text(form, 'id') }, new Date());
  if (!revoked.ok) return refusedForm(revoked, previous, form);
  redirect('/desk/people?done=revoked');
}

/** Makes the account, gives whoever writes a byline, and signs them in. */
export async function joinAction(previous: Answered, form: FormData): Promise<Answered> {
  const now = new Date();
  const password = text(form, 'password');
  const joined = await acceptInvitation(text(form, 'token'), { name: text(form, 'name'), password }, now);
  if (!joined.ok) return refusedForm(joined, previous, form);
  if (joined.role !== 'moderator') await saveAuthor(system, { name: joined.name, userId: joined.userId }, now);
  redirect((await enter(joined.email, password)) ? '/desk/sign-in' : returnPath(null));
}
