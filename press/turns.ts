/** Nobody more may wait; the caller says so at once instead of keeping a reader hanging. */
export class Full extends Error {
  override name = 'Full';
}

interface Waiting {
  go(): void;
  turnAway(): void;
}

export interface Turns {
  /** Waits for a turn and returns how to end it. `first` goes before the others and may take a waiting place from them. */
  take(first: boolean): Promise<() => void>;
}

/** At most `atOnce` at work and `most` waiting; throws Full beyond that. */
export function newTurns(atOnce: number, most: number): Turns {
  let working = 0;
  const ahead: Waiting[] = [];
  const behind: Waiting[] = [];

  function end(): void {
    const next = ahead.shift() ?? behind.shift();
    if (next) next.go();
    else working -= 1;
  }
  function turn(): () => void {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      end();
    };
  }

  return {
    async take(first) {
      if (working < atOnce) {
        working += 1;
        return turn();
      }
      if (ahead.length + behind.length >= most) {
        const place = first ? behind.pop() : undefined;
        if (!place) throw new Full('Too many pages are waiting to be made.');
        place.turnAway();
      }
      return new Promise((resolve, reject) => {
        (first ? ahead : behind).push({
          go: () => resolve(turn()),
          turnAway: () => reject(new Full('An address that was seen before took this place.')),
        });
      });
    },
  };
}

export class TooLate extends Error {
  override name = 'TooLate';
}

/** `work`, or a TooLate after `patience` milliseconds; the work itself goes on. */
export async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`No answer within ${patience} ms.`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
