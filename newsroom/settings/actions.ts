'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { savePublication } from './publication';

const fields = ['name', 'tagline', 'contact', 'language', 'timeZone', 'accent', 'accentDark'] as const;

export async function savePublicationAction(previous: Answered, form: FormData): Promise<Answered> {
  const typed = Object.fromEntries(fields.map((field) => [field, text(form, field)]));
  const saved = await savePublication(await who(), typed, new Date());
  if (!saved.ok) return refusedForm(saved, previous, form);
  redirect('/desk/settings?done=settings');
}
