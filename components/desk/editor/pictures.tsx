'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Refusal } from '@/newsroom/outcome';
import { editor as words } from '@/words/editor';
import { sentence } from '@/words/problems';

/** A picture as the editor shows it. */
export interface EditorPicture {
  id: string;
  thumbnail: string;
  alt: string;
  caption: string;
  credit: string;
}

interface Pictures {
  known: ReadonlyMap<string, EditorPicture>;
  library: readonly EditorPicture[];
  /** The sentence of what goes on or went wrong; '' for nothing. */
  notice: string;
  say(notice: string): void;
  /** Uploads a file; null where it was refused, and `notice` says why. */
  upload(file: File): Promise<EditorPicture | null>;
  /** Opens the library and resolves with what was chosen; null for nothing. */
  choose(): Promise<EditorPicture | null>;
}

const Context = createContext<Pictures | null>(null);

export function usePictures(): Pictures {
  const pictures = useContext(Context);
  if (!pictures) throw new Error('The editor stands outside of its pictures.');
  return pictures;
}

async function send(file: File): Promise<{ picture: EditorPicture } | { sentence: string }> {
  const form = new FormData();
  form.set('picture', file);
  const response = await fetch('/desk/media/upload', { method: 'POST', body: form });
  const answer = (await response.json()) as { picture: EditorPicture } | Pick<Refusal, 'problem' | 'values'>;
  return 'picture' in answer ? answer : { sentence: sentence(answer.problem, answer.values) };
}

export function PicturesProvider({ library: first, children }: { library: EditorPicture[]; children: ReactNode }) {
  const [library, setLibrary] = useState(first);
  const [notice, say] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useRef<(picture: EditorPicture | null) => void>(() => {});

  const upload = useCallback(async (file: File) => {
    say(words.uploading);
    try {
      const answer = await send(file);
      if ('sentence' in answer) {
        say(answer.sentence);
        return null;
      }
      say('');
      setLibrary((before) => [answer.picture, ...before.filter(({ id }) => id !== answer.picture.id)]);
      return answer.picture;
    } catch {
      say(words.uploadFailed);
      return null;
    }
  }, []);

  const choose = useCallback(() => {
    say('');
    dialog.current?.showModal();
    return new Promise<EditorPicture | null>((resolve) => {
      chosen.current = resolve;
    });
  }, []);

  const done = (picture: EditorPicture | null) => {
    chosen.current(picture);
    chosen.current = () => {};
    dialog.current?.close();
  };

  const pictures = useMemo(
    () => ({ known: new Map(library.map((one) => [one.id, one])), library, notice, say, upload, choose }),
    [library, notice, upload, choose],
  );
  return (
    <Context value={pictures}>
      {children}
      <dialog className="chooser" ref={dialog} aria-label={words.choosePicture} onClose={() => done(null)}>
        <div className="dh">
          <h2>{words.choosePicture}</h2>
          <button className="btn sm quiet" type="button" onClick={() => done(null)}>
            {words.close}
          </button>
        </div>
        <label className="field">
          <span>{words.upload}</span>
          <input
            className="input"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            onChange={async ({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              const picture = file ? await upload(file) : null;
              if (picture) done(picture);
            }}
          />
        </label>
        <p role="status" className="hint">
          {notice}
        </p>
        {library.length === 0 ? <p>{words.emptyLibrary}</p> : null}
        <div className="mlib">
          {library.map((picture) => (
            <button key={picture.id} type="button" onClick={() => done(picture)}>
              {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
              <img src={picture.thumbnail} alt={picture.alt} loading="lazy" />
              <b>{picture.caption || picture.alt || words.noAlt}</b>
            </button>
          ))}
        </div>
      </dialog>
    </Context>
  );
}
