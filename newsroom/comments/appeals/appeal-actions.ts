'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { appealAddress } from './appeal';
import { readAppealToken } from './appeal-token';
import { decideAppeal } from './decide-appeal';
import { makeAppeal } from './make-appeal';

/** What the form of an appeal holds between two answers. */
export interface AppealState {
  problem: string | null;
  values: Readonly<Record<string, string | number>>;
  words: string;
}

/** Sends an appeal; its own page says what comes of it. */
export async function appealAction(_previous: AppealState, form: FormData): Promise<AppealState> {
  const [id, by, words] = [text(form, 'id'), text(form, 'by'), text(form, 'words')];
  const made = await makeAppeal(await who(), { id, by, words }, new Date());
  if (!made.ok) {
    answers(made.status);
    return { problem: made.problem, values: made.values ?? {}, words };
  }
  return redirect(appealAddress(text(form, 'slug'), id, readAppealToken(by) ? by : ''));
}

/** Decides on an appeal, with the answer its commenter reads. */
export async function decideAppealAction(previous: Answered, form: FormData): Promise<Answered> {
  const decision = { id: text(form, 'id'), upheld: text(form, 'upheld') === 'yes', answer: text(form, 'answer') };
  const decided = await decideAppeal(await who(), decision, new Date());
  if (!decided.ok) return refusedForm(decided, previous, form);
  redirect('/desk/comments/appeals?done=decided');
}
