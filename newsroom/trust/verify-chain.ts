import { and, asc, count, eq, gt, inArray, lt, min, notExists, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { events, sealSalts, seals } from '@/db/schema/record';
import { commitmentTo, linkHash, type SealedEvent, sealedKinds, wordsOf } from '@/newsroom/seal';

/** How a link can be broken; words/record.ts says it. */
export type Fault = 'missing' | 'event-gone' | 'words-gone' | 'words' | 'event' | 'unsealed' | 'other-end';

export interface Verdict {
  /** Links that hold, counted from the first. */
  links: number;
  /** Of these, those whose words were erased: their salt is gone, so what they said can no longer be compared. */
  erased: number;
  /** Events of the sealed kinds that happened before there was a chain. */
  older: number;
  /** The last link that holds, to be kept where nobody can change it; null where there is none. */
  end: ChainEnd | null;
  /** The first link that does not. `eventId` is null where no event is known. */
  broken: { position: number; eventId: number | null; fault: Fault } | null;
}
export interface ChainEnd {
  position: number;
  hash: string;
}

/** Links read at once. */
const stretch = 200;

/**
 * Computes the whole chain anew, from the first link on, and compares every commitment with the words as they stand. Stops
 * at the first link that is broken. `remembered` is an end kept elsewhere: the chain must still go through it, which is the
 * only way to see that its last links were cut off. Reads only.
 */
export async function verifyChain(remembered?: ChainEnd): Promise<Verdict> {
  let end: ChainEnd | null = null;
  let erased = 0;
  const verdict = async (broken: Verdict['broken']): Promise<Verdict> => {
    return { links: end?.position ?? 0, erased, older: await countOlder(), end, broken };
  };
  for (;;) {
    const links = await linksAfter(end?.position ?? 0);
    for (const link of links) {
      const position: number = (end?.position ?? 0) + 1;
      const fault = await faultOf(link, position, end?.hash ?? '');
      if (fault) return verdict({ position, eventId: fault === 'missing' ? null : link.eventId, fault });
      if (remembered?.position === position && remembered.hash !== link.hash)
        return verdict({ position, eventId: link.eventId, fault: 'other-end' });
      if (link.commitment !== '' && link.salt === null) erased += 1;
      end = { position, hash: link.hash };
    }
    if (links.length < stretch) break;
  }
  const next = (end?.position ?? 0) + 1;
  if (remembered && remembered.position >= next) return verdict({ position: next, eventId: null, fault: 'missing' });
  const unsealed = await firstUnsealed();
  return verdict(unsealed === null ? null : { position: next, eventId: unsealed, fault: 'unsealed' });
}

async function linksAfter(position: number) {
  const { id, kind, actorKind, actorId, subjectId, payload, at } = events;
  return db()
    .select({
      position: seals.position,
      eventId: seals.eventId,
      commitment: seals.commitment,
      hash: seals.hash,
      salt: sealSalts.salt,
      event: { id, kind, actorKind, actorId, subjectId, payload, at },
    })
    .from(seals)
    .leftJoin(events, eq(events.id, seals.eventId))
    .leftJoin(sealSalts, eq(sealSalts.position, seals.position))
    .where(gt(seals.position, position))
    .orderBy(asc(seals.position))
    .limit(stretch);
}

type Link = Awaited<ReturnType<typeof linksAfter>>[number];

async function faultOf(link: Link, position: number, previous: string): Promise<Fault | null> {
  if (link.position !== position) return 'missing';
  if (!link.event) return 'event-gone';
  const event: SealedEvent = link.event;
  const says = link.hash === linkHash(previous, position, event, link.commitment);
  if (link.salt === null || link.commitment === '') return says ? null : 'event';
  const words = await wordsOf(db(), event);
  if (says && words === null) return 'words-gone';
  if (says && commitmentTo(words, link.salt) !== link.commitment) return 'words';
  return says ? null : 'event';
}

const sealedEvent = inArray(events.kind, [...sealedKinds]);

/** The event of the first link; what came before it came before the chain. */
function firstSealed() {
  return db()
    .select({ id: min(seals.eventId) })
    .from(seals);
}

/** An event that ought to have a link and has none; null where there is none. */
async function firstUnsealed(): Promise<number | null> {
  const link = db().select({ position: seals.position }).from(seals).where(eq(seals.eventId, events.id));
  const [row] = await db()
    .select({ id: events.id })
    .from(events)
    .where(and(sealedEvent, sql`${events.id} > (${firstSealed()})`, notExists(link)))
    .orderBy(asc(events.id))
    .limit(1);
  return row?.id ?? null;
}

async function countOlder(): Promise<number> {
  const [first] = await firstSealed();
  const [row] = await db()
    .select({ count: count() })
    .from(events)
    .where(and(sealedEvent, first?.id ? lt(events.id, first.id) : undefined));
  return row?.count ?? 0;
}
