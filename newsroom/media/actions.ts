'use server';

import { redirect } from 'next/navigation';
import { answered, refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { media } from '@/words/media';
import { cropPicture } from './crop-picture';
import { deletePicture } from './delete-picture';
import { describePicture } from './describe-picture';
import { focusPicture } from './focus-picture';
import { replacePicture } from './replace-picture';
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

export async function focusPictureAction(previous: Answered, form: FormData): Promise<Answered> {
  const [x = Number.NaN, y = Number.NaN] = text(form, 'point').split(' ').map(toNumber);
  const focused = await focusPicture(await who(), { id: text(form, 'id'), x: x / 100, y: y / 100 }, new Date());
  if (!focused.ok) return refusedForm(focused, previous, form);
  redirect(`/desk/media?picture=${focused.id}&done=focused`);
}

export async function cropPictureAction(previous: Answered, form: FormData): Promise<Answered> {
  const pixels = (name: string) => toNumber(text(form, name));
  const [left, top, width, height] = [pixels('left'), pixels('top'), pixels('width'), pixels('height')];
  const cropped = await cropPicture(await who(), { id: text(form, 'id'), left, top, width, height }, new Date());
  if (!cropped.ok) return refusedForm(cropped, previous, form);
  redirect(`/desk/media?picture=${cropped.id}&done=cropped`);
}

export async function replacePictureAction(previous: Answered, form: FormData): Promise<Answered> {
  const { bytes, fileName } = await readUpload(form);
  const replaced = await replacePicture(
    await who(),
    { id: text(form, 'id'), bytes, ...(fileName !== undefined && { fileName }) },
    new Date(),
  );
  if (!replaced.ok) return refusedForm(replaced, previous, form);
  redirect(`/desk/media?picture=${replaced.id}&done=replaced`);
}

export async function deletePictureAction(previous: Answered, form: FormData): Promise<Answered> {
  const deleted = await deletePicture(await who(), { id: text(form, 'id') }, new Date());
  if (!deleted.ok) return refusedForm(deleted, previous, form);
  redirect('/desk/media?done=deleted');
}

/** Digits alone are a number; an empty field is none. */
function toNumber(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}
