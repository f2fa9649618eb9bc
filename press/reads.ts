import type { IncomingMessage, ServerResponse } from 'node:http';

/** How often each page was served since the counts were last taken: an address and a number, and nothing of who asked. */
export interface ReadCounts {
  add(path: string): void;
  /** What was counted, and begins anew. */
  take(): ReadonlyMap<string, number>;
  /** Counts that could not be kept, to be taken once more. */
  giveBack(counts: ReadonlyMap<string, number>): void;
}

/** Addresses counted between two takings. Only pages that are there are counted, so a paper seldom has more; what is over is lost. */
export const mostCounted = 20_000;

export function newReadCounts(most = mostCounted): ReadCounts {
  let counts = new Map<string, number>();
  function count(path: string, times: number): void {
    const before = counts.get(path);
    if (before === undefined && counts.size >= most) return;
    counts.set(path, (before ?? 0) + times);
  }
  return {
    add: (path) => count(path, 1),
    take() {
      const taken = counts;
      counts = new Map();
      return taken;
    },
    giveBack(kept) {
      for (const [path, times] of kept) count(path, times);
    },
  };
}

/**
 * Was this answer a page somebody reads? A GET answered 200, fresh or stale. Not a 304, because a browser that shows what it
 * has shows the same reader the same page; and not what a browser fetches before anybody asked for it (Sec-Purpose, Fetch
 * Standard). A page that was fetched so and is then opened is asked for once more by our script (enhance/still-true.ts):
 * that is its read, and it is mostly a 304.
 */
export function isRead({ method, headers }: IncomingMessage, { statusCode }: ServerResponse): boolean {
  const opened = headers['gazette-prefetched'] === '1' && statusCode === 304;
  return (
    method === 'GET' && (statusCode === 200 || opened) && !/\bprefetch\b/.test(String(headers['sec-purpose'] ?? ''))
  );
}
