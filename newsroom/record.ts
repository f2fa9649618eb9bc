import { getTableColumns, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { events } from '@/db/schema/record';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { currentExchange } from './answer';
import { type Event, touches } from './events';
import { isSealed, type SealedEvent, seal } from './seal';

export interface Recorded {
  id: number;
  tags: readonly string[];
}

/** The NOTIFY channel every instance listens on; the payload is `id tag tag …`. */
export const channel = 'gazette_events';
/** Postgres refuses a payload of 8,000 bytes or more (its manual, NOTIFY); such an event says `*` instead of its tags. */
const longestTags = 7_900;
const { postedAt: _, ...columns } = getTableColumns(events);

/** Of a transaction that `write` runs: what it recorded, and what of that is to be sealed when it is done. */
interface Pending {
  recorded: Recorded[];
  unsealed: SealedEvent[];
}
const pending = new WeakMap<object, Pending>();

/**
 * Writes `event` in the transaction of the thing itself and tells the other instances when that commits. The sealed kinds
 * become links of the chain at the end of that transaction, so that the chain's lock is always the last one taken.
 */
export async function record(tx: Tx, actor: Actor, event: Event, now: Date): Promise<void> {
  const { kind, ...payload } = event;
  const tags = touches(event);
  const told = tags.length > 0 ? ` ${tags.join(' ')}` : '';
  // The channel hears its row in the statement that writes it: one way to the database instead of two.
  const [row] = await tx
    .insert(events)
    .values({ kind, actorKind: actor.kind, actorId: actorId(actor), subjectId: subjectOf(event), payload, at: now })
    .returning({
      ...columns,
      notified: sql`pg_notify(${channel}, ${events.id} || ${told.length < longestTags ? told : ' *'}::text)`,
    });
  if (!row) throw new Error('The event was not written.');
  const own = pending.get(tx);
  own?.recorded.push({ id: row.id, tags });
  if (!isSealed(kind)) return;
  if (own) own.unsealed.push(row);
  else await seal(tx, row);
}

function subjectOf(event: Event): string {
  if ('commentId' in event) return event.commentId;
  if ('articleId' in event) return event.articleId;
  if ('commenterId' in event) return event.commenterId;
  if ('sectionId' in event) return event.sectionId;
  if ('tagId' in event) return event.tagId;
  if ('authorId' in event) return event.authorId;
  if ('pageId' in event) return event.pageId;
  if ('mediaId' in event) return event.mediaId;
  if ('userId' in event) return event.userId || 'nobody';
  if ('invitationId' in event) return event.invitationId;
  if ('addressId' in event) return event.addressId;
  return 'site';
}

const slot = Symbol.for('gazette.hear');
const shared = globalThis as { [slot]?: (id: number, tags: readonly string[]) => void };

/** main.ts hands in the wire, so that this instance's stock has heard an event before its poster is answered. */
export function heardBy(hear: ((id: number, tags: readonly string[]) => void) | undefined): void {
  if (hear) shared[slot] = hear;
  else delete shared[slot];
}

/**
 * What Postgres says to the one of two transactions that lost (its manual, "Appendix A"): each held what the other waited for
 * (40P01), or both found a name free and took it (23505). From its beginning it sees what the other one did.
 */
const lost = ['40P01', '23505'];
const retries = 5;

/**
 * Runs `change` in one transaction and, after the commit and before the answer, tells the press what it recorded. What lost
 * against another transaction runs again, so that nobody is shown a failure: `change` keeps nothing outside of `tx`.
 */
export async function write<T>(change: (tx: Tx) => Promise<T>): Promise<T> {
  for (let left = retries; ; left -= 1) {
    try {
      return await writeOnce(change);
    } catch (fault) {
      if (left === 0 || !hasLost(fault)) throw fault;
    }
  }
}

async function writeOnce<T>(change: (tx: Tx) => Promise<T>): Promise<T> {
  const own: Pending = { recorded: [], unsealed: [] };
  const result = await db().transaction(async (tx) => {
    pending.set(tx, own);
    const done = await change(tx);
    for (const event of own.unsealed) await seal(tx, event);
    return done;
  });
  for (const { id, tags } of own.recorded) {
    shared[slot]?.(id, tags);
    currentExchange()?.recorded.push({ id, tags: [...tags] });
  }
  return result;
}

/** The query's error names the statement; the database's own, which has the code, is its cause. */
function hasLost(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  return lost.includes(String((fault as { code?: unknown }).code)) || hasLost(fault.cause);
}
