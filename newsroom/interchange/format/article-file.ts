import { z } from 'zod';
import { commentsModes, labels } from '@/newsroom/articles/article';
import { namings, sourceKinds, standings } from '@/newsroom/articles/evidence/evidence';
import { takingModes } from '@/newsroom/articles/thread-state';
import { id, slug, time } from './records';

/** The front matter of an article's files. What readers see and what is known of the article stand in one list. Pure. */
const words = (longest: number) => z.string().max(longest).default('');
const yes = z.enum(['true', 'false']).transform((value) => value === 'true');
const count = z
  .string()
  .regex(/^\d{1,6}$/, 'is no number')
  .transform(Number);

const source = z.strictObject({
  id: words(32),
  kind: z.enum(sourceKinds),
  title: words(2_000),
  naming: z.enum(namings),
  why: words(2_000),
  link: words(2_000),
  archive: words(2_000),
});
const claim = z.strictObject({
  id: words(32),
  claim: words(2_000),
  saidBy: words(2_000),
  standing: z.enum(standings),
  note: words(2_000),
  sources: z
    .array(z.strictObject({ id: words(32), place: words(2_000) }))
    .max(1_000)
    .default([]),
});

/** A manuscript's fields, with slugs where the database has ids of sections and authors. */
const text = {
  headline: words(2_000),
  kicker: words(2_000),
  standfirst: words(5_000),
  dateline: words(2_000),
  label: z.enum(labels),
  section: z.string().max(120).optional(),
  authors: z.array(z.string().max(120)).max(100).default([]),
  tags: z.array(z.string().max(200)).max(100).default([]),
  lead: z.strictObject({ picture: id, alt: words(2_000), caption: words(2_000), credit: words(500) }).optional(),
  sources: z.array(source).max(1_000).default([]),
  claims: z.array(claim).max(1_000).default([]),
};

/** One frozen text. */
const version = {
  version: count,
  'version-id': id,
  published: time,
  'published-by': id.optional(),
  substantive: yes,
  note: words(2_000),
};

const draft = {
  'draft-version': count.optional(),
  'draft-saved': time.optional(),
  'draft-saved-by': id.optional(),
  review: z.enum(['asked', 'returned']).optional(),
  'review-note': words(5_000),
  'review-by': id.optional(),
  'review-at': time.optional(),
  embargo: time.optional(),
  archived: time.optional(),
  deleted: time.optional(),
  'deleted-by': id.optional(),
};

const article = {
  id,
  state: z.enum(['draft', 'published', 'unpublished']),
  slug,
  addresses: z
    .array(z.strictObject({ slug, since: time }))
    .max(10_000)
    .default([]),
  comments: z.enum(commentsModes),
  'comments-after': z.enum(takingModes).optional(),
  'comments-note': words(2_000),
  'comments-until': time.optional(),
  'comments-kept-open': yes.optional(),
  created: time,
  owner: id.optional(),
  'first-published': time.optional(),
  updated: time.optional(),
  unpublished: time.optional(),
  'unpublished-because': words(2_000),
};

export const textShape = z.strictObject(text);
export const versionShape = z.strictObject({ ...version, ...text });
export const draftShape = z.strictObject(text);
export const revisionShape = z.strictObject({
  revision: id,
  'draft-version': count,
  began: time,
  saved: time,
  'saved-by': id.optional(),
  cut: z.enum(['time', 'person', 'hand', 'restored', 'planned', 'published']).optional(),
  name: words(400),
  'restored-from': id.optional(),
  ...text,
});
export const articleShape = z.strictObject({ ...article, ...z.object(version).partial().shape, ...draft, ...text });

export type TextFields = z.output<typeof textShape>;
export type RevisionFields = z.output<typeof revisionShape>;
export type VersionFields = z.output<typeof versionShape>;
export type ArticleFields = z.output<typeof articleShape>;

/** The fields of `record` that are a manuscript's. */
export function textOf(record: TextFields): TextFields {
  const { headline, kicker, standfirst, dateline, label, section, authors, tags, lead, sources, claims } = record;
  return {
    ...{ headline, kicker, standfirst, dateline, label, authors, tags, sources, claims },
    ...(section === undefined ? {} : { section }),
    ...(lead === undefined ? {} : { lead }),
  };
}
