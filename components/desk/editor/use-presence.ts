'use client';

import { useEffect, useState } from 'react';
import { type Others, seconds } from '@/newsroom/articles/drafts/present';

const nobody: Others = { names: [], self: false };

/** Says every fifteen seconds that `window` has the story open, and answers who else has. What cannot be heard changes nothing. */
export function usePresence(story: string, window: string, first: Others = nobody): Others {
  const [others, setOthers] = useState(first);
  useEffect(() => {
    const address = `/desk/articles/${story}/presence`;
    const form = (gone: boolean) => {
      const data = new FormData();
      data.set('window', window);
      if (gone) data.set('gone', '1');
      return data;
    };
    const say = async () => {
      const answer = await fetch(address, { method: 'POST', body: form(false) }).catch(() => undefined);
      if (answer?.ok) setOthers((await answer.json()) as Others);
    };
    const leave = () => void navigator.sendBeacon(address, form(true));
    void say();
    const timer = globalThis.setInterval(say, seconds.renew * 1_000);
    globalThis.addEventListener('pagehide', leave);
    return () => {
      leave();
      globalThis.clearInterval(timer);
      globalThis.removeEventListener('pagehide', leave);
    };
  }, [story, window]);
  return others;
}
