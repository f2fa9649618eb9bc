import type { Carrier } from '../letter';
import { makeLetters, sliceSize } from '../occasions/make-letters';
import { type GivenUp, sendLetters } from './send-letters';

export interface PostRoomSettings {
  carrier: Carrier;
  /** Milliseconds between two rounds. */
  every?: number;
  /** Milliseconds the letter being sent has when the site stops; beyond that its lease ends and it is sent again. */
  grace?: number;
  givenUp: (letter: GivenUp) => void;
  /** A round broke off: the database is gone, for instance. Told once until one succeeds again. */
  failed: () => void;
}
export interface PostRoom {
  stop(): Promise<void>;
}

const usual = { every: 5_000, grace: 6_000 };

/** Reads events and sends letters, round after round, beside every other instance that does. */
export function openPostRoom({
  carrier,
  every = usual.every,
  grace = usual.grace,
  ...told
}: PostRoomSettings): PostRoom {
  let stopping = false;
  let failing = false;
  let wake = () => {};
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, every);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function round(): Promise<void> {
    while (!stopping && (await makeLetters(new Date())) === sliceSize);
    await sendLetters({ carrier, now: () => new Date(), stopping: () => stopping, givenUp: told.givenUp });
  }

  async function work(): Promise<void> {
    while (!stopping) {
      const went = await round().then(
        () => true,
        () => false,
      );
      if (!went && !failing && !stopping) told.failed();
      failing = !went;
      if (!stopping) await rest();
    }
  }

  const working = work();
  return {
    async stop() {
      stopping = true;
      wake();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, grace);
      });
      await Promise.race([working, late]);
      clearTimeout(timer);
      carrier.close();
    },
  };
}
