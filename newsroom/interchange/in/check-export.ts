import type { z } from 'zod';
import { cleanText } from '@/newsroom/text/clean-text';
import { emailFault } from '@/newsroom/text/email-address';
import { commentsFile, files, slugOfArticle } from '../format/places';
import * as records from '../format/records';
import { ownPage, pin } from '../format/site-records';
import type { OpenExport } from './open-export';
import { readArticle } from './read-article';
import { readRecords } from './read-records';
import { Unreadable } from './unreadable';

/**
 * Reads an export from end to end as the import will, and writes nothing: what cannot be read is found before anything is brought
 * in. Throws Unreadable, naming file and line.
 */
export async function checkExport(from: OpenExport): Promise<void> {
  const sections = await slugsIn(from, files.sections, records.section);
  const authors = await slugsIn(from, files.authors, records.author);
  await readAll(from, files.tags, records.tag);
  await readAll(from, files.front, pin);
  await readAll(from, files.pages, ownPage);
  await readAll(from, files.media, records.picture);
  for await (const { place, record } of readRecords(from, files.people, records.person))
    if (emailFault(record.email)) throw new Unreadable(place, '“email” is no address.');
  await readAll(from, files.guests, records.guest);
  await readAll(from, files.addresses, records.address);
  await readAll(from, files.draftNotes, records.draftNote);
  await readAll(from, files.tips, records.tip);
  await readAll(from, files.savedFilters, records.savedFilter);
  await readAll(from, files.letterChoices, records.letterChoice);
  await readAll(from, files.sanctions, records.sanction);
  await readAll(from, files.personNotes, records.personNote);
  await readAll(from, files.appeals, records.appeal);
  await readAll(from, files.reads, records.reading);
  await readAll(from, files.redirects, records.redirect);
  await readAll(from, files.corrections, records.correction);
  await readAll(from, files.recommendations, records.recommendation);
  await readAll(from, files.reports, records.report);
  await readAll(from, files.commentEdits, records.commentEdit);
  const resolve = {
    section: (slug: string) => sections.get(slug),
    author: (slug: string) => authors.get(slug),
    picture: (id: string) => id,
  };
  const owners = new Set<string>();
  for (const slug of articlesOf(from)) {
    await readArticle(from, slug, resolve);
    owners.add(slug);
    await checkComments(from, slug);
  }
  const orphan = from.paths.find((path) => /^(articles\/[^/]+\/|comments\/)/.test(path) && !owners.has(ownerOf(path)));
  if (orphan) throw new Unreadable(orphan, 'The export has no article of this name.');
}

/** The addresses of the export's articles, in its order. */
export function articlesOf(from: OpenExport): string[] {
  return from.paths.flatMap((path) => slugOfArticle(path) ?? []);
}

function ownerOf(path: string): string {
  return /^(?:articles|comments)\/([^/.]+)/.exec(path)?.[1] ?? '';
}

async function slugsIn(from: OpenExport, path: string, shape: typeof records.section | typeof records.author) {
  const ids = new Map<string, string>();
  for await (const { place, record } of readRecords(from, path, shape)) {
    if (ids.has(record.slug)) throw new Unreadable(place, `“${record.slug}” is another one’s address already.`);
    ids.set(record.slug, record.id);
  }
  return ids;
}

async function readAll(from: OpenExport, path: string, shape: z.ZodType): Promise<void> {
  for await (const _ of readRecords(from, path, shape));
}

/** Every comment stands after the one it answers, in one conversation; its words are such as could have been posted. */
async function checkComments(from: OpenExport, slug: string): Promise<void> {
  let conversation = new Set<string>();
  for await (const { place, record } of readRecords(from, commentsFile(slug), records.comment)) {
    if (record.parent === undefined) conversation = new Set();
    else if (!conversation.has(record.parent))
      throw new Unreadable(place, `The comment that this one answers, ${record.parent}, does not stand above it.`);
    if (conversation.has(record.id)) throw new Unreadable(place, `There is a comment ${record.id} already.`);
    conversation.add(record.id);
    if (!cleanText(record.text).ok) throw new Unreadable(place, '“text” holds characters that are none.');
    if (record.email !== undefined && emailFault(record.email)) throw new Unreadable(place, '“email” is no address.');
  }
}
