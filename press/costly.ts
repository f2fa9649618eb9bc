import type { Turns } from './turns';

/** This network has as many waiting as one may have; the others wait for their own. */
export class TooMany extends Error {
  override name = 'TooMany';
}

export interface CostlyTurns {
  /** Waits for a turn and returns how to end it; throws TooMany, or Full where nobody more may wait. */
  take(neighbourhood: string): Promise<() => void>;
}

/**
 * Turns for what costs the same each time, however often it is asked (a search): in a queue of its own, so that a flood of it
 * never takes the place of a page, and at most `each` of one neighbourhood at once, so that it does not take everybody's turn.
 * Remembers nobody who is not waiting.
 */
export function newCostlyTurns(turns: Turns, each: number): CostlyTurns {
  const waiting = new Map<string, number>();

  function leave(neighbourhood: string): void {
    const left = (waiting.get(neighbourhood) ?? 1) - 1;
    if (left > 0) waiting.set(neighbourhood, left);
    else waiting.delete(neighbourhood);
  }

  return {
    async take(neighbourhood) {
      const before = waiting.get(neighbourhood) ?? 0;
      if (before >= each) throw new TooMany('One network asked for too much at once.');
      waiting.set(neighbourhood, before + 1);
      try {
        const end = await turns.take(false);
        let ended = false;
        return () => {
          if (ended) return;
          ended = true;
          leave(neighbourhood);
          end();
        };
      } catch (fault) {
        leave(neighbourhood);
        throw fault;
      }
    },
  };
}
