'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { currentSession } from '../door';
import { who } from '../who';
import { changeOwnPassword } from './change-own-password';
import { endOtherSessions, endOwnSession } from './end-own-sessions';
import { renameOneself } from './rename-oneself';

const page = '/desk/account';

export async function renameAction(previous: Answered, form: FormData): Promise<Answered> {
  const renamed = await renameOneself(await who(), { name: text(form, 'name') }, new Date());
  if (!renamed.ok) return refusedForm(renamed, previous, form);
  redirect(`${page}?done=renamed`);
}

export async function changePasswordAction(previous: Answered, form: FormData): Promise<Answered> {
  const typed = { present: text(form, 'presentPassword'), password: text(form, 'password') };
  const session = (await currentSession()) ?? '';
  const changed = await changeOwnPassword(await who(), { ...typed, session }, new Date());
  if (!changed.ok) return refusedForm(changed, previous, form);
  redirect(`${page}?done=password`);
}

export async function endSessionAction(previous: Answered, form: FormData): Promise<Answered> {
  const ended = await endOwnSession(await who(), { id: text(form, 'id') }, new Date());
  if (!ended.ok) return refusedForm(ended, previous, form);
  redirect(`${page}?done=ended`);
}

export async function endOthersAction(previous: Answered, form: FormData): Promise<Answered> {
  const ended = await endOtherSessions(await who(), { session: (await currentSession()) ?? '' }, new Date());
  if (!ended.ok) return refusedForm(ended, previous, form);
  redirect(`${page}?done=others`);
}
