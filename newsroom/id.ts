import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32, without i l o u

/** `value` in base 32, `length` characters, most significant first. */
function base32(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) text = alphabet[Number(rest & 31n)] + text;
  return text;
}

/**
 * An id made in code: 9 characters of milliseconds and 9 random ones (45 bits), so that ids sort by time and fit in an
 * address. It names a thing; it is never a permission.
 */
export function newId(now: Date): string {
  return base32(BigInt(now.getTime()), 9) + base32(BigInt(`0x${randomBytes(6).toString('hex')}`), 9);
}

/** What an id looks like, for the grammar of addresses and the parsing of forms. */
export const idPattern = /^[0-9a-hjkmnp-tv-z]{18}$/;
