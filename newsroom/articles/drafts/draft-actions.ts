'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { keepRevision } from './keep-revision';
import { restoreRevision } from './restore-revision';
import { revisionsPath } from './revision';

export async function keepRevisionAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const kept = await keepRevision(await who(), { id, name: text(form, 'name') }, new Date());
  if (!kept.ok) return refusedForm(kept, previous, form);
  redirect(`${revisionsPath(id)}?done=kept`);
}

export async function restoreRevisionAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const restored = await restoreRevision(await who(), { id, revision: text(form, 'revision') }, new Date());
  if (!restored.ok) return refusedForm(restored, previous, form);
  redirect(`${revisionsPath(id)}?done=restored`);
}
