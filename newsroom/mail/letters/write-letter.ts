import { and, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { addresses, invitations, users } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { env } from '@/env';
import type { Role } from '@/newsroom/people/actor';
import { getPublication } from '@/newsroom/settings/publication';
import { isPurpose, moderatorsLetters, type TakenLetter, toUnconfirmed, type WrittenLetter } from '../letter';
import { moderates } from '../occasions/moderating';
import { hasStopped } from '../stopping/choices';
import { stopToken } from '../stopping/stop-token';
import { contentsOf } from './contents';
import { letterHtml } from './letter-html';
import { type LetterLinks, letterText } from './letter-text';
import { oneLine } from './one-line';

/** Longest name and subject in a header, in code points. */
const longest = { name: 80, subject: 150 };

/**
 * Writes a letter as things stand when it leaves. Null where nobody is to get it any more: the account is gone or
 * suspended or no longer moderates, the address was erased, the person has stopped such letters or those about this
 * conversation, or what it was about is settled.
 */
export async function writeLetter(letter: TakenLetter, now: Date): Promise<WrittenLetter | null> {
  const { id, kind, to } = letter;
  const person = await addressees[to.by](id, to.id);
  if (!person) return null;
  if (moderatorsLetters.includes(kind) && !(person.role && moderates(person.role))) return null;
  if (to.by === 'address' && !person.confirmed && !toUnconfirmed.includes(kind)) return null;
  const stoppable = isPurpose(kind);
  if (stoppable && (await hasStopped(to, kind))) return null;
  const paper = await getPublication();
  const contents = await contentsOf(letter, { written: person.createdAt, now, paper });
  if (!contents) return null;
  const { conversation } = contents;
  if (conversation && (await hasStopped(to, `in-${conversation}`))) return null;
  const stopHere = conversation
    ? `${env.publicUrl}/unsubscribe/${stopToken({ to, purpose: `in-${conversation}` })}`
    : undefined;
  const stop = stoppable ? `${env.publicUrl}/unsubscribe/${stopToken({ to, purpose: kind })}` : undefined;
  const links: LetterLinks = {
    button: env.publicUrl + contents.path,
    ...(stop ? { stop } : {}),
    ...(stopHere ? { stopHere } : {}),
  };
  const site = new URL(env.publicUrl).hostname;
  return {
    messageId: `<${id}@${site}>`,
    to: { name: oneLine(person.name, longest.name), address: person.email },
    from: { name: oneLine(paper.name, longest.name), address: env.mailFrom ?? `gazette@${site}` },
    subject: oneLine(contents.words.subject, longest.subject),
    text: letterText(paper.name, contents.words, links),
    html: letterHtml(paper.name, paper.language, contents.words, links),
    ...(stop ? { stopAt: `${stop}/one-click` } : {}),
  };
}

interface Addressee {
  /** A guest's is nowhere in a letter: what was typed beside an address proves nothing. */
  name: string;
  email: string;
  role: Role | null;
  confirmed: boolean;
  createdAt: Date;
}

const addressees = { account: accountOf, address: addressOf, invitation: invitedOf } as const;

/** Whoever is invited, while the invitation is open. */
async function invitedOf(letterId: string, invitationId: string): Promise<Addressee | undefined> {
  const [row] = await db()
    .select({ name: invitations.name, email: invitations.email, createdAt: letters.createdAt })
    .from(invitations)
    .innerJoin(letters, eq(letters.id, letterId))
    .where(and(eq(invitations.id, invitationId), isNull(invitations.usedAt), isNull(invitations.revokedAt)));
  return row?.email ? { ...row, email: row.email, role: null, confirmed: true } : undefined;
}

async function accountOf(letterId: string): Promise<Addressee | undefined> {
  const [row] = await db()
    .select({ name: users.name, email: users.email, role: users.role, createdAt: letters.createdAt })
    .from(letters)
    .innerJoin(users, eq(users.id, letters.toUserId))
    .where(and(eq(letters.id, letterId), isNull(users.suspendedAt)));
  return row && { ...row, confirmed: true };
}

async function addressOf(letterId: string): Promise<Addressee | undefined> {
  const [row] = await db()
    .select({ email: addresses.email, confirmedAt: addresses.confirmedAt, createdAt: letters.createdAt })
    .from(letters)
    .innerJoin(addresses, eq(addresses.id, letters.toAddressId))
    .where(eq(letters.id, letterId));
  return (
    row && { email: row.email, confirmed: row.confirmedAt !== null, createdAt: row.createdAt, name: '', role: null }
  );
}
