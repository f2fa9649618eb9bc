'use client';

import { type DragEvent, useEffect, useState } from 'react';
import { acceptedTypes } from '@/newsroom/media/picture';
import { media as words } from '@/words/media';
import { UploadRow } from './upload-row';
import { useUploads } from './use-uploads';

/** Pictures that are dropped, pasted or chosen, several at once; each says for itself how it went. */
export function Uploads() {
  const { uploads, add, again } = useUploads();
  const [over, setOver] = useState(false);
  const [done, refused] = [count('done'), count('refused')];

  function count(state: (typeof uploads)[number]['state']): number {
    return uploads.filter((upload) => upload.state === state).length;
  }

  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (!files || files.length === 0) return;
      event.preventDefault();
      add(files);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, [add]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <section aria-label={words.uploadSeveral}>
      <h2>{words.uploadSeveral}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the field in it is for keys */}
      <div
        className="mdrop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{words.drop}</p>
        <label className="btn">
          <span>{words.chooseFiles}</span>
          <input
            className="vh"
            type="file"
            multiple
            accept={acceptedTypes}
            onChange={({ currentTarget }) => {
              add(currentTarget.files ?? []);
              currentTarget.value = '';
            }}
          />
        </label>
        <p className="hint">{words.fileHint}</p>
      </div>
      <p role="status" className="hint">
        {uploads.length > 0 ? words.progress(done, uploads.length, refused) : ''}
      </p>
      <ul className="mups" aria-label={words.queue}>
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} again={() => again(upload.key)} />
        ))}
      </ul>
    </section>
  );
}
