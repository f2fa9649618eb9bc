'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { type Role, system } from './actor';
import { addPerson } from './add-person';
import { changeRole } from './change-role';
import { enter, leave } from './door';
import { setUp } from './first-admin';
import { returnPath } from './return-path';
import { saveAuthor } from './save-author';
import { suspendPerson } from './suspend-person';
import { who } from './who';

export async function signInAction(previous: Answered, form: FormData): Promise<Answered> {
  const refusal = await enter(text(form, 'email'), text(form, 'password'));
  if (refusal) return refusedForm(refusal, previous, form);
  redirect(returnPath(form.get('return')));
}

export async function signOutAction(_previous: Answered, _form: FormData): Promise<never> {
  await leave();
  redirect('/desk/sign-in?out=1');
}

export async function setUpAction(previous: Answered, form: FormData): Promise<Answered> {
  const admin = { email: text(form, 'email'), name: text(form, 'name'), password: text(form, 'password') };
  const made = await setUp({ ...admin, token: text(form, 'token') }, new Date());
  if (!made.ok) return refusedForm(made, previous, form);
  await saveAuthor(system, { name: admin.name, userId: made.id }, new Date());
  const refusal = await enter(admin.email, admin.password);
  redirect(refusal ? '/desk/sign-in' : returnPath(null));
}

export async function addPersonAction(previous: Answered, form: FormData): Promise<Answered> {
  const actor = await who();
  const now = new Date();
  const person = { email: text(form, 'email'), name: text(form, 'name'), role: text(form, 'role') as Role };
  const added = await addPerson(actor, { ...person, password: text(form, 'password') }, now);
  if (!added.ok) return refusedForm(added, previous, form);
  if (form.get('byline')) await saveAuthor(actor, { name: person.name, userId: added.id }, now);
  redirect('/desk/people?done=added');
}

export async function changeRoleAction(previous: Answered, form: FormData): Promise<Answered> {
  const change = { id: text(form, 'id'), role: text(form, 'role') as Role };
  const changed = await changeRole(await who(), change, new Date());
  if (!changed.ok) return refusedForm(changed, previous, form);
  redirect('/desk/people?done=changed');
}

export async function suspendPersonAction(previous: Answered, form: FormData): Promise<Answered> {
  const change = { id: text(form, 'id'), suspended: form.get('suspended') === 'yes' };
  const suspended = await suspendPerson(await who(), change, new Date());
  if (!suspended.ok) return refusedForm(suspended, previous, form);
  redirect(`/desk/people?done=${change.suspended ? 'suspended' : 'restored'}`);
}

export async function saveAuthorAction(previous: Answered, form: FormData): Promise<Answered> {
  const kind = form.get('kind') === 'organisation' ? 'organisation' : 'person';
  const id = text(form, 'id');
  const author = { name: text(form, 'name'), jobTitle: text(form, 'jobTitle'), kind, ...(id ? { id } : {}) } as const;
  const saved = await saveAuthor(await who(), author, new Date());
  if (!saved.ok) return refusedForm(saved, previous, form);
  redirect('/desk/sections?done=byline');
}
