'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { archiveArticle } from './archive-article';
import { setEmbargo } from './set-embargo';

export async function embargoAction(previous: Answered, form: FormData): Promise<Answered> {
  const [id, until] = [text(form, 'id'), text(form, 'until')];
  const done = await setEmbargo(await who(), { id, until }, new Date());
  if (!done.ok) return refusedForm(done, previous, form);
  redirect(`/desk/articles/${id}/publish?done=${until ? 'embargo' : 'no-embargo'}`);
}

export async function archiveAction(previous: Answered, form: FormData): Promise<Answered> {
  const [id, archived] = [text(form, 'id'), text(form, 'press') === 'archive'];
  const done = await archiveArticle(await who(), { id, archived }, new Date());
  if (!done.ok) return refusedForm(done, previous, form);
  redirect(`/desk/articles/${id}/publish?done=${archived ? 'archived' : 'unarchived'}`);
}
