import { cleanName } from '@/newsroom/text/clean-text';
import { emailFault, longestEmail } from '@/newsroom/text/email-address';
import { line } from '@/newsroom/text/line';
import type { Role } from './actor';

/** What an account is, without the database. Pure. */
export const roles = ['contributor', 'author', 'editor', 'moderator', 'admin'] as const satisfies readonly Role[];

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

/** How a role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  contributor: 'Contributor',
  author: 'Author',
  editor: 'Editor',
  moderator: 'Moderator',
  admin: 'Admin',
};

/** What each role may do, in the words of the people page. */
export const roleWords: Readonly<Record<Role, string>> = {
  contributor: 'Writes drafts',
  author: 'Publishes their own stories',
  editor: 'Publishes everything, moderates',
  moderator: 'Moderates comments',
  admin: 'Everything, and people',
};

/** The page of an account, for those who manage people. */
export function personPath(id: string): string {
  return `/desk/people/${id}`;
}

/** Longest name, in code points. */
export const personLimits = { name: 80, email: longestEmail };

/** A name on one line, without anything that cannot be seen or turns the words after it around. */
export const name = line(personLimits.name).transform((words, context) => {
  const cleaned = cleanName(words);
  if (!cleaned.ok || cleaned.text === '') context.addIssue({ code: 'custom', message: 'person-name-missing' });
  return cleaned.ok ? cleaned.text : '';
});

/** One address, in lower case. */
export const email = line(personLimits.email * 2).transform((typed, context) => {
  const fault = emailFault(typed);
  if (fault) context.addIssue({ code: 'custom', message: fault });
  return typed.toLowerCase();
});
