'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { answered, refusedForm, text } from '@/newsroom/answered';
import { type Answered, unanswered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { absolute } from '@/newsroom/settings/address';
import { previewLinks as words } from '@/words/review';
import { makePreviewLink } from './make-link';
import { previewAddress } from './preview-link';
import { revokePreviewLink } from './revoke-link';

/** What the form was answered: with the link, the one time it is shown. */
export interface LinkAnswer extends Answered {
  link: string | null;
}

export async function makeLinkAction(previous: LinkAnswer, form: FormData): Promise<LinkAnswer> {
  const wish = { id: text(form, 'id'), note: text(form, 'note'), days: Number(text(form, 'days')) };
  const made = await makePreviewLink(await who(), wish, new Date());
  if (!made.ok) return { ...refusedForm(made, previous, form), link: null };
  const link = absolute(previewAddress(made.token));
  refresh(); // the list above has it, to be revoked
  return { ...unanswered, ...answered(made, words.made, previous, form), link };
}

export async function revokeLinkAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const revoked = await revokePreviewLink(await who(), { id, link: text(form, 'link') }, new Date());
  if (!revoked.ok) return refusedForm(revoked, previous, form);
  redirect(`/desk/articles/${id}/publish?done=revoked#links`);
}
