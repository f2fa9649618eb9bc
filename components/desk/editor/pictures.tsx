'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { sendPicture } from '@/components/desk/media/send-picture';
import { editor as words } from '@/words/editor';
import { PictureChooser } from './picture-chooser';

/** A picture as the editor shows it. */
export interface EditorPicture {
  id: string;
  thumbnail: string;
  alt: string;
  caption: string;
  credit: string;
  fileName: string;
  width: number;
  height: number;
}

interface Pictures {
  known: ReadonlyMap<string, EditorPicture>;
  library: readonly EditorPicture[];
  /** The sentence of what goes on or went wrong; '' for nothing. */
  notice: string;
  say(notice: string): void;
  /** Uploads a file; null where it was refused, and `notice` says why. */
  upload(file: File, refused?: (sentence: string) => void): Promise<EditorPicture | null>;
  /** Opens the library and resolves with what was chosen; null for nothing. */
  choose(): Promise<EditorPicture | null>;
}

async function newestPictures(): Promise<EditorPicture[]> {
  const answer = await fetch('/desk/media/find').catch(() => null);
  return answer?.ok ? ((await answer.json()) as { pictures: EditorPicture[] }).pictures : [];
}

const Context = createContext<Pictures | null>(null);

export function usePictures(): Pictures {
  const pictures = useContext(Context);
  if (!pictures) throw new Error('The editor stands outside of its pictures.');
  return pictures;
}

export function PicturesProvider({ library: first, children }: { library: EditorPicture[]; children: ReactNode }) {
  const [library, setLibrary] = useState(first);
  const [notice, say] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useRef<(picture: EditorPicture | null) => void>(() => {});

  const keep = useCallback((picture: EditorPicture) => {
    setLibrary((before) => [picture, ...before.filter(({ id }) => id !== picture.id)]);
  }, []);

  const upload = useCallback(
    async (file: File, refused: (sentence: string) => void = say) => {
      say(words.uploading);
      const sent = await sendPicture(file, () => {});
      if ('picture' in sent) {
        say('');
        keep(sent.picture);
        return sent.picture;
      }
      refused('sentence' in sent ? words.uploadRefused(file.name, sent.sentence) : words.uploadFailed);
      return null;
    },
    [keep],
  );

  const choose = useCallback(() => {
    say('');
    dialog.current?.showModal();
    // What came into the library since the page was opened: a part that was cut out, a colleague's picture.
    void newestPictures().then((found) =>
      setLibrary((before) => [...found, ...before.filter(({ id }) => !found.some((one) => one.id === id))]),
    );
    return new Promise<EditorPicture | null>((resolve) => {
      chosen.current = resolve;
    });
  }, []);

  const done = (picture: EditorPicture | null) => {
    if (picture) keep(picture);
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
        <PictureChooser library={library} notice={notice} upload={upload} done={done} />
      </dialog>
    </Context>
  );
}
