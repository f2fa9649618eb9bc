'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { mergeSections } from './merge-sections';
import { saveSection } from './save-section';

export async function saveSectionAction(previous: Answered, form: FormData): Promise<Answered> {
  const [id, position] = [text(form, 'id'), Number.parseInt(text(form, 'position'), 10)];
  const section = {
    name: text(form, 'name'),
    description: text(form, 'description'),
    ...(id ? { id, slug: text(form, 'slug') } : {}),
    ...(position >= 1 && position <= 999 ? { position } : {}),
  };
  const saved = await saveSection(await who(), section, new Date());
  if (!saved.ok) return refusedForm(saved, previous, form);
  redirect('/desk/sections?done=section');
}

export async function mergeSectionsAction(previous: Answered, form: FormData): Promise<Answered> {
  const merged = await mergeSections(await who(), { id: text(form, 'id'), into: text(form, 'into') }, new Date());
  if (!merged.ok) return refusedForm(merged, previous, form);
  redirect('/desk/sections?done=merged');
}
