'use client';

import { useEffect, useState } from 'react';
import type { FoundGroup } from '@/newsroom/search/desk/found';

/** Letters from which something is looked for, and milliseconds without a key before it is. */
const [fewest, rest] = [2, 120];

/** What the desk's search finds for what is typed; what came too late is dropped. */
export function useFound(typed: string): readonly FoundGroup[] {
  const [found, setFound] = useState<readonly FoundGroup[]>([]);
  const words = typed.trim();
  useEffect(() => {
    if (words.length < fewest) {
      setFound([]);
      return;
    }
    const late = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/desk/search/found.json?q=${encodeURIComponent(words)}`, {
        signal: late.signal,
      }).catch(() => null);
      if (!answer?.ok) return;
      const said = (await answer.json().catch(() => null)) as { groups: FoundGroup[] } | null;
      if (said && !late.signal.aborted) setFound(said.groups);
    }, rest);
    return () => {
      late.abort();
      clearTimeout(timer);
    };
  }, [words]);
  return found;
}
