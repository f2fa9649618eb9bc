'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { refusedForm, text, typedIn } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { mergeSections } from './merge-sections';
import { readLinks } from './navigation';
import { saveNavigation } from './save-navigation';
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

/** The form has, for each section, its place (`place-ID`) and whether the header has it (`shown-ID`); and two lists of links. */
export async function saveNavigationAction(previous: Answered, form: FormData): Promise<Answered> {
  const typed = typedIn(form);
  const ids = Object.keys(typed).flatMap((name) => (name.startsWith('place-') ? name.slice('place-'.length) : []));
  const placeOf = (id: string) => Number.parseInt(typed[`place-${id}`] ?? '', 10) || ids.length;
  const wish = {
    order: ids.toSorted((a, b) => placeOf(a) - placeOf(b)),
    hidden: ids.filter((id) => typed[`shown-${id}`] === 'no'),
    header: readLinks(text(form, 'header')),
    footer: readLinks(text(form, 'footer')),
    seen: text(form, 'seen'),
  };
  const saved = await saveNavigation(await who(), wish, new Date());
  if (!saved.ok) {
    if (saved.status === 409) refresh();
    return refusedForm(saved, previous, form);
  }
  redirect('/desk/sections/navigation?done=navigation');
}
