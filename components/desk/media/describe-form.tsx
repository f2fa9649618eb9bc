'use client';

import { ActionForm } from '@/components/desk/action-form';
import { LongField, TextField } from '@/components/desk/field';
import { describePictureAction } from '@/newsroom/media/actions';
import type { LibraryPictureDto } from '@/newsroom/media/library/library-picture';
import { editor } from '@/words/editor';
import { media as words } from '@/words/media';

/** What is said with a picture wherever a story says nothing of its own. */
export function DescribeForm({ picture }: { picture: LibraryPictureDto }) {
  return (
    <ActionForm action={describePictureAction} className="stack" label={picture.alt || words.title}>
      <input type="hidden" name="id" value={picture.id} />
      <LongField name="alt" label={editor.alt} hint={editor.altHint} value={picture.alt} rows={3} />
      <TextField name="caption" label={editor.caption} value={picture.caption} maxLength={500} />
      <TextField name="credit" label={editor.credit} value={picture.credit} maxLength={120} />
      <p className="act">
        <button className="btn" type="submit">
          {words.save}
        </button>{' '}
        <a className="link" href="/desk/media">
          {words.back}
        </a>
      </p>
    </ActionForm>
  );
}
