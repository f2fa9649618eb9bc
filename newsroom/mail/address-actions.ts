'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { text } from '@/newsroom/answered';
import type { Refusal } from '@/newsroom/outcome';
import { keepGuestKey, who } from '@/newsroom/people/who';
import { askForLink, askToConfirm } from './addresses/ask-for-link';
import type { AskState } from './addresses/ask-state';
import { chooseLetters } from './addresses/choose-letters';
import { followLink } from './addresses/follow-link';

/** Sends a link to the typed address, where anything is known of it; the answer never says. */
export async function askForLinkAction(_previous: AskState, form: FormData): Promise<AskState> {
  const email = text(form, 'email');
  const asked = await askForLink(await who(), { email }, new Date());
  return asked.ok ? redirect('/your-comments?said=asked') : refused(asked, email);
}

/** Sends the letter that confirms the address of this key. */
export async function askToConfirmAction(_previous: AskState, _form: FormData): Promise<AskState> {
  const asked = await askToConfirm(await who(), new Date());
  return asked.ok ? redirect('/your-comments?said=asked') : refused(asked);
}

/** The button behind the link: this browser is one of the address's from now on. */
export async function followLinkAction(_previous: AskState, form: FormData): Promise<AskState> {
  const followed = await followLink(await who(), text(form, 'token'), new Date());
  if (!followed.ok) return refused(followed);
  await keepGuestKey(followed.cookie);
  return redirect('/your-comments?said=confirmed');
}

/** Letters of one kind to oneself, on or off. */
export async function chooseLettersAction(_previous: AskState, form: FormData): Promise<AskState> {
  const choice = { purpose: text(form, 'purpose'), wish: text(form, 'wish') };
  const chosen = await chooseLetters(await who(), choice, new Date());
  return chosen.ok ? redirect('/your-comments?said=saved') : refused(chosen);
}

function refused({ problem, status, fields = {}, values = {} }: Refusal, email = ''): AskState {
  answers(status, status === 429 ? { 'Retry-After': String(values.seconds ?? 1) } : {});
  return { problem, fields, values, email };
}
