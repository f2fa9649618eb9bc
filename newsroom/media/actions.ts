'use server';

import { redirect } from 'next/navigation';
import { answered, refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { media } from '@/words/editor';
import { describePicture } from './describe-picture';
import { readUpload } from './upload-form';
import { uploadPicture } from './upload-picture';

export async function uploadPictureAction(previous: Answered, form: FormData): Promise<Answered> {
  const uploaded = await uploadPicture(await who(), await readUpload(form), new Date());
  if (!uploaded.ok) return refusedForm(uploaded, previous, form);
  redirect(`/desk/media?picture=${uploaded.id}&done=uploaded`);
}

export async function describePictureAction(previous: Answered, form: FormData): Promise<Answered> {
  const words = { alt: text(form, 'alt'), caption: text(form, 'caption'), credit: text(form, 'credit') };
  const described = await describePicture(await who(), { id: text(form, 'id'), ...words }, new Date());
  return answered(described, media.described, previous, form);
}
