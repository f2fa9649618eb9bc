'use server';

import { redirect } from 'next/navigation';
import { answered, refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { signIn } from '@/words/people';
import { who } from '../who';
import { askForReset } from './ask-for-reset';
import { choosePassword } from './choose-password';

/** The same answer whether anybody has the address or not. */
export async function askForResetAction(previous: Answered, form: FormData): Promise<Answered> {
  const asked = await askForReset(await who(), { email: text(form, 'email') }, new Date());
  return answered(asked, signIn.resetAsked, previous, form);
}

export async function choosePasswordAction(previous: Answered, form: FormData): Promise<Answered> {
  const chosen = await choosePassword(text(form, 'token'), text(form, 'password'), new Date());
  if (!chosen.ok) return refusedForm(chosen, previous, form);
  redirect('/desk/sign-in?new=1');
}
