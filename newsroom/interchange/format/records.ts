import { z } from 'zod';
import { idPattern } from '@/newsroom/id';
import { slugPattern } from '@/newsroom/slug';
import { blockIdPattern } from '@/newsroom/text/block-id';

/**
 * The records of an export, one a line in its .ndjson files, as docs/export-format.md describes them. Strict: a name that
 * is not here is refused, so that nothing is read past. Fields that are empty are left out. Pure.
 */
export const formatVersion = 1;

export const id = z.string().regex(idPattern, 'is no id');
export const slug = z.string().max(120).regex(slugPattern, 'is no address');
/** ISO 8601 in UTC with milliseconds, as Date writes it. */
export const time = z.iso.datetime({ precision: 3 }).transform((text) => new Date(text));

/** What cleaning takes out of every text that is typed here (text/clean-text.ts); the database would break off at some of it. */
const unfit = /[^\P{Cc}\n\t]|[\p{Cs}\p{Noncharacter_Code_Point}]/u;
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((said) => !unfit.test(said), 'holds characters that are none');
/** A count that its column holds, with room to go on counting. */
const number = z.number().int().min(0).max(1_000_000_000);

export const manifest = z.strictObject({
  format: z.literal('gazette-export'),
  version: z.literal(formatVersion, 'is a version of the format that this Gazette does not read'),
  kind: z.enum(['public', 'private']),
  madeAt: time,
  /** SHA-256 of files.sha256, which names every other file. */
  files: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.record(z.string(), z.number().int()),
});

export const section = z.strictObject({
  id,
  slug,
  name: text(200),
  description: text(2_000).default(''),
  position: number.min(1),
});

export const author = z.strictObject({
  id,
  slug,
  name: text(400),
  kind: z.enum(['person', 'organisation']),
  jobTitle: text(400).default(''),
  bio: text(5_000).default(''),
  /** One subject a line. */
  expertise: text(2_000).default(''),
  contact: text(2_000).default(''),
  picture: id.optional(),
  created: time,
  user: id.optional(),
});

export const tag = z.strictObject({ id, slug, name: text(200) });

export const picture = z.strictObject({
  id,
  hash: z.string().regex(/^[0-9a-f]{32}$/, 'is no name of a picture’s folder'),
  width: z.number().int().min(1).max(100_000),
  height: z.number().int().min(1).max(100_000),
  widths: z.array(z.number().int().min(1).max(100_000)).min(1).max(12),
  alt: text(2_000).default(''),
  caption: text(2_000).default(''),
  credit: text(500).default(''),
  /** What every crop keeps in view, from the left and from the top. */
  focus: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).default([0.5, 0.5]),
  fileName: text(400).default(''),
  created: time,
  uploadedBy: id.optional(),
  replaced: time.optional(),
  /** Of a crop: the picture it was cut from. */
  croppedFrom: id.optional(),
});

export const person = z.strictObject({
  id,
  email: text(254),
  name: text(400),
  role: z.enum(['contributor', 'author', 'editor', 'moderator', 'admin']),
  created: time,
  suspended: time.optional(),
});

/** A kind of letter that somebody asked not to get. */
export const letterChoice = z
  .strictObject({ user: id.optional(), address: id.optional(), purpose: text(40), stopped: time })
  .refine(({ user, address }) => (user === undefined) !== (address === undefined), 'names nobody, or two people');

/** An address that guests typed; `email` is a keyed hash where it was erased after its one letter. */
export const address = z.strictObject({
  id,
  email: text(254),
  created: time,
  asked: time.optional(),
  confirmed: time.optional(),
});

/** How often an article was read on one day, by the paper's own count. */
export const reading = z.strictObject({ article: id, day: z.iso.date(), count: number.min(1) });

/** `address`: the confirmed one that this browser belongs to. */
export const guest = z.strictObject({ id, created: time, address: id.optional() });

/** What a reader said is wrong in a story; `address` and `guest` where they are known. */
export const tip = z.strictObject({
  id,
  article: id,
  quote: text(2_000).default(''),
  words: text(8_000),
  address: id.optional(),
  guest: id.optional(),
  state: z.enum(['new', 'settled', 'corrected']),
  sent: time,
  settled: time.optional(),
  settledBy: id.optional(),
  note: text(4_000).default(''),
  correction: id.optional(),
});

/** A question to the list of stories that somebody kept. */
export const savedFilter = z.strictObject({
  id,
  user: id,
  name: text(200),
  query: text(2_000).default(''),
  saved: time,
});

/** A path of this paper that leads to another one of it. */
const path = text(2_000).regex(/^\/(?![/\\])[^\s\\]*$/, 'is no path of this site');
/** Such a path, or one elsewhere that an editor wrote down. */
const target = text(2_000).regex(
  /^(?:\/(?![/\\])|https:\/\/[a-z0-9])[^\s\\]*$/,
  'is no path of this site, and no https address',
);
/** An old address; `madeBy` in private only. */
export const redirect = z.strictObject({
  from: path,
  to: target,
  created: time,
  cause: z.enum(['import', 'renamed', 'hand']).default('import'),
  madeBy: id.optional(),
});

