'use server';

import { redirect } from 'next/navigation';
import { text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { beganField, readBegan } from './began';
import { refusedSettings } from './moved-form';
import { type Publication, savePublication } from './publication';
import { publicationFields, publicationForm } from './publication-form';

export async function savePublicationAction(previous: Answered, form: FormData): Promise<Answered> {
  const typed = Object.fromEntries(publicationFields.map((field) => [field, text(form, field)]));
  const wish = { ...typed, began: readBegan(text(form, beganField)) };
  const saved = await savePublication(await who(), wish, new Date());
  if (!saved.ok)
    return refusedSettings<Publication>(saved, previous, form, {
      typed: publicationForm,
      told: (field, settings) => publicationForm(settings)[field] ?? '',
    });
  redirect(`/desk/settings?done=${saved.others ? 'merged' : 'settings'}`);
}
