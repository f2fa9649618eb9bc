'use client';

import { ActionForm } from '@/components/desk/action-form';
import { TextField } from '@/components/desk/field';
import { replacePictureAction } from '@/newsroom/media/actions';
import { acceptedTypes } from '@/newsroom/media/picture';
import { media as words } from '@/words/media';

/** Another file in the place of this one, wherever it is shown. */
export function ReplaceForm({ id }: { id: string }) {
  return (
    <ActionForm action={replacePictureAction} className="stack" label={words.replace} form="replace-">
      <input type="hidden" name="id" value={id} />
      <p className="hint">{words.replaceHint}</p>
      <TextField
        name="picture"
        label={words.file}
        hint={words.fileHint}
        form="replace-"
        type="file"
        accept={acceptedTypes}
        required
      />
      <p className="act">
        <button className="btn" type="submit">
          {words.replaceSave}
        </button>
      </p>
    </ActionForm>
  );
}
