'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { handIn, takeBack } from './hand-in';
import { returnDraft } from './return-draft';

export async function handInAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const done = await handIn(await who(), { id, note: text(form, 'note') }, new Date());
  if (!done.ok) return refusedForm(done, previous, form);
  redirect(`/desk/articles/${id}/publish?done=asked`);
}

export async function takeBackAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const done = await takeBack(await who(), { id }, new Date());
  if (!done.ok) return refusedForm(done, previous, form);
  redirect(`/desk/articles/${id}/publish?done=taken-back`);
}

export async function returnAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const done = await returnDraft(await who(), { id, note: text(form, 'note') }, new Date());
  if (!done.ok) return refusedForm(done, previous, form);
  redirect(`/desk/articles/${id}/publish?done=returned`);
}
