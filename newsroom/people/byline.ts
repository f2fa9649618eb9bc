import { emailFault } from '@/newsroom/text/email-address';
import { safeHref } from '@/newsroom/text/href';

/** What a byline tells of somebody besides the name, without the database. Pure. */

/** The subjects somebody knows about: one a line, without empty ones and repetitions. */
export function subjectsIn(expertise: string): string[] {
  return [...new Set(expertise.split('\n').map((subject) => subject.trim()))].filter(Boolean);
}

/** Where a printed contact leads: an address of mail, or of the web over http or https; null for anything else. */
export function contactHref(contact: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(contact)) return /^https?:/i.test(contact) ? safeHref(contact) : null;
  return emailFault(contact) === null ? `mailto:${encodeURI(contact)}` : null;
}

/** A contact as it is shown: a web address without what every one begins with. */
export function contactShown(contact: string): string {
  return contact.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
