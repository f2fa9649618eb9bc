'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { findTag } from './find-tag';
import { mergeTags } from './merge-tags';
import { renameTag } from './rename-tag';
import { tagsPath } from './tag-list';

const back = (form: FormData, done: string) => {
  const path = tagsPath({ words: text(form, 'q'), after: text(form, 'after') });
  redirect(`${path}${path.includes('?') ? '&' : '?'}done=${done}`);
};

export async function renameTagAction(previous: Answered, form: FormData): Promise<Answered> {
  const renamed = await renameTag(await who(), { id: text(form, 'id'), name: text(form, 'name') }, new Date());
  if (!renamed.ok) return refusedForm(renamed, previous, form);
  return back(form, 'renamed');
}

export async function mergeTagsAction(previous: Answered, form: FormData): Promise<Answered> {
  const into = await findTag(text(form, 'into'));
  const merged = await mergeTags(await who(), { id: text(form, 'id'), into }, new Date());
  if (!merged.ok) return refusedForm(merged, previous, form);
  return back(form, 'merged');
}
