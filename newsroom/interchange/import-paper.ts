import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { settings } from '@/db/schema/record';
import { type Outcome, type Refusal, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { type NavigationWish, saveNavigation } from '@/newsroom/sections/save-navigation';
import { saveModeration } from '@/newsroom/settings/moderation';
import { savePublication } from '@/newsroom/settings/publication';
import { files } from './format/places';
import { author, section } from './format/records';
import { type Arrival, idHere, newArrival, note } from './in/arrival';
import { bringCommentEdits, bringRecommendations, bringReports } from './in/bring-answers';
import { bringArticle } from './in/bring-article';
import { bringAppeals, bringPersonNotes, bringSanctions } from './in/bring-decisions';
import { bringDraftNotes } from './in/bring-draft-notes';
import { bringFront } from './in/bring-front';
import { bringOwnPages } from './in/bring-own-pages';
import { bringAddresses, bringGuests, bringLetterChoices, bringPeople } from './in/bring-people';
import { bringPictures } from './in/bring-pictures';
import {
  bringAuthors,
  bringCorrections,
  bringReads,
  bringRedirects,
  bringSections,
  bringTags,
} from './in/bring-publication';
import { bringSavedFilters, bringTips } from './in/bring-tips';
import { articlesOf, checkExport } from './in/check-export';
import { type OpenExport, openExport, toJson } from './in/open-export';
import { type Resolve, readArticle } from './in/read-article';
import { readText } from './in/read-file';
import { readRecords } from './in/read-records';
import { Unreadable } from './in/unreadable';

export type Imported = Pick<Arrival, 'came' | 'here' | 'notes'>;

/** The row of `settings` that says which export is being brought in, so that a broken-off import may go on. */
const under = 'import';

/**
 * Brings an export (docs/export-format.md) into this paper, with its ids, times and addresses. The whole folder is read and
 * checked before anything is written; then one transaction an article. Run again after it was broken off, it goes on.
 * Into a paper with stories only where `intoExisting` says so: then what is here stays as it is, and what is new is added.
 * Every thing that comes over otherwise than it was has a note. Events are recorded as the import's, of which the post room makes no letters. Refuses with 403
 * `not-allowed`, 409 `import-not-empty`, 422 `import-unreadable` (`place`, `why`).
 */
export async function importPaper(
  actor: Actor,
  { folder, intoExisting = false }: { folder: string; intoExisting?: boolean },
  now: Date,
  progress: (line: string) => void = () => {},
): Promise<Outcome<Imported>> {
  if (!can(actor, 'paper.import')) return refuse('not-allowed', 403);
  try {
    const from = await openExport(folder);
    await checkExport(from);
    const goesOn = await isUnderWay(from);
    if (!goesOn && !intoExisting && (await hasStories())) return refuse('import-not-empty', 409);
    await setUnderWay(from.sum);
    const arrival = newArrival(actor, from, now, progress);
    const refused = await bringAll(arrival, intoExisting && !goesOn);
    if (refused) return refused;
    await setUnderWay(null);
    const { came, here, notes } = arrival;
    return { ok: true, came, here, notes };
  } catch (fault) {
    if (fault instanceof Unreadable)
      return refuse('import-unreadable', 422, { values: { place: fault.place, why: fault.why } });
    throw fault;
  }
}

async function bringAll(arrival: Arrival, keepSettings: boolean): Promise<Refusal | undefined> {
  const { from, actor, now, progress } = arrival;
  for (const path of from.strangers) note(arrival, path, 'The file is no part of the export and was left alone.');
  if (keepSettings) note(arrival, files.paper, 'The paper’s settings and its front page are as they were.');
  else {
    const refused = await bringSettings(arrival);
    if (refused) return refused;
  }
  await bringSections(arrival);
  if (!keepSettings) {
    const refused = await bringSetting(arrival, files.navigation, (actor, said, now) =>
      saveNavigation(actor, said as NavigationWish, now),
    );
    if (refused) return refused;
  }
  await bringPeople(arrival);
  await bringAddresses(arrival);
  await bringLetterChoices(arrival);
  await bringGuests(arrival);
  await bringPictures(arrival);
  await bringAuthors(arrival);
  await bringTags(arrival);
  const resolve = await resolver(arrival);
  const slugs = articlesOf(from);
  for (const [index, slug] of slugs.entries()) {
    await bringArticle(arrival, await readArticle(from, slug, resolve));
    if ((index + 1) % 50 === 0) progress(`${index + 1} of ${slugs.length} articles`);
  }
  if (!keepSettings) await bringFront(arrival);
  await bringOwnPages(arrival);
  await bringDraftNotes(arrival);
  await bringRecommendations(arrival);
  await bringReports(arrival);
  await bringCommentEdits(arrival);
  await bringCorrections(arrival);
  await bringTips(arrival);
  await bringSavedFilters(arrival);
  await bringSanctions(arrival);
  await bringPersonNotes(arrival);
  await bringAppeals(arrival);
  await bringReads(arrival);
  await bringRedirects(arrival);
  const { articles: stories = 0, comments = 0 } = arrival.came;
  await write((tx) => record(tx, actor, { kind: 'paper.imported', articles: stories, comments }, now));
  return undefined;
}

async function bringSettings(arrival: Arrival): Promise<Refusal | undefined> {
  return (
    (await bringSetting(arrival, files.paper, savePublication)) ??
    (await bringSetting(arrival, files.rules, saveModeration))
  );
}

async function bringSetting(
  { actor, from, now }: Arrival,
  path: string,
  save: (actor: Actor, said: unknown, now: Date) => Promise<Outcome<object>>,
): Promise<Refusal | undefined> {
  if (!from.has(path)) return undefined;
  const saved = await save(actor, toJson(await readText(join(from.root, path), path), path), now);
  if (saved.ok) return undefined;
  const fields = Object.keys(saved.fields ?? {}).join(', ');
  return refuse('import-unreadable', 422, { values: { place: path, why: `“${fields}” can’t be used here.` } });
}

/** What the texts call by name, by ids here. */
async function resolver(arrival: Arrival): Promise<Resolve> {
  const ids = async (path: string, shape: typeof section | typeof author) => {
    const found = new Map<string, string>();
    for await (const { record: row } of readRecords(arrival.from, path, shape))
      found.set(row.slug, idHere(arrival, row.id));
    return found;
  };
  const [inSections, inAuthors] = [await ids(files.sections, section), await ids(files.authors, author)];
  return {
    section: (slug) => inSections.get(slug),
    author: (slug) => inAuthors.get(slug),
    picture: (id) => idHere(arrival, id),
  };
}

async function hasStories(): Promise<boolean> {
  const [found] = await db().select({ id: articles.id }).from(articles).limit(1);
  return found !== undefined;
}

async function isUnderWay({ sum }: OpenExport): Promise<boolean> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, under));
  return row?.value === sum;
}

async function setUnderWay(sum: string | null): Promise<void> {
  if (sum === null) await db().delete(settings).where(eq(settings.key, under));
  else
    await db()
      .insert(settings)
      .values({ key: under, value: sum })
      .onConflictDoUpdate({ target: settings.key, set: { value: sql`excluded.value` } });
}
