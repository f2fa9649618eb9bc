'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { text } from '@/newsroom/answered';
import { stopLetters } from './stopping/stop-letters';

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
