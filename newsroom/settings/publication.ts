import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, db, type Tx } from '@/db/client';
import { settings } from '@/db/schema/record';
import { env, isTimeZone } from '@/env';
import { reads } from '@/newsroom/answer';
import { type Outcome, type Refusal, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { emailFault } from '@/newsroom/text/email-address';
import { line } from '@/newsroom/text/line';
import { accentPattern, faintness } from './accent';
import { publicationLimits } from './limits-of-settings';
import { changedFields, mergeFields } from './merge-fields';
import { holdSettings, type MovedSettings, movedSettings } from './moved-settings';

const key = 'publication';

/** A colour as #rrggbb, however it was typed; '' for the usual one. */
const colour = z
  .string()
  .trim()
  .toLowerCase()
  .transform((typed) => (/^[0-9a-f]{6}$/.test(typed) ? `#${typed}` : typed))
  .refine((said) => said === '' || accentPattern.test(said), 'colour-unreadable');

const shape = z.strictObject({
  name: line(publicationLimits.name).refine((name) => name !== '', 'paper-name-missing'),
  tagline: line(publicationLimits.tagline),
  /** BCP 47, as written into <html lang>. */
  language: z.string().refine(isLanguage, 'language-unknown'),
  /** A name of the IANA list. */
  timeZone: z.string().refine(isTimeZone, 'time-zone-unknown'),
  /** What is held until somebody approves it: nothing, a stranger's first comment, every comment. */
  commentPolicy: z.enum(['open', 'first-timers', 'all']),
  /** Off closes every thread of the paper to new comments; what was said stays. */
  commentsOn: z.boolean(),
  /** The paper's own colour in the light theme and in the dark one; '' for the usual one (accent.ts). */
  accent: colour,
  accentDark: colour,
  /** Where the paper can be written to, for everybody to see; '' for nowhere. */
  contact: z
    .string()
    .trim()
    .refine((typed) => typed === '' || emailFault(typed) === null, 'email-unreadable'),
});
export type Publication = z.output<typeof shape>;

/** The paper's own settings; until somebody saves them, those of the environment. */
export async function getPublication(): Promise<Publication> {
  reads('site');
  return storedPublication(db());
}

/** The same inside a transaction, for whoever changes them. */
export async function storedPublication(tx: Tx | Db): Promise<Publication> {
  const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
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
    accent: '',
    accentDark: '',
    contact: '',
  };
}

/** Settings as a form sends them, and what it was drawn with. */
const wish = shape.partial().extend({ began: z.record(z.string(), z.unknown()).optional() });

/**
 * Changes the settings named in `input` and leaves the others. With `began`, what the form was drawn with, what somebody else
 * changed since is merged in, field by field, and `others` says so. Refuses who may not manage settings (`not-allowed`, 403),
 * values out of shape (`settings-faulty`, 422, naming the fields), a colour too faint to read among them (`accent-faint`,
 * `accent-dark-faint`, with the ratio it reaches and the nearest colour that will do), and what both changed (`settings-moved`,
 * 409).
 */
export async function savePublication(
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<Outcome<{ publication: Publication; others: boolean }> | MovedSettings<Publication>> {
  if (!can(actor, 'settings.manage')) return refuse('not-allowed', 403);
  const read = wish.safeParse(input);
  if (!read.success) return refuse('settings-faulty', 422, { fields: unusable(read.error) });
  const { began, ...sent } = read.data;
  const mine = sent as Partial<Publication>; // what was not sent is not there at all
  const faint = faintIn(mine);
  if (faint) return refuse('settings-faulty', 422, faint);
  return write(async (tx) => {
    await holdSettings(tx);
    const theirs = await storedPublication(tx);
    const { merged, clashes, others } = mergeFields<Publication>(began ?? theirs, theirs, mine);
    if (clashes.length > 0) return movedSettings(tx, actor, { theirs, merged, clashes });
    const publication = shape.parse({ ...theirs, ...merged });
    await storePublication(tx, actor, publication, now);
    return { ok: true, publication, others };
  });
}

/** Stores settings that were read and allowed, in the transaction of whoever saves more with them. */
export async function storePublication(tx: Tx, actor: Actor, publication: Publication, now: Date): Promise<void> {
  const fields = changedFields(await storedPublication(tx), publication);
  await tx
    .insert(settings)
    .values({ key, value: publication })
    .onConflictDoUpdate({ target: settings.key, set: { value: publication } });
  await record(tx, actor, { kind: 'settings.saved', fields }, now);
}

/** Field → sentence; what zod says in words of its own has none. */
function unusable({ issues }: z.ZodError): Record<string, string> {
  const named = issues.map(({ path, message }) => [
    String(path[0] ?? 'name'),
    message.includes(' ') ? 'setting-unusable' : message,
  ]);
  return Object.fromEntries(named);
}

/** Colours of the paper that are too faint to read, with what their sentences need. */
function faintIn({
  accent,
  accentDark,
}: {
  accent?: string | undefined;
  accentDark?: string | undefined;
}): Pick<Refusal, 'fields' | 'values'> | null {
  const light = accent ? faintness(accent, 'light') : null;
  const dark = accentDark ? faintness(accentDark, 'dark') : null;
  if (!light && !dark) return null;
  return {
    fields: { ...(light && { accent: 'accent-faint' }), ...(dark && { accentDark: 'accent-dark-faint' }) },
    values: {
      ...(light && { ratio: light.ratio, nearest: light.nearest }),
      ...(dark && { darkRatio: dark.ratio, darkNearest: dark.nearest }),
    },
  };
}

/** BCP 47 with a language of ISO 639; its longer ones are reserved, and what people type by mistake (“english”). */
function isLanguage(value: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}
