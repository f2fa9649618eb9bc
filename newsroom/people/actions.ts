'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { type Role, system } from './actor';
import { changeAddress } from './change-address';
import { changeRole } from './change-role';
import { enter, enterByCode, leave } from './door';
import { setUp } from './first-admin';
import { personPath } from './person';
import { codePath, returnPath } from './return-path';
import { saveAuthor } from './save-author';
import { resetFactor } from './second-factor/end-factor';
import { requireFactor } from './second-factor/requirement';
import { suspendPerson } from './suspend-person';
import { proved, who } from './who';

export async function signInAction(previous: Answered, form: FormData): Promise<Answered> {
  const path = returnPath(form.get('return'));
  const entering = await enter(text(form, 'email'), text(form, 'password'));
  if (entering === 'half') redirect(codePath(path));
  if (entering) return refusedForm(entering, previous, form);
  redirect(path);
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
  const entering = await enter(admin.email, admin.password);
  redirect(entering ? '/desk/sign-in' : returnPath(null));
}

/** The second half of a sign-in. */
export async function codeAction(previous: Answered, form: FormData): Promise<Answered> {
  const entering = await enterByCode(text(form, 'code'));
  if (entering === 'half') redirect(codePath(returnPath(form.get('return'))));
  if (entering) return refusedForm(entering, previous, form);
  redirect(returnPath(form.get('return')));
}

export async function changeRoleAction(previous: Answered, form: FormData): Promise<Answered> {
  const change = { id: text(form, 'id'), role: text(form, 'role') as Role };
  const by = await proved(text(form, 'ownPassword'));
  const changed = by.ok ? await changeRole(by.actor, change, new Date()) : by;
  if (!changed.ok) return refusedForm(changed, previous, form);
  redirect(`${personPath(change.id)}?done=changed`);
}

export async function changeAddressAction(previous: Answered, form: FormData): Promise<Answered> {
  const change = { id: text(form, 'id'), email: text(form, 'email') };
  const by = await proved(text(form, 'ownPassword'));
  const changed = by.ok ? await changeAddress(by.actor, change, new Date()) : by;
  if (!changed.ok) return refusedForm(changed, previous, form);
  redirect(`${personPath(change.id)}?done=readdressed`);
}

export async function resetFactorAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const by = await proved(text(form, 'ownPassword'));
  const reset = by.ok ? await resetFactor(by.actor, { id }, new Date()) : by;
  if (!reset.ok) return refusedForm(reset, previous, form);
  redirect(`${personPath(id)}?done=reset`);
}

export async function requireFactorAction(previous: Answered, form: FormData): Promise<Answered> {
  const required = form.get('required') === 'yes';
  const saved = await requireFactor(await who(), { required }, new Date());
  if (!saved.ok) return refusedForm(saved, previous, form);
  redirect(`/desk/people?done=${required ? 'required' : 'left-open'}`);
}

export async function suspendPersonAction(previous: Answered, form: FormData): Promise<Answered> {
  const change = { id: text(form, 'id'), suspended: form.get('suspended') === 'yes' };
  const suspended = await suspendPerson(await who(), change, new Date());
  if (!suspended.ok) return refusedForm(suspended, previous, form);
  redirect(`${personPath(change.id)}?done=${change.suspended ? 'suspended' : 'restored'}`);
}

export async function saveAuthorAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const told = ['name', 'jobTitle', 'bio', 'expertise', 'contact'] as const;
  const author = {
    ...Object.fromEntries(told.map((field) => [field, text(form, field)])),
    name: text(form, 'name'),
    kind: form.get('kind') === 'organisation' ? 'organisation' : 'person',
    pictureId: text(form, 'pictureId') || null,
    ...(id ? { id } : {}),
  } as const;
  const saved = await saveAuthor(await who(), author, new Date());
  if (!saved.ok) return refusedForm(saved, previous, form);
  redirect('/desk/sections?done=byline');
}
