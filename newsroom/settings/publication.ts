import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { db, type Tx } from '@/db/client';
import { settings } from '@/db/schema/record';
import { env, isTimeZone } from '@/env';
import { reads } from '@/newsroom/answer';
import { record, write } from '@/newsroom/events';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';

const key = 'publication';

const line = (longest: number) => z.string().trim().normalize('NFC').max(longest);
const shape = z.strictObject({
  name: line(80).min(1),
  tagline: line(160),
  /** BCP 47, as written into <html lang>. */
  language: z.string().refine(isLanguage),
  /** A name of the IANA list. */
  timeZone: z.string().refine(isTimeZone),
  /** What is held until somebody approves it: nothing, a stranger's first comment, every comment. */
  commentPolicy: z.enum(['open', 'first-timers', 'all']),
  /** Off closes every thread of the paper to new comments; what was said stays. */
  commentsOn: z.boolean(),
});
export type Publication = z.output<typeof shape>;

/** The paper's own settings; until somebody saves them, those of the environment. */
export async function getPublication(): Promise<Publication> {
  reads('site');
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row ? shape.parse({ ...atFirst(), ...(row.value as object) }) : atFirst();
}

function atFirst(): Publication {
  return {
    name: 'Gazette',
    tagline: '',
    language: 'en-GB',
    timeZone: env.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    commentPolicy: env.commentPolicy,
    commentsOn: true,
  };
}

/**
 * Changes the settings named in `input` and leaves the others. Refuses who may not manage settings (`not-allowed`, 403) and
 * values out of shape (`settings-faulty`, 422, naming the fields).
 */
export async function savePublication(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Outcome<{ publication: Publication }>> {
  if (!can(actor, 'settings.manage')) return refuse('not-allowed', 403);
  const read = shape.partial().safeParse(input);
  if (!read.success) {
    const names = read.error.issues.map((issue) => String(issue.path[0] ?? 'name'));
    return refuse('settings-faulty', 422, {
      fields: Object.fromEntries(names.map((name) => [name, 'setting-unusable'])),
    });
  }
  const publication = shape.parse({ ...(await getPublication()), ...read.data });
  await write((tx) => storePublication(tx, actor, publication, now));
  return { ok: true, publication };
}

/** Stores settings that were read and allowed, in the transaction of whoever saves more with them. */
export async function storePublication(tx: Tx, actor: Actor, publication: Publication, now: Date): Promise<void> {
  await tx
    .insert(settings)
    .values({ key, value: publication })
    .onConflictDoUpdate({ target: settings.key, set: { value: publication } });
  await record(tx, actor, { kind: 'settings.saved' }, now);
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}
