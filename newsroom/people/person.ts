import type { z } from 'zod';
import { line } from '@/newsroom/text/line';
import type { Role } from './actor';

/** What an account is, without the database. Pure. */
export const roles = ['contributor', 'author', 'editor', 'moderator', 'admin'] as const satisfies readonly Role[];

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

/** What each role may do, in the words of the people page. */
export const roleWords: Readonly<Record<Role, string>> = {
  contributor: 'Writes drafts',
  author: 'Publishes their own stories',
  editor: 'Publishes everything, moderates',
  moderator: 'Moderates comments',
  admin: 'Everything, and people',
};

/** Longest name, in code points; longest address, RFC 5321 4.5.3.1.3. */
export const personLimits = { name: 80, email: 254 };

export const name = line(personLimits.name).refine((words) => words !== '', 'name-missing');

/** One address, in lower case: no spaces, commas or controls, something on both sides of the last @. */
export const email = line(personLimits.email)
  .transform((address) => address.toLowerCase())
  .refine((address) => /^[^\s,;<>"@]+@[^\s,;<>"@.]+(\.[^\s,;<>"@.]+)*$/.test(address), 'email-not-an-address');

/** Of a parse that failed: field → key of the sentence. */
export function fieldsInError(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? 'form')] ??= keyOf(issue.message);
  return fields;
}

function keyOf(message: string): string {
  return message.includes(' ') ? 'not-understood' : message;
}
