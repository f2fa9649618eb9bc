'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { saveSection } from './save-section';

export async function saveSectionAction(previous: Answered, form: FormData): Promise<Answered> {
  const [id, position] = [text(form, 'id'), Number.parseInt(text(form, 'position'), 10)];
  const section = {
    name: text(form, 'name'),
    description: text(form, 'description'),
    ...(id ? { id } : {}),
    ...(position >= 1 && position <= 999 ? { position } : {}),
  };
  const saved = await saveSection(await who(), section, new Date());
  if (!saved.ok) return refusedForm(saved, previous, form);
  redirect('/desk/sections?done=section');
}
