'use client';

import { useContext, useEffect, useRef, useState } from 'react';
import { type Others, seconds } from '@/newsroom/articles/drafts/present';
import type { Beside } from '@/newsroom/articles/evidence/beside';
import { ClaimsContext } from './story-claims';

const nobody: Others = { names: [], self: false };

/**
 * Says every fifteen seconds, and when the window is looked at again, that `window` has the story open, and answers who else
 * has. Claims that were changed meanwhile come with the answer. What cannot be heard changes nothing.
 */
export function usePresence(story: string, window: string, first: Others = nobody): Others {
  const [others, setOthers] = useState(first);
  const { beside, hear } = useContext(ClaimsContext);
  const mark = useRef('');
  mark.current = beside.mark;
  useEffect(() => {
    const address = `/desk/articles/${story}/presence`;
    const form = (gone: boolean) => {
      const data = new FormData();
      data.set('window', window);
      data.set('mark', mark.current);
      if (gone) data.set('gone', '1');
      return data;
    };
    const say = async () => {
      const answer = await fetch(address, { method: 'POST', body: form(false) }).catch(() => undefined);
      if (!answer?.ok) return;
      const { beside: moved, ...heard } = (await answer.json()) as Others & { beside?: Beside };
      setOthers(heard);
      if (moved) hear(moved);
    };
    const seen = () => void (document.visibilityState === 'visible' && say());
    const leave = () => void navigator.sendBeacon(address, form(true));
    void say();
    const timer = globalThis.setInterval(say, seconds.renew * 1_000);
    globalThis.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', seen);
    return () => {
      leave();
      globalThis.clearInterval(timer);
      globalThis.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [story, window, hear]);
  return others;
}
