'use client';

import { ActionForm } from '@/components/desk/action-form';
import { LongField, TextField } from '@/components/desk/field';
import { describePictureAction } from '@/newsroom/media/actions';
import type { LibraryPictureDto } from '@/newsroom/media/library-picture';
import { editor, media as words } from '@/words/editor';

/** One picture of the library and what is said with it. */
export function PictureBeside({ picture, isNew }: { picture: LibraryPictureDto; isNew: boolean }) {
  return (
    <>
      {isNew ? (
        <p className="notice ok" role="status">
          {words.uploaded}
        </p>
      ) : null}
      {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
      <img src={picture.thumbnail} alt={picture.alt} width={picture.width} height={picture.height} />
      <p className="hint">{words.size(picture.width, picture.height)}</p>
      <ActionForm action={describePictureAction} className="stack" label={picture.alt || words.title}>
        <input type="hidden" name="id" value={picture.id} />
        <LongField name="alt" label={editor.alt} hint={editor.altHint} value={picture.alt} rows={3} />
        <TextField name="caption" label={editor.caption} value={picture.caption} maxLength={500} />
        <TextField name="credit" label={editor.credit} value={picture.credit} maxLength={120} />
        <p className="act">
          <button className="btn primary" type="submit">
            {words.save}
          </button>{' '}
          <a className="link" href="/desk/media">
            {words.back}
          </a>
        </p>
      </ActionForm>
    </>
  );
}
