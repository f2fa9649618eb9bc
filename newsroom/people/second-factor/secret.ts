import { randomBytes } from 'node:crypto';
import { openSealed, sealText } from '@/newsroom/settings/sealed';

/** Bytes of a secret: as many as the hash has (RFC 4226, 4, R6). */
const secretBytes = 20;
const purpose = 'second factor';
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'; // RFC 4648, 6

/** A secret for the account `userId`, as it is stored. */
export function newSealedSecret(userId: string): string {
  return sealText(randomBytes(secretBytes).toString('hex'), purpose, userId);
}

/** The secret that was stored; null where it was sealed with another key, as after a restore without the paper's secret. */
export function openSecret(sealed: string, userId: string): Buffer | null {
  const opened = openSealed(sealed, purpose, userId);
  return opened === null ? null : Buffer.from(opened, 'hex');
}

/** Base 32 without padding, as apps read it. */
export function toBase32(bytes: Buffer): string {
  let text = '';
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(held >>> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}

/** What the square code says: the Key URI Format of Google Authenticator, which the other apps read too. */
export function secretUri(secret: Buffer, paper: string, email: string): string {
  const label = `${encodeURIComponent(paper.replaceAll(':', ' '))}:${encodeURIComponent(email)}`;
  const asked = {
    secret: toBase32(secret),
    issuer: paper.replaceAll(':', ' '),
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  };
  const query = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `otpauth://totp/${label}?${query.join('&')}`;
}
