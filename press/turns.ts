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
  /** Is anybody at work? */
  readonly busy: boolean;
  /** How many wait. */
  readonly waiting: number;
  /** Calls `then` whenever the last at work has ended and nobody waits. */
  onIdle(then: () => void): void;
}

/** Others who go first: while they are at work, here is one at a time at most, with `rest` milliseconds between the one and the next. */
export interface Yielding {
  to: Turns;
  rest: number;
}

/** At most `atOnce` at work and `most` waiting; throws Full beyond that. */
export function newTurns(atOnce: number, most: number, yielding?: Yielding): Turns {
  let working = 0;
  const ahead: Waiting[] = [];
  const behind: Waiting[] = [];
  const idle: (() => void)[] = [];
  let endedAt = Number.NEGATIVE_INFINITY;
  let alarm: NodeJS.Timeout | undefined;
  /** A turn has ended, and what has come meanwhile is not read yet. */
  let looking = false;

  /** Milliseconds until the next may begin; infinite where somebody has to end first. */
  function untilTurn(): number {
    if (looking || working >= atOnce) return Number.POSITIVE_INFINITY;
    if (!yielding?.to.busy) return 0;
    return working > 0 ? Number.POSITIVE_INFINITY : Math.max(0, endedAt + yielding.rest - performance.now());
  }

  function goOn(): void {
    clearTimeout(alarm);
    for (let next = ahead[0] ?? behind[0]; next; next = ahead[0] ?? behind[0]) {
      const wait = untilTurn();
      if (wait > 0) {
        if (Number.isFinite(wait)) alarm = setTimeout(goOn, Math.ceil(wait));
        return;
      }
      (ahead[0] ? ahead : behind).shift();
      working += 1;
      next.go();
    }
    if (working === 0) for (const then of idle) then();
  }

  function turn(): () => void {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      working -= 1;
      endedAt = performance.now();
      // Not at once, and nobody else meanwhile either: the embedded database never waits for anything, so all the posts that
      // came together would run from end to end before the next reader's request is even read.
      looking = true;
      setImmediate(() => {
        looking = false;
        goOn();
      });
    };
  }

  yielding?.to.onIdle(goOn);
  return {
    get busy() {
      return working > 0;
    },
    get waiting() {
      return ahead.length + behind.length;
    },
    onIdle: (then) => void idle.push(then),
    async take(first) {
      if (ahead.length + behind.length === 0 && untilTurn() === 0) {
        working += 1;
        return turn();
      }
      // Who begins as soon as the look is over keeps nobody from waiting.
      if (ahead.length + behind.length >= most + (looking ? atOnce - working : 0)) {
        const place = first ? behind.pop() : undefined;
        if (!place) throw new Full('Too many pages are waiting to be made.');
        place.turnAway();
      }
      return new Promise((resolve, reject) => {
        (first ? ahead : behind).push({
          go: () => resolve(turn()),
          turnAway: () => reject(new Full('An address that was seen before took this place.')),
        });
        goOn();
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
