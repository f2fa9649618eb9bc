import 'server-only';
import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { events } from '@/db/schema/record';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { reasonOf } from '../reasons';

/** An act of one's own: several comments decided at one moment are one. */
export interface ActDto {
  at: string;
  kind: string;
  reason: string | null;
  /** The comment it was about, or the first of several. */
  commentId: string | null;
  name: string;
  number: number;
  undoable: boolean;
}

/** Acts a moderator's own page lists, of the events looked through for them. */
const most = 100;
const lookedThrough = 500;
/** Days that the page goes back. */
const days = 30;
const undoableKinds = ['comment.approved', 'comment.rejected', 'comment.removed', 'comment.spam', 'comment.kept'];
const kinds = [
  ...undoableKinds,
  'comment.decision-undone',
  'comment.picked',
  'comment.unpicked',
  'comment.routed',
  'commenter.always-held',
  'commenter.warned',
  'commenter.muted',
  'commenter.banned',
  'commenter.sanction-ended',
  'commenter.noted',
  'appeal.decided',
];

/** What a moderator did in the last 30 days, newest first; null for somebody who does not moderate. */
export async function listOwnActs(actor: UserActor, now: Date): Promise<ActDto[] | null> {
  if (!can(actor, 'comment.moderate')) return null;
  const rows = await db()
    .select({
      ...{ kind: events.kind, at: events.at, subject: events.subjectId, payload: events.payload },
      ...{ name: comments.name, decidedAt: comments.decidedAt, decidedBy: comments.decidedBy, commentId: comments.id },
    })
    .from(events)
    .leftJoin(comments, eq(comments.id, events.subjectId))
    .where(
      and(
        inArray(events.kind, kinds),
        gte(events.at, new Date(now.getTime() - days * 86_400_000)),
        eq(events.actorId, actor.userId),
        eq(events.actorKind, 'user'),
      ),
    )
    .orderBy(desc(sql`${events.at}`), desc(events.id))
    .limit(lookedThrough);
  const acts = new Map<string, ActDto>();
  for (const { kind, at, payload, name, decidedAt, decidedBy, commentId } of rows) {
    const key = `${kind} ${at.toISOString()}`;
    const stands = decidedBy === actor.userId && decidedAt?.getTime() === at.getTime();
    const undoable = stands && undoableKinds.includes(kind);
    const known = acts.get(key);
    if (known) {
      known.number += 1;
      known.undoable ||= undoable;
    } else {
      const reason = reasonOf((payload as { reason?: string }).reason ?? null)?.name ?? null;
      acts.set(key, { at: at.toISOString(), kind, reason, commentId, name: name ?? '', number: 1, undoable });
    }
  }
  return [...acts.values()].slice(0, most);
}
