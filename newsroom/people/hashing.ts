import { hash, verify } from '@node-rs/argon2';
import { type Outcome, refuse } from '@/newsroom/outcome';

/** Argon2id, 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const current = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

/** Hashes at once, and how many may wait for their turn, so that a flood of tries cannot fill the memory. */
const atOnce = 2;
const mostWaiting = 32;

let running = 0;
const waiting: (() => void)[] = [];

/** A hash takes its turn; null when too many wait. */
async function inTurn<T>(job: () => Promise<T>): Promise<T | null> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) return null;
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await job();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The password as it is stored. Refuses with 429 `sign-in-busy` when too many hashes wait. */
export async function hashPassword(password: string): Promise<Outcome<{ hash: string }>> {
  const made = await inTurn(() => hash(password, cost));
  return made === null ? refuse('sign-in-busy', 429) : { ok: true, hash: made };
}

let dummy: Promise<string> | undefined;

/**
 * Does `password` belong to `stored`? Where nothing is stored (an address nobody has), a hash that fits nothing is
 * verified, so that both answers take the same time. `stale`: hashed at another cost, to be hashed anew.
 */
export async function checkPassword(
  password: string,
  stored: string | null,
): Promise<Outcome<{ right: boolean; stale: boolean }>> {
  dummy ??= hash('nobody has this password', cost);
  const against = stored ?? (await dummy);
  const right = await inTurn(() => verify(against, password));
  if (right === null) return refuse('sign-in-busy', 429);
  return { ok: true, right: right && stored !== null, stale: !against.startsWith(current) };
}
