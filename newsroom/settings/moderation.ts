import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db, type Tx } from '@/db/client';
import { settings } from '@/db/schema/record';
import { reads } from '@/newsroom/answer';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { watchLimits } from './limits-of-settings';
import { changedFields } from './merge-fields';
import { holdSettings } from './moved-settings';

const key = 'moderation';

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const shape = z.strictObject({
  /** Links from which a person looks first, and beyond which nobody needs to (WordPress holds at 2 since 2003). */
  linksHold: whole(1, 50).default(2),
  linksRefuse: whole(1, 100).default(10),
  /** Whole words or phrases, in any script, and what becomes of a comment that holds one. */
  watchWords: z
    .array(
      z.strictObject({
        word: z.string().trim().normalize('NFC').min(1).max(watchLimits.word),
        act: z.enum(['hold', 'reject']),
      }),
    )
    .max(watchLimits.words)
    .default([]),
  /** Comments of one person on several articles that say the same, from which they are held; 0 for never. */
  repeatsHold: whole(0, 20).default(2),
  /** Comments of one person in ten minutes from which they are held; 0 for never. */
  burstHold: whole(0, 100).default(8),
  /** Comments shown under one story within a minute from which those of people unknown here are held; 0 for never. */
  rushHold: whole(0, 10_000).default(30),
  /** Percent of a person's decided comments of seven days that were refused, of at least three; 0 for never (Coral's rule). */
  refusalsHold: whole(0, 100).default(30),
  /** Percent from which the classifier's guess holds a comment; 0 for never. */
  spamHold: whole(0, 100).default(90),
  /** Distinct people on distinct networks whose reports take a comment off the page until somebody has looked. */
  reportsHold: whole(1, 20).default(3),
  /** Minutes in which an author may edit, until somebody replies. */
  editMinutes: whole(0, 60).default(5),
  /** Days after publication when a thread closes; 0 for never. 14 is offered (WordPress's default). */
  closeAfterDays: whole(0, 3_650).default(0),
  /** Seconds between two comments of one person in a slowed thread. */
  slowSeconds: whole(15, 86_400).default(300),
});
/** The rules of the thread that the desk sets. */
export type ModerationSettings = z.output<typeof shape>;

/** The rules in force; a rule nobody has set has the value above. */
export async function getModeration(): Promise<ModerationSettings> {
  reads('rules');
  return storedModeration(db());
}

/** The same inside a transaction, for whoever changes them. */
export async function storedModeration(tx: Tx | Db): Promise<ModerationSettings> {
  const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return shape.parse(row?.value ?? {});
}

/** What the rules say of how every thread stands: all of them that a page with a thread prints. */
export type ThreadSettings = Pick<ModerationSettings, 'closeAfterDays' | 'slowSeconds'>;

const threadSettings = ({ closeAfterDays, slowSeconds }: ModerationSettings): ThreadSettings => ({
  closeAfterDays,
  slowSeconds,
});

/** The same for pages of readers, which are printed anew where these change, and not for every other rule. */
export async function getThreadSettings(): Promise<ThreadSettings> {
  reads('thread-rules');
  return threadSettings(await storedModeration(db()));
}

/**
 * Changes the rules named in `input` and leaves the others. Refuses who may not manage settings (`not-allowed`, 403) and
 * values out of shape (`settings-faulty`, 422, naming the fields).
 */
export async function saveModeration(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Outcome<{ moderation: ModerationSettings }>> {
  if (!can(actor, 'settings.manage')) return refuse('not-allowed', 403);
  return write(async (tx) => {
    await holdSettings(tx);
    const read = readModeration({ ...(await storedModeration(tx)), ...(input as object) });
    if (read.ok) await storeModeration(tx, actor, read.moderation, now);
    return read;
  });
}

/** Puts rules in force that were read and allowed, in the transaction of whoever saves more with them. */
export async function storeModeration(tx: Tx, actor: Actor, moderation: ModerationSettings, now: Date): Promise<void> {
  const was = await storedModeration(tx);
  const threads = !isDeepStrictEqual(threadSettings(was), threadSettings(moderation));
  const fields = changedFields(was, moderation);
  await tx
    .insert(settings)
    .values({ key, value: moderation })
    .onConflictDoUpdate({ target: settings.key, set: { value: moderation } });
  await record(tx, actor, { kind: 'rules.saved', fields, ...(threads ? { threads } : {}) }, now);
}

/** Rules as somebody would have them, parsed and not saved: a dry run judges by these. */
export function readModeration(input: unknown): Outcome<{ moderation: ModerationSettings }> {
  const read = shape.safeParse(input);
  if (read.success) return { ok: true, moderation: read.data };
  const names = read.error.issues.map((issue) => String(issue.path[0] ?? 'watchWords'));
  return refuse('settings-faulty', 422, {
    fields: Object.fromEntries(names.map((name) => [name, 'setting-unusable'])),
  });
}
