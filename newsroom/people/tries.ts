import { createHmac } from 'node:crypto';
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { signInTries } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { keyFor } from '@/newsroom/settings/secrets';
import { networkOf } from './network';

/**
 * Wrong passwords for one typed address before the first pause; a network that people share may be wrong more often. Asking
 * for a new password is counted apart, so that nobody is kept from signing in by it.
 */
export const freeTries = { address: 5, network: 20, reset: 5, 'reset-network': 20 } as const;
/** What is tried. */
export type Tried = 'sign-in' | 'reset';
const subjects = { 'sign-in': ['address', 'network'], reset: ['reset', 'reset-network'] } as const;
/** The first pause, in minutes; each further wrong password doubles it, up to the longest. */
export const firstPause = 15;
export const longestPause = 240;
/** Tries older than this, in hours, are forgotten. */
const remembered = 24;

/** Keyed hash of what is counted: a typed address, whether anybody has it or not, or a network. */
function subjectOf(kind: keyof typeof freeTries, value: string): string {
  return createHmac('sha256', keyFor('sign-in-tries')).update(`${kind}:${value}`).digest('hex').slice(0, 32);
}

export interface Counted {
  /** The rows of this try, to be taken back when the password was right. */
  ids: string[];
  subjects: string[];
  /** Seconds until the next try is looked at; 0 when this one is. */
  wait: number;
  /** Further wrong passwords for this address before a pause. */
  left: number;
}

/**
 * Counts a try before its password is looked at, so that a hundred at once are a hundred. One try during a pause is
 * neither counted nor looked at. The network of `client` is what counts, because who holds one IPv6 address holds 2^72 of
 * them. The two subjects are held until the transaction ends.
 */
export async function countTry(
  tx: Tx,
  address: string,
  client: string,
  now: Date,
  tried: Tried = 'sign-in',
): Promise<Counted> {
  const network = networkOf(client);
  const [ofAddress, ofNetwork] = subjects[tried];
  const kinds = [[ofAddress, address] as const, ...(network ? [[ofNetwork, network] as const] : [])];
  const counted: Counted = { ids: [], subjects: [], wait: 0, left: 0 };
  for (const [kind, value] of kinds) {
    const subject = subjectOf(kind, value);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`);
    const since = new Date(now.getTime() - remembered * 3_600_000);
    const tries = await tx
      .select({ at: signInTries.at })
      .from(signInTries)
      .where(and(eq(signInTries.subject, subject), gt(signInTries.at, since)))
      .orderBy(desc(signInTries.at));
    const wait = pauseLeft(tries.length, tries[0]?.at, freeTries[kind], now);
    counted.wait = Math.max(counted.wait, wait);
    counted.subjects.push(subject);
    if (kind === ofAddress) counted.left = Math.max(0, freeTries[kind] - tries.length - 1);
  }
  if (counted.wait > 0) return counted;
  counted.ids = counted.subjects.map(() => newId(now));
  await tx
    .insert(signInTries)
    .values(counted.subjects.map((subject, index) => ({ id: counted.ids[index] ?? newId(now), subject, at: now })));
  return counted;
}

/** Seconds of pause that are left after `tries` wrong passwords, the last of them at `last`. */
export function pauseLeft(tries: number, last: Date | undefined, free: number, now: Date): number {
  if (!last || tries < free) return 0;
  const minutes = Math.min(firstPause * 2 ** (tries - free), longestPause);
  return Math.max(0, Math.ceil((last.getTime() + minutes * 60_000 - now.getTime()) / 1_000));
}

/** The password was right: the address starts afresh, and the network is not charged for this try. */
export async function forgiveTry(tx: Tx, counted: Counted): Promise<void> {
  await tx.delete(signInTries).where(inArray(signInTries.id, counted.ids));
  await tx.delete(signInTries).where(eq(signInTries.subject, counted.subjects[0] ?? ''));
}

/** Nothing wrong was tried, and nothing proved that it is the person either: only this try is not charged. */
export async function takeBackTry(tx: Tx, counted: Counted): Promise<void> {
  await tx.delete(signInTries).where(inArray(signInTries.id, counted.ids));
}

/** Deletes what no longer counts; the timer of the house calls it every hour. */
export async function forgetOldTries(now: Date): Promise<void> {
  const since = new Date(now.getTime() - remembered * 3_600_000);
  await db().delete(signInTries).where(sql`${signInTries.at} <= ${since.toISOString()}`);
}
