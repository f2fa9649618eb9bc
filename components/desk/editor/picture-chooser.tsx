'use client';

import { useEffect, useRef, useState } from 'react';
import { acceptedTypes } from '@/newsroom/media/picture';
import { editor as words } from '@/words/editor';
import { media } from '@/words/media';
import type { EditorPicture } from './pictures';

/** How long somebody has stopped typing before the library is asked, in milliseconds. */
const pause = 250;

/** The library in a dialog: the newest pictures, those a search finds, or one that is uploaded now. */
export function PictureChooser({
  library,
  notice,
  upload,
  done,
}: {
  library: readonly EditorPicture[];
  notice: string;
  upload: (file: File) => Promise<EditorPicture | null>;
  done: (picture: EditorPicture | null) => void;
}) {
  const [typed, setTyped] = useState('');
  const found = useFound(typed.trim());
  const shown = found ?? library;
  return (
    <>
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
          accept={acceptedTypes}
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
      <label className="field">
        <span>{media.search}</span>
        <input className="input" type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </label>
      {shown.length === 0 ? <p>{found ? media.nothingFound(typed) : words.emptyLibrary}</p> : null}
      <div className="mlib">
        {shown.map((picture) => (
          <button key={picture.id} type="button" onClick={() => done(picture)}>
            {/* biome-ignore lint/performance/noImgElement: our own fixed widths, not Next's optimizer */}
            <img src={picture.thumbnail} alt={picture.alt} loading="lazy" />
            <b>{picture.caption || picture.alt || picture.fileName || words.noAlt}</b>
          </button>
        ))}
      </div>
    </>
  );
}

/** What the library has for these words; null for no words, and as long as nothing was heard. */
function useFound(asked: string): readonly EditorPicture[] | null {
  const [found, setFound] = useState<{ words: string; pictures: EditorPicture[] } | null>(null);
  const last = useRef(asked);
  useEffect(() => {
    last.current = asked;
    if (asked === '') return;
    const timer = setTimeout(async () => {
      const answer = await fetch(`/desk/media/find?${new URLSearchParams({ q: asked })}`).catch(() => null);
      const { pictures } = answer?.ok ? ((await answer.json()) as { pictures: EditorPicture[] }) : { pictures: [] };
      if (last.current === asked) setFound({ words: asked, pictures });
    }, pause);
    return () => clearTimeout(timer);
  }, [asked]);
  return asked === '' ? null : (found?.pictures ?? null);
}
