'use client';

import { useEffect, useState } from 'react';
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
    // Anywhere on the page: what misses the box would be opened by the browser, and the page with its uploads be gone.
    const dragged = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') add(event.dataTransfer.files);
    };
    const left = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const heard = { paste: pasted, dragover: dragged, drop: dragged, dragleave: left } as const;
    const kinds = Object.entries(heard) as [string, EventListener][];
    for (const [kind, hear] of kinds) document.addEventListener(kind, hear);
    return () => {
      for (const [kind, hear] of kinds) document.removeEventListener(kind, hear);
    };
  }, [add]);

  return (
    <section aria-label={words.uploadSeveral}>
      <h2>{words.uploadSeveral}</h2>
      <div className="mdrop" data-over={over || undefined}>
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
