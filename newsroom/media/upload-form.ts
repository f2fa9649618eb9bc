import { text } from '@/newsroom/answered';
import type { Upload } from './upload-picture';

/** The upload form as a picture and its words: exactly these fields, judged by the rule. */
export async function readUpload(form: FormData): Promise<Upload> {
  const file = form.get('picture');
  const fileName = file instanceof File ? file.name : '';
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  return { bytes, fileName, alt: text(form, 'alt'), caption: text(form, 'caption'), credit: text(form, 'credit') };
}
