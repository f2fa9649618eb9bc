import { join } from 'node:path';
import type { z } from 'zod';
import type { ArticleState, Manuscript } from '@/newsroom/articles/article';
import { parseManuscript } from '@/newsroom/articles/manuscript';
import { idPattern } from '@/newsroom/id';
import { FrontMatterFault, readFrontMatter } from '@/newsroom/text/front-matter';
import { toBody } from '@/newsroom/text/markdown';
import { sentence } from '@/words/problems';
import {
  type ArticleFields,
  articleShape,
  draftShape,
  type RevisionFields,
  revisionShape,
  type TextFields,
  type VersionFields,
  versionShape,
} from '../format/article-file';
import { articleFile, draftFile, versionFile } from '../format/places';
import type { OpenExport } from './open-export';
import { readText } from './read-file';
import { parse, Unreadable } from './unreadable';

/** What the files call by name, by the ids of this paper. A name that is an id itself stands for something that is gone. */
export interface Resolve {
  section(slug: string): string | undefined;
  author(slug: string): string | undefined;
  /** The picture's id here. */
  picture(id: string): string;
}

export interface FrozenText {
  fields: VersionFields;
  manuscript: Manuscript;
}
export interface FrozenRevision {
  fields: RevisionFields;
  manuscript: Manuscript;
}
/** An article as its files say it. */
export interface ArrivingArticle {
  place: string;
  fields: ArticleFields;
  state: ArticleState;
  /** Oldest first; the last is the live one. Empty for a draft, and for a withdrawn story of a public export. */
  versions: FrozenText[];
  draft: Manuscript;
  /** Of the working draft, in the order of their ids. */
  revisions: FrozenRevision[];
}

/** Reads all files of the article at `slug`. Throws Unreadable, naming file and line. */
export async function readArticle(from: OpenExport, slug: string, resolve: Resolve): Promise<ArrivingArticle> {
  const place = articleFile(slug);
  const { fields, manuscript } = await readTextFile(from, place, articleShape, resolve);
  if (fields.slug !== slug) throw new Unreadable(place, `“slug” is ${fields.slug}, not the file’s own name.`);
  const versions: FrozenText[] = [];
  if (fields.version !== undefined) {
    for (let number = 1; number < fields.version; number += 1) {
      const path = versionFile(slug, number);
      if (!from.has(path)) continue; // a public export has no minor ones
      const before = await readTextFile(from, path, versionShape, resolve);
      if (before.fields.version !== number) throw new Unreadable(path, `“version” is ${before.fields.version}.`);
      versions.push(before);
    }
    versions.push({ fields: asVersion(fields, place), manuscript });
  }
  if (fields.state === 'published' && versions.length === 0) throw new Unreadable(place, '“version” is missing.');
  const draft = from.has(draftFile(slug))
    ? await readTextFile(from, draftFile(slug), draftShape, resolve)
    : { manuscript };
  const revisions: FrozenRevision[] = [];
  for (const path of revisionFilesOf(from, slug))
    revisions.push(await readTextFile(from, path, revisionShape, resolve));
  return { place, fields, state: fields.state, versions, draft: draft.manuscript, revisions };
}

const found = new WeakMap<OpenExport, Map<string, string[]>>();

/** The files of the revisions of the article at `slug`. All paths are looked through once. */
function revisionFilesOf(from: OpenExport, slug: string): string[] {
  let bySlug = found.get(from);
  if (!bySlug) {
    bySlug = new Map();
    for (const path of from.paths) {
      const of = /^articles\/([^/]+)\/revisions\//.exec(path)?.[1];
      if (of) bySlug.set(of, [...(bySlug.get(of) ?? []), path]);
    }
    found.set(from, bySlug);
  }
  return bySlug.get(slug) ?? [];
}

function asVersion(fields: ArticleFields, place: string): VersionFields {
  const { version, 'version-id': id, published, substantive } = fields;
  if (version === undefined || id === undefined || published === undefined || substantive === undefined)
    throw new Unreadable(place, 'One of “version-id”, “published” and “substantive” is missing.');
  return { ...fields, version, 'version-id': id, published, substantive, note: fields.note ?? '' };
}

async function readTextFile<S extends z.ZodType<TextFields>>(
  from: OpenExport,
  path: string,
  shape: S,
  resolve: Resolve,
): Promise<{ fields: z.output<S>; manuscript: Manuscript }> {
  const text = await readText(join(from.root, path), path);
  const lines = text.split('\n');
  const lineOf = (field: string) => Math.max(1, lines.findIndex((line) => line.startsWith(`${field}:`)) + 1);
  try {
    const { fields, markdown } = readFrontMatter(text);
    const parsed = parse(shape, Object.fromEntries(fields), path, lineOf);
    return { fields: parsed, manuscript: toManuscript(parsed, markdown, path, resolve) };
  } catch (fault) {
    if (fault instanceof FrontMatterFault) throw new Unreadable(`${path}:${fault.line}`, fault.message);
    throw fault;
  }
}

function toManuscript(fields: TextFields, markdown: string, path: string, resolve: Resolve): Manuscript {
  const { headline, kicker, standfirst, dateline, label, section, authors, tags, lead, sources, claims } = fields;
  const known = (what: string, name: string, id: string | undefined) => {
    if (id !== undefined) return id;
    if (idPattern.test(name)) return name;
    throw new Unreadable(path, `There is no ${what} “${name}” in the export.`);
  };
  const read = parseManuscript({
    ...{ headline, kicker, standfirst, dateline, label, tags },
    sectionId: section === undefined ? null : known('section', section, resolve.section(section)),
    bylines: authors.map((author) => known('author', author, resolve.author(author))),
    lead: lead
      ? { media: resolve.picture(lead.picture), alt: lead.alt, caption: lead.caption, credit: lead.credit }
      : null,
    body: withPictures(toBody(markdown), resolve),
    evidence: { sources, claims },
  });
  if (read.ok) return read.manuscript;
  const [[field, problem] = ['', '']] = Object.entries(read.fields ?? {});
  throw new Unreadable(path, `“${field}”: ${sentence(problem)}`);
}

/** The pictures of a body by their ids here. */
function withPictures(body: Manuscript['body'], resolve: Resolve): Manuscript['body'] {
  const content = body.content.map((block) => {
    if (block.type === 'figure')
      return { ...block, attrs: { ...block.attrs, media: resolve.picture(block.attrs.media) } };
    if (block.type !== 'gallery') return block;
    const figures = block.content.map((figure) => ({
      ...figure,
      attrs: { ...figure.attrs, media: resolve.picture(figure.attrs.media) },
    }));
    return { ...block, content: figures };
  });
  return { ...body, content };
}