export const correction = z.strictObject({
  id,
  article: id,
  version: id,
  severity: z.enum(['minor', 'serious']),
  words: text(5_000).min(1),
  comment: id.optional(),
  madeBy: id.optional(),
  made: time,
});

/** A note of the newsroom on a draft, or an answer (`parent`) to one. */
export const draftNote = z.strictObject({
  id,
  article: id,
  parent: id.optional(),
  block: z.string().regex(blockIdPattern, 'is no name of a block'),
  quote: text(5_000).default(''),
  words: text(10_000).min(1),
  mentions: z.array(id).max(1_000).default([]),
  writtenBy: id.optional(),
  written: time,
  resolvedBy: id.optional(),
  resolved: time.optional(),
});

/** What moderators decided about a guest; without what it went by besides the guest. */
export const sanction = z.strictObject({
  id,
  kind: z.enum(['hold', 'warn', 'mute', 'ban']),
  guest: id.optional(),
  reason: text(40),
  publicNote: text(5_000).default(''),
  privateNote: text(5_000).default(''),
  madeBy: id.optional(),
  made: time,
  until: time.optional(),
  acknowledged: time.optional(),
  ended: time.optional(),
  endedBy: id.optional(),
});

export const personNote = z.strictObject({
  id,
  guest: id,
  words: text(5_000).min(1),
  madeBy: id.optional(),
  made: time,
});

export const appeal = z.strictObject({
  id,
  comment: id,
  against: id.optional(),
  words: text(20_000).min(1),
  made: time,
  decidedBy: id.optional(),
  decided: time.optional(),
  upheld: z.boolean().optional(),
  answer: text(10_000).default(''),
});
/** Who recommends a comment: a guest or an account. */
export const recommendation = z.strictObject({ comment: id, guest: id.optional(), user: id.optional(), made: time });

const verdict = z.strictObject({
  outcome: z.enum(['shown', 'held', 'rejected', 'refused']),
  rule: text(80),
  value: z.union([text(500), z.number()]).nullable(),
  setting: z.union([text(500), z.number()]).nullable(),
  matched: z.array(text(500)).max(500).optional(),
});

export const comment = z.strictObject({
  id,
  parent: id.optional(),
  name: text(400).default(''),
  text: text(20_000).default(''),
  state: z.enum(['held', 'shown', 'rejected', 'removed', 'withdrawn', 'spam']),
  created: time,
  shown: time.optional(),
  edited: time.optional(),
  picked: time.optional(),
  recommends: number.default(0),
  reason: text(40).optional(),
  publicNote: text(5_000).default(''),
  /** A note on a paragraph: its block, the words quoted from it, the version they were read in. */
  noteBlock: z.string().regex(blockIdPattern, 'is no block').optional(),
  noteQuote: text(4_000).default(''),
  noteVersion: number.min(1).optional(),
  /** Written by somebody of the paper; in a public export, which names no accounts. */
  staff: z.literal(true).optional(),
  guest: id.optional(),
  owners: z.array(id).max(1_000).default([]),
  user: id.optional(),
  email: text(254).optional(),
  wantsReplies: z.literal(true).optional(),
  verdict: verdict.optional(),
  decided: time.optional(),
  decidedBy: id.optional(),
  learned: z.enum(['spam', 'fine']).optional(),
  privateNote: text(5_000).default(''),
});

/** What a reader has against a comment. Without the network, so it holds nothing any more. */
export const report = z.strictObject({
  id,
  comment: id,
  guest: id.optional(),
  user: id.optional(),
  reason: text(40),
  note: text(5_000).default(''),
  made: time,
  settled: time.optional(),
  upheld: z.boolean().optional(),
});

/** What a comment said before, or shall say. */
export const commentEdit = z.strictObject({
  id,
  comment: id,
  state: z.enum(['past', 'held', 'rejected']),
  text: text(20_000),
  verdict,
  written: time,
  public: z.literal(true).optional(),
});

export type Section = z.output<typeof section>;
export type Author = z.output<typeof author>;
export type Tag = z.output<typeof tag>;
export type Picture = z.output<typeof picture>;
export type Person = z.output<typeof person>;
export type Guest = z.output<typeof guest>;
export type Redirect = z.output<typeof redirect>;
export type Correction = z.output<typeof correction>;
export type Comment = z.output<typeof comment>;
export type Manifest = z.output<typeof manifest>;

/** `record` without what is empty: null, undefined, '', 0 recommends, no owners. */
export function withoutEmpty(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isEmpty = (value: unknown) =>
    value === null ||
    value === undefined ||
    value === '' ||
    value === 0 ||
    (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}
