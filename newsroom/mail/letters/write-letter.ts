import { and, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { env } from '@/env';
import { getPublication } from '@/newsroom/settings/publication';
import { isPurpose, type TakenLetter, type WrittenLetter } from '../letter';
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
 * suspended or no longer moderates, the person has stopped such letters, or what it was about is settled.
 */
export async function writeLetter({ id, kind, userId, payload }: TakenLetter): Promise<WrittenLetter | null> {
  const [person] = await db()
    .select({ name: users.name, email: users.email, role: users.role, createdAt: letters.createdAt })
    .from(letters)
    .innerJoin(users, eq(users.id, letters.toUserId))
    .where(and(eq(letters.id, id), isNull(users.suspendedAt)));
  if (!person) return null;
  if (kind === 'comment-waiting' && !moderates(person.role)) return null;
  const stoppable = isPurpose(kind);
  if (stoppable && (await hasStopped(userId, kind))) return null;
  const paper = await getPublication();
  const contents = await contentsOf(kind, payload, person.createdAt, paper);
  if (!contents) return null;
  const stop = stoppable ? `${env.publicUrl}/unsubscribe/${stopToken({ userId, purpose: kind })}` : undefined;
  const links: LetterLinks = { button: env.publicUrl + contents.path, ...(stop ? { stop } : {}) };
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
