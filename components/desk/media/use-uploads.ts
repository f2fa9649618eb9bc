'use client';

import { useCallback, useRef, useState } from 'react';
import type { LibraryPictureDto } from '@/newsroom/media/library/library-picture';
import { sendPicture } from './send-picture';

/** One file on its way into the library. */
export interface Upload {
  key: number;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'refused' | 'lost';
  /** Of `sending`: what has left this browser; at 100 the server makes the picture. */
  percent: number;
  sentence: string;
  picture: LibraryPictureDto | null;
}

let made = 0;

/** Uploads one after the other: the server makes one picture at a time, and a slow line is not shared by ten. */
export function useUploads(): { uploads: Upload[]; add(files: Iterable<File>): void; again(key: number): void } {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const set = useCallback((key: number, change: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }, []);

  const send = useCallback(
    (key: number, file: File) => {
      turn.current = turn.current.then(async () => {
        set(key, { state: 'sending', percent: 0 });
        const sent = await sendPicture(file, (percent) => set(key, { percent }));
        if ('picture' in sent) set(key, { state: 'done', picture: sent.picture });
        else if ('sentence' in sent) set(key, { state: 'refused', sentence: sent.sentence });
        else set(key, { state: 'lost' });
      });
    },
    [set],
  );

  const add = useCallback(
    (files: Iterable<File>) => {
      const more = [...files].map((file): Upload => {
        made += 1;
        return { key: made, file, state: 'waiting', percent: 0, sentence: '', picture: null };
      });
      setUploads((all) => [...all, ...more]);
      for (const { key, file } of more) send(key, file);
    },
    [send],
  );

  const again = useCallback(
    (key: number) => {
      const one = uploads.find((upload) => upload.key === key);
      if (one) send(key, one.file);
    },
    [uploads, send],
  );
  return { uploads, add, again };
}
