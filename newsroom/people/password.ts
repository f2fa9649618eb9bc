import { codePoints } from '@/newsroom/text/line';
import { commonPasswords } from './common-passwords';

/** NIST SP 800-63B-4 3.1.1.2 and OWASP ASVS 5.0 6.2: long is what counts, any characters, nothing that stands in the lists. */
export const shortestPassword = 12;
/** In bytes of UTF-8, checked before hashing. */
export const longestPassword = 1_024;

/** The key of the sentence that says why a password will not do; null when it will. `about` are the person's own words. */
export function passwordFault(password: string, about: readonly string[] = []): string | null {
  if (codePoints(password) < shortestPassword) return 'password-short';
  if (isTooLong(password)) return 'password-long';
  const plain = simplified(password);
  if (commonPasswords.has(plain) || isMonotone(plain)) return 'password-common';
  if (about.some((word) => word.length >= 4 && plain === simplified(word))) return 'password-about-you';
  return null;
}

export function isTooLong(password: string): boolean {
  return Buffer.byteLength(password) > longestPassword;
}

/** "Password-1234!" and "password1234" are the same guess. */
function simplified(password: string): string {
  return password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || password;
}

/** One to four characters over and over: "aaaaaaaaaaaa", "abcabcabcabc". */
function isMonotone(plain: string): boolean {
  return /^(.{1,4})\1+$/u.test(plain);
}
