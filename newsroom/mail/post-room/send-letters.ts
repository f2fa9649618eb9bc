import type { Carrier, TakenLetter } from '../letter';
import { writeLetter } from '../letters/write-letter';
import { markFailed, markNeedless, markSent, takeLetter } from './take-letter';

/** What is told of a letter that was given up: which, and why. Nobody's name or address. */
export type GivenUp = Pick<TakenLetter, 'id' | 'kind'> & { fault: string };

export interface Sending {
  carrier: Carrier;
  now: () => Date;
  /** Asked before each letter: nothing new is begun while the site stops. */
  stopping?: () => boolean;
  givenUp?: (letter: GivenUp) => void;
}

/**
 * Sends what is due, one letter after the other, and answers how many left. Stops at the first one that the carrier could
 * not take for now: the others would fare the same, and are tried in the next round.
 */
export async function sendLetters({ carrier, now, stopping = () => false, givenUp }: Sending): Promise<number> {
  let sent = 0;
  while (!stopping()) {
    const letter = await takeLetter(now());
    if (!letter) break;
    const written = await writeLetter(letter, now());
    if (!written) {
      await markNeedless(letter);
      continue;
    }
    const carried = await carrier.carry(letter.id, written);
    if (carried.ok) {
      await markSent(letter, now());
      sent += 1;
      continue;
    }
    const over = await markFailed(letter, carried, now());
    if (over) givenUp?.({ id: letter.id, kind: letter.kind, fault: carried.fault });
    if (!carried.forGood) break;
  }
  return sent;
}
