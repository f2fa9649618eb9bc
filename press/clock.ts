import { LRUCache } from 'lru-cache';

/** Somebody's own event: pages that read one of its tags must be at least as new for this person, slow tags too. */
export interface Own {
  readonly tick: number;
  readonly tags: readonly string[];
}

export interface Clock {
  /** Events heard so far, plus the moments at which everything became doubtful. A render notes it when it begins. */
  readonly tick: number;
  /** When hearing stopped, milliseconds; undefined while events are heard. */
  readonly deafSince: number | undefined;
  /** An event that is committed: from write() on this instance, by NOTIFY or by a poster's token from another one. */
  hear(id: number, tags: readonly string[]): void;
  /** The tick at which `id` was heard; undefined where it was not (or 50,000 events ago). */
  heardAt(id: number): number | undefined;
  /** Listening again: whatever was printed or begun before is doubtful, because events may have been missed. */
  connected(): void;
  deafen(): void;
  /** A page wanted now, though nothing was heard: only renders that begin from here on will do. */
  doubt(): number;
  /** The tick at which something with one of these tags last happened. A page begun at or after it is fresh. */
  since(tags: Iterable<string>, own?: Own): number;
}

/** A number in a list may be this old, in milliseconds; a comment itself never is. */
export const slowFor = 10_000;
const isSlow = (tag: string) => tag.startsWith('counts:');
const remembered = 50_000;

/**
 * Events are counted as they are heard. Their ids are compared with nothing: ids are handed out before commit, so every
 * fourth is heard in another order under load (measured with 16 writers). `told` hears the tags of each event once, and `*`
 * when events may have been missed.
 */
export function newClock(
  now: () => number = Date.now,
  told: (tags: readonly string[]) => void = () => undefined,
): Clock {
  let tick = 0;
  let floor = 0;
  let deafSince: number | undefined = now();
  const heard = new LRUCache<number, number>({ max: remembered });
  const moved = new LRUCache<string, number>({
    max: remembered,
    dispose: (at, _, reason) => {
      if (reason === 'evict') floor = Math.max(floor, at);
    },
  });
  const slow = new LRUCache<string, { heard: number; moved: number; at: number }>({
    max: remembered,
    dispose: (tag, _, reason) => {
      if (reason === 'evict') floor = Math.max(floor, tag.heard);
    },
  });

  function move(tag: string): void {
    if (!isSlow(tag)) {
      moved.set(tag, tick);
      return;
    }
    const last = slow.get(tag);
    if (last && now() - last.at < slowFor) last.heard = tick;
    else slow.set(tag, { heard: tick, moved: tick, at: now() });
  }

  function movedAt(tag: string): number {
    if (!isSlow(tag)) return moved.peek(tag) ?? 0;
    const last = slow.peek(tag);
    if (!last) return 0;
    if (last.heard > last.moved && now() - last.at >= slowFor) {
      last.moved = last.heard;
      last.at = now();
    }
    return last.moved;
  }

  return {
    get tick() {
      return tick;
    },
    get deafSince() {
      return deafSince;
    },
    hear(id, tags) {
      if (heard.has(id)) return;
      tick += 1;
      heard.set(id, tick);
      if (tags.includes('*')) floor = tick;
      else tags.forEach(move);
      told(tags);
    },
    heardAt: (id) => heard.peek(id),
    connected() {
      tick += 1;
      floor = tick;
      deafSince = undefined;
      told(['*']);
    },
    deafen() {
      deafSince ??= now();
    },
    doubt() {
      tick += 1;
      return tick;
    },
    since(tags, own) {
      let latest = floor;
      for (const tag of tags) {
        latest = Math.max(latest, movedAt(tag));
        if (own?.tags.includes(tag)) latest = Math.max(latest, own.tick);
      }
      return latest;
    },
  };
}
