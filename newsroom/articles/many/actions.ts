'use server';

import { refresh } from 'next/cache';
import { answered, refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { many as words } from '@/words/desk-many';
import { sentence } from '@/words/problems';
import { actOnMany } from './act-on-many';
import { isManyAct } from './many';

export async function manyAction(previous: Answered, form: FormData): Promise<Answered> {
  const asked = text(form, 'act');
  const act = isManyAct(asked) ? asked : 'archive';
  const chosen = form instanceof FormData ? form.getAll('chosen').map(String) : [];
  const did = await actOnMany(await who(), { act, chosen, value: text(form, act) }, new Date());
  if (!did.ok) return refusedForm(did, previous, form);
  const { done, inDraft, left } = did;
  if (done > 0) refresh();
  const shown = left.map(({ headline, problem, values }) => words.left(headline, sentence(problem, values)));
  return { ...answered(did, words.done[act](done, inDraft, left.length), previous, form), shown };
}
