'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text, typedIn } from '@/newsroom/answered';
import { type Answered, unanswered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { redirects as words } from '@/words/desk-lists';
import { sentence } from '@/words/problems';
import { bringRedirects } from './bring-redirects';
import { redirectsPath } from './redirect';
import { deleteRedirects, saveRedirect } from './save-redirect';

/** Refused lines that are shown; a file with more is mended in parts. */
const mostShown = 200;

const backWith = (form: FormData, done: string) => {
  const path = redirectsPath({ words: text(form, 'q'), after: text(form, 'after') });
  redirect(`${path}${path.includes('?') ? '&' : '?'}done=${done}`);
};

export async function saveRedirectAction(previous: Answered, form: FormData): Promise<Answered> {
  const was = text(form, 'was');
  const input = { from: text(form, 'from'), to: text(form, 'to'), ...(was ? { was } : {}) };
  const saved = await saveRedirect(await who(), input, new Date());
  if (!saved.ok) return refusedForm(saved, previous, form);
  return backWith(form, 'saved');
}

export async function deleteRedirectAction(previous: Answered, form: FormData): Promise<Answered> {
  const deleted = await deleteRedirects(await who(), { from: [text(form, 'was')] }, new Date());
  if (!deleted.ok) return refusedForm(deleted, previous, form);
  return backWith(form, 'deleted');
}

export async function bringRedirectsAction(previous: Answered, form: FormData): Promise<Answered> {
  const file = form instanceof FormData ? form.get('file') : null;
  const lines = file instanceof File && file.size > 0 ? await file.text() : text(form, 'lines');
  const dry = text(form, 'press') !== 'bring';
  const brought = await bringRedirects(await who(), { text: lines.replaceAll('\0', ''), dry }, new Date());
  const typed = { ...typedIn(form), lines };
  if (!brought.ok) return { ...refusedForm(brought, previous, form), typed };
  const { refused } = brought;
  const told = refused.slice(0, mostShown).map(({ line, from, problem }) => words.line(line, from, sentence(problem)));
  return {
    ...unanswered,
    turn: (Number(previous?.turn) || 0) + 1,
    typed: dry || refused.length > 0 ? typed : {},
    done: (dry ? words.tried : words.brought)(brought.added, brought.here, refused.length),
    shown: refused.length > mostShown ? [...told, words.moreLines(refused.length - mostShown)] : told,
  };
}
