'use client';

import { type Action, ActionForm } from '@/components/desk/action-form';
import { useScript } from '@/components/desk/editor/use-script';
import { LongField, TextField } from '@/components/desk/field';
import { uploadPictureAction } from '@/newsroom/media/actions';
import { acceptedTypes } from '@/newsroom/media/picture';
import { editor } from '@/words/editor';
import { media as words } from '@/words/media';
import { Uploads } from './uploads';

/**
 * A picture and its words, sent to the library; with a script several, dropped, pasted or chosen. A file cannot be given back by
 * a page: after a refusal it is chosen again.
 */
export function UploadForm() {
  const upload: Action = uploadPictureAction;
  if (useScript()) return <Uploads />;
  return (
    <ActionForm action={upload} className="stack" label={words.uploadTitle}>
      <h2>{words.uploadTitle}</h2>
      <TextField name="picture" label={words.file} hint={words.fileHint} type="file" accept={acceptedTypes} required />
      <LongField name="alt" label={editor.alt} hint={editor.altHint} rows={2} />
      <TextField name="caption" label={editor.caption} maxLength={500} />
      <TextField name="credit" label={editor.credit} maxLength={120} />
      <p className="act">
        <button className="btn" type="submit">
          {words.submit}
        </button>
      </p>
    </ActionForm>
  );
}
