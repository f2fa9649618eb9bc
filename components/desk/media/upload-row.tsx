'use client';

import { ActionForm } from '@/components/desk/action-form';
import { LongField } from '@/components/desk/field';
import { describePictureAction } from '@/newsroom/media/actions';
import { editor } from '@/words/editor';
import { media as words } from '@/words/media';
import type { Upload } from './use-uploads';

/** One upload: how far it is, why it was refused, or the picture with a field for its alt text. */
export function UploadRow({ upload, again }: { upload: Upload; again: () => void }) {
  const { file, state, percent, sentence, picture, key } = upload;
  return (
    <li className="mup">
      <b>{file.name}</b>
      {state === 'waiting' ? <p className="hint">{words.waiting}</p> : null}
      {state === 'sending' ? (
        <p className="hint">
          <progress max={100} value={percent} aria-label={file.name} />{' '}
          {percent < 100 ? words.sending(percent) : words.preparing}
        </p>
      ) : null}
      {state === 'refused' ? <p className="err">{sentence}</p> : null}
      {state === 'lost' ? (
        <p className="err">
          {words.failed}{' '}
          <button className="btn sm" type="button" onClick={again}>
            {words.again}
          </button>
        </p>
      ) : null}
      {picture ? (
        <>
          {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
          <img src={picture.thumbnail} alt="" width={picture.width} height={picture.height} />
          <ActionForm action={describePictureAction} className="stack" label={file.name} form={`up${key}-`}>
            <input type="hidden" name="id" value={picture.id} />
            <input type="hidden" name="caption" value={picture.caption} />
            <input type="hidden" name="credit" value={picture.credit} />
            <LongField
              name="alt"
              label={editor.alt}
              hint={words.altAsk}
              value={picture.alt}
              form={`up${key}-`}
              rows={2}
            />
            <p className="act">
              <button className="btn sm" type="submit">
                {words.save}
              </button>{' '}
              <a className="link" href={`/desk/media?picture=${picture.id}`}>
                {words.open}
              </a>
            </p>
          </ActionForm>
        </>
      ) : null}
    </li>
  );
}
