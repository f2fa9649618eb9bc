import { z } from 'zod';
import { cleanText } from './clean-text';

/** What people type into a form, cleaned as text is (clean-text.ts), with the key of the sentence that refuses it. Pure. */

/** One line of at most `longest` code points, without spaces around it. */
export function line(longest: number) {
  return typed((text) => text.replace(/\s+/g, ' ').trim(), longest);
}

/** Several lines of at most `longest` code points. */
export function lines(longest: number) {
  return typed((text) => text.trim(), longest);
}

function typed(shape: (text: string) => string, longest: number) {
  return z.string().transform((text, context) => {
    const cleaned = cleanText(text);
    const shaped = shape(cleaned.ok ? cleaned.text : '');
    if (!cleaned.ok) context.addIssue({ code: 'custom', message: cleaned.fault });
    else if (codePoints(shaped) > longest) context.addIssue({ code: 'custom', message: 'too-long' });
    return shaped;
  });
}

/** Of a parse that failed: field → key of the sentence. What zod says in words of its own is a form that is not ours. */
export function fieldsInError(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form');
    fields[field] ??= issue.message.includes(' ') ? 'not-understood' : issue.message;
  }
  return fields;
}

/** Code points, the unit every limit counts in. */
export function codePoints(text: string): number {
  let points = 0;
  for (const _ of text) points += 1;
  return points;
}
