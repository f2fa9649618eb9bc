'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { text } from '@/newsroom/answered';
import { atDesk } from '@/newsroom/people/who';
import { type AskState, unasked } from './addresses/ask-state';
import { sendAgain } from './post-room/send-again';
import { stopLetters } from './stopping/stop-letters';

/** Tries a letter that was given up once more, from the outbox of the desk. */
export async function sendAgainAction(_previous: AskState, form: FormData): Promise<AskState> {
  const sent = await sendAgain(await atDesk('/desk/outbox'), { id: text(form, 'id') }, new Date());
  if (sent.ok) return redirect('/desk/outbox');
  answers(sent.status);
  return { ...unasked, problem: sent.problem };
}

/** The button behind the link in a letter: the token says who and what, so nobody is asked who they are. */
export async function stopLettersAction(
  _previous: { problem: string | null },
  form: FormData,
): Promise<{ problem: string | null }> {
  const token = text(form, 'token');
  const done = await stopLetters(token, text(form, 'wish') === 'again' ? 'again' : 'stop', new Date());
  if (!done.ok) {
    answers(done.status);
    return { problem: done.problem };
  }
  return redirect(`/unsubscribe/${token}`);
}
