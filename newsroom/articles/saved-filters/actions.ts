'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { listPath, toFilter } from '../desk-filter';
import { dropFilter, keepFilter, renameFilter } from './keep-filter';

/** The list as it was asked for. */
const here = (form: FormData): string =>
  listPath(toFilter(Object.fromEntries(new URLSearchParams(text(form, 'query')))));

export async function keepFilterAction(previous: Answered, form: FormData): Promise<Answered> {
  const kept = await keepFilter(await who(), { name: text(form, 'name'), query: text(form, 'query') }, new Date());
  if (!kept.ok) return refusedForm(kept, previous, form);
  redirect(kept.path);
}

export async function renameFilterAction(previous: Answered, form: FormData): Promise<Answered> {
  const renamed = await renameFilter(await who(), { id: text(form, 'id'), name: text(form, 'name') });
  if (!renamed.ok) return refusedForm(renamed, previous, form);
  redirect(here(form));
}

export async function dropFilterAction(previous: Answered, form: FormData): Promise<Answered> {
  const dropped = await dropFilter(await who(), { id: text(form, 'id') });
  if (!dropped.ok) return refusedForm(dropped, previous, form);
  redirect(here(form));
}
