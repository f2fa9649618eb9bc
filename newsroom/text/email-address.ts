/** RFC 5321 section 4.5.3.1.3, without the angle brackets. */
export const longestEmail = 254;

/** What is wrong with a typed e-mail address: the key of a sentence in words/problems.ts. */
export type EmailFault = 'email-missing' | 'email-too-long' | 'email-no-at' | 'email-no-domain' | 'email-unreadable';

/**
 * One address, at most 254 characters: no white space, comma or angle bracket, so that it can
 * never become two addresses or a second header line. Whether somebody reads it, only a letter can tell.
 */
export function emailFault(typed: string): EmailFault | null {
  if (!typed) return 'email-missing';
  if (typed.length > longestEmail) return 'email-too-long';
  if (/[\s,;<>()"\\\p{Cc}\p{Cf}]/u.test(typed)) return 'email-unreadable';
  const at = typed.lastIndexOf('@');
  if (at < 0) return 'email-no-at';
  if (at === typed.length - 1) return 'email-no-domain';
  if (at === 0 || typed.indexOf('@') !== at) return 'email-unreadable';
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(typed.slice(at + 1)) ? null : 'email-unreadable';
}
