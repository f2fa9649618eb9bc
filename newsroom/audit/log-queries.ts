import 'server-only';
import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { getPublication } from '@/newsroom/settings/publication';
import { kindsIn } from './kinds';
import { instantsOf, type LogEdge, type LogFilter } from './log-filter';
import { meant } from './meant-queries';
import { namesOf } from './names-of';
import { type ActDto, toAct } from './to-act';

/** Acts on one page of the log. */
export const pageSize = 50;

/** The filter as `actor` may ask for it: an admin for anything, everybody else for their own acts. */
export function allowed(actor: UserActor, filter: LogFilter): Outcome<{ filter: LogFilter }> {
  if (can(actor, 'audit.read')) return { ok: true, filter };
  const own = { ...filter, by: filter.by ?? actor.userId };
  return can(actor, 'audit.read', { ownerId: own.by }) ? { ok: true, filter: own } : refuse('not-allowed', 403);
}

/**
 * What happened, the latest first, from below `edge`: at most `limit` acts in words, and where the next page begins. Refuses
 * with 403 `not-allowed` whoever asks for somebody else's acts and is no admin.
 */
export async function listActs(
  actor: UserActor,
  asked: { filter: LogFilter; edge?: LogEdge | null; limit?: number },
): Promise<Outcome<{ acts: ActDto[]; next: LogEdge | null; filter: LogFilter }>> {
  const may = allowed(actor, asked.filter);
  if (!may.ok) return may;
  const { limit = pageSize, edge = null } = asked;
  const { timeZone } = await getPublication();
  const ofWords = may.filter.q ? [await meant(may.filter.q)] : [];
  const rows = await db()
    .select({
      id: events.id,
      kind: events.kind,
      actorKind: events.actorKind,
      actorId: events.actorId,
      actorName: users.name,
      subjectId: events.subjectId,
      payload: events.payload,
      at: events.at,
    })
    .from(events)
    .leftJoin(users, and(eq(users.id, events.actorId), eq(events.actorKind, 'user')))
    .where(and(...within(may.filter, timeZone), ...ofWords, ...below(edge)))
    .orderBy(desc(events.at), desc(events.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const names = await namesOf(shown);
  const last = shown.at(-1);
  return {
    ok: true,
    filter: may.filter,
    acts: shown.map((row) => toAct(row, names)),
    next: rows.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}

function within(filter: LogFilter, timeZone: string): SQL[] {
  const { from, to } = instantsOf(filter, timeZone);
  return [
    ...(filter.area ? [inArray(events.kind, kindsIn(filter.area))] : []),
    ...(filter.by ? [eq(events.actorId, filter.by), sql`${events.actorKind} = 'user'`] : []),
    ...(filter.thing ? [eq(events.subjectId, filter.thing)] : []),
    ...(from ? [gte(events.at, from)] : []),
    ...(to ? [lt(events.at, to)] : []),
  ];
}

function below(edge: LogEdge | null): SQL[] {
  return edge ? [sql`(${events.at}, ${events.id}) < (${edge.at.toISOString()}::timestamptz, ${edge.id}::bigint)`] : [];
}

/** Accounts that the log can be narrowed to, for an admin; nobody for everybody else. */
export async function listActors(actor: UserActor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, 'audit.read')) return [];
  return db().select({ id: users.id, name: users.name }).from(users).orderBy(users.name, users.id);
}
