import type { Tx } from '@/db/client';
import type { Refusal } from '@/newsroom/outcome';
import { write } from '@/newsroom/record';

/** Undoes the transaction of what is refused, so that a refusal takes nobody's turn and leaves no key. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.problem);
  }
}

/** `write`, in which a thrown `Refused` undoes everything and is the answer. */
export async function writeOrRefuse<T extends object>(change: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
  return write(change).catch((error: unknown) => {
    if (error instanceof Refused) return error.refusal;
    throw error;
  });
}
