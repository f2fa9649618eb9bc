import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { invitations, users } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { isPurpose, type Stoppable } from './letter';
import { type FiledLetter, isByServer, outboxFolder, readFiled } from './post-room/filed-letters';
import { hasStopped } from './stopping/choices';
import { readStopToken } from './stopping/stop-token';

export type LetterState = 'waiting' | 'retrying' | 'sent' | 'filed' | 'given-up' | 'needless';

/** A letter as the outbox lists it: who it is for by name, never by address. */
export interface LetterDto {
  id: string;
  kind: string;
  /** null for a guest, who has no name here. */
  to: string | null;
  createdAt: string;
  state: LetterState;
  /** The next try, or when it left. */
  at: string | null;
  fault: string;
}
export interface OutboxDto {
  /** Letters leave by a mail server; else they lie in a folder. */
  byServer: boolean;
  letters: LetterDto[];
}

/** Letters the list shows; older ones are kept 30 days and not listed. */
const listed = 200;

/** The newest letters, and what became of them; null for somebody who does not manage settings. */
export async function listOutbox(actor: UserActor): Promise<OutboxDto | null> {
  if (!can(actor, 'settings.manage')) return null;
  const rows = await db()
    .select({
      id: letters.id,
      kind: letters.kind,
      to: sql<string | null>`coalesce(${users.name}, ${invitations.name})`,
      toAddress: letters.toAddressId,
      createdAt: letters.createdAt,
      dueAt: letters.dueAt,
      sentAt: letters.sentAt,
      tries: letters.tries,
      fault: letters.fault,
    })
    .from(letters)
    .leftJoin(users, eq(users.id, letters.toUserId))
    .leftJoin(invitations, eq(invitations.id, sql`${letters.payload} ->> 'invitationId'`))
    .orderBy(desc(letters.id))
    .limit(listed);
  const byServer = isByServer();
  return {
    byServer,
    letters: rows.map(({ dueAt, sentAt, tries, to, toAddress, createdAt, ...row }) => ({
      ...row,
      to: toAddress ? null : (to ?? ''),
      createdAt: createdAt.toISOString(),
      state: stateOf({ dueAt, sentAt, fault: row.fault }, byServer),
      at: (sentAt ?? dueAt)?.toISOString() ?? null,
    })),
  };
}

function stateOf(
  { dueAt, sentAt, fault }: { dueAt: Date | null; sentAt: Date | null; fault: string },
  byServer: boolean,
): LetterState {
  if (sentAt) return byServer ? 'sent' : 'filed';
  if (dueAt) return fault ? 'retrying' : 'waiting';
  return fault ? 'given-up' : 'needless';
}

/** What one letter in the folder says; null where it does not lie here, and for somebody who does not manage settings. */
export async function getFiledLetter(actor: UserActor, id: string): Promise<FiledLetter | null> {
  return can(actor, 'settings.manage') ? readFiled(outboxFolder(), id) : null;
}

/** The page behind the link in a letter: what it is for, and whether such letters are stopped. */
export interface StopPageDto {
  purpose: Stoppable;
  /** Of a conversation: the story it is below; '' where it is gone, and for every other link. */
  headline: string;
  stopped: boolean;
}

/** Null for a link that is not ours. */
export async function getStopPage(token: string): Promise<StopPageDto | null> {
  const right = readStopToken(token);
  if (!right) return null;
  const { to, purpose } = right;
  const headline = isPurpose(purpose) ? '' : await headlineAbove(purpose.slice(3));
  return { purpose, headline, stopped: await hasStopped(to, purpose) };
}

async function headlineAbove(commentId: string): Promise<string> {
  const [row] = await db()
    .select({ headline: articles.headline })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(comments.id, commentId));
  return row?.headline ?? '';
}
