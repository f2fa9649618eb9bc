import { z } from 'zod';

/** What people type, made safe to keep: one step that every form goes through. Pure. */

/** C0 and C1 controls save tab and line feed, noncharacters, and the marks that turn the direction of what follows (Unicode 17, 23.7 and TR9). */
const unwelcome =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;

/** NFC, line ends as LF, without controls, halves of surrogate pairs and direction overrides. */
export function clean(text: string): string {
  return text
    .replace(/[\p{Cs}\ufffd]/gu, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwelcome, '');
}

/** How long a text is, in code points: what every limit of ours counts. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** One line of at most `longest` code points; its message is the key of the sentence that refuses a longer one. */
export function line(longest: number) {
  return z
    .string()
    .transform((text) => clean(text).replace(/\s+/g, ' ').trim())
    .refine((text) => codePoints(text) <= longest, 'too-long');
}

/** Several lines of at most `longest` code points. */
export function lines(longest: number) {
  return z
    .string()
    .transform((text) => clean(text).trim())
    .refine((text) => codePoints(text) <= longest, 'too-long');
}
