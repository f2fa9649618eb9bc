import { createHmac, timingSafeEqual } from 'node:crypto';

/** Time-based one-time passwords: RFC 6238 over RFC 4226, with what every app reads: SHA-1, 6 digits, 30 seconds. Pure. */
export const codeDigits = 6;
export const stepSeconds = 30;
/** Steps before and after the present one that are taken too (RFC 6238, 5.2), for clocks that differ. */
const tolerance = 1;

/** RFC 4226, 5.3: the code of `counter`. */
export function codeAt(secret: Buffer, counter: number, digits = codeDigits): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(moving).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/** The time step of `now`, counted from 1970. */
export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / 1_000 / stepSeconds);
}

/** The step that `typed` is the code of, one that is later than `used`; null where it is none. Spaces do not count. */
export function stepOfCode(secret: Buffer, typed: string, used: number | null, now: Date): number | null {
  const code = Buffer.from(typed.replace(/\s/g, ''));
  if (code.length !== codeDigits) return null;
  const present = stepOf(now);
  let found: number | null = null;
  for (let step = present - tolerance; step <= present + tolerance; step += 1)
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), code) && step > (used ?? -1)) found = step;
  return found;
}
