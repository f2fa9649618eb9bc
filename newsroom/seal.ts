import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { locks } from '@/db/locks';
import { articleVersions } from '@/db/schema/articles';
import { corrections, type events, sealSalts, seals } from '@/db/schema/record';
import { canonical } from './canonical';

/** What the chain is over: published versions, corrections and acts of moderation. Posting is not: it never waits for the chain. */
export const sealedKinds = [
  'article.published',
  'article.revised',
  'article.unpublished',
  'correction.made',
  'comment.approved',
  'comment.rejected',
  'comment.removed',
  'comment.spam',
  'comment.kept',
  'comment.decision-undone',
  'appeal.decided',
] as const;

export function isSealed(kind: string): boolean {
  return sealedKinds.some((sealed) => sealed === kind);
}

/** An event as the chain takes it: its row, without what the post room notes on it later. */
export type SealedEvent = Omit<typeof events.$inferSelect, 'postedAt'>;

/**
 * Adds one link to the chain (docs/decisions/060-the-chain.md has the format). To be called last in a transaction: the
 * lock at the chain's end is held until it commits, and whoever holds it waits for nothing else.
 */
export async function seal(tx: Tx, event: SealedEvent): Promise<void> {
  const words = await wordsOf(tx, event);
  await tx.execute(sql`select pg_advisory_xact_lock(${locks.chain})`);
  const [end] = await tx
    .select({ position: seals.position, hash: seals.hash })
    .from(seals)
    .orderBy(desc(seals.position))
    .limit(1);
  const position = (end?.position ?? 0) + 1;
  const salt = randomBytes(16).toString('hex');
  const commitment = words === null ? '' : commitmentTo(words, salt);
  const hash = linkHash(end?.hash ?? '', position, event, commitment);
  await tx.insert(seals).values({ position, eventId: event.id, commitment, hash });
  if (words !== null) await tx.insert(sealSalts).values({ position, salt });
}

/** SHA-256, hex, of the salt as it is written and the canonical JSON of the words. */
export function commitmentTo(words: unknown, salt: string): string {
  return sha256(salt + canonical(words));
}

/** SHA-256, hex, of four lines: the hash before ('' for the first), the position, the event, the commitment. */
export function linkHash(previous: string, position: number, event: SealedEvent, commitment: string): string {
  const { id, kind, actorKind, actorId, subjectId, payload, at } = event;
  const told = canonical({ id, kind, actorKind, actorId, subjectId, payload, at: at.toISOString() });
  return sha256([previous, position, told, commitment].join('\n'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The words an event is about, as they stand in the database: a version's frozen manuscript with its note, a correction's
 * sentence. null where there are none, or none any more.
 */
export async function wordsOf(tx: Tx | Db, { kind, payload }: SealedEvent): Promise<unknown> {
  const { articleId, version, correctionId } = payload as Record<string, string & number>;
  if (kind === 'article.published' || kind === 'article.revised') {
    const { manuscript, note, substantive } = articleVersions;
    const [row] = await tx
      .select({ manuscript, note, substantive })
      .from(articleVersions)
      .where(and(eq(articleVersions.articleId, articleId ?? ''), eq(articleVersions.number, version ?? 0)));
    return row ?? null;
  }
  if (kind !== 'correction.made') return null;
  const { severity, words } = corrections;
  const [row] = await tx
    .select({ severity, words })
    .from(corrections)
    .where(eq(corrections.id, correctionId ?? ''));
  return row ?? null;
}
