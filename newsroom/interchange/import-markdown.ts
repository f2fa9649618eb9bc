import { readdir, realpath } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, sections } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { setComments } from '@/newsroom/articles/set-comments';
import { type Outcome, type Refusal, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { saveAuthor } from '@/newsroom/people/save-author';
import { saveSection } from '@/newsroom/sections/save-section';
import { toSlug } from '@/newsroom/slug';
import { toBody } from '@/newsroom/text/markdown';
import { sentence } from '@/words/problems';
import { caps } from './format/places';
import type { Imported } from './import-paper';
import { count } from './in/arrival';
import { type MarkdownStory, readMarkdownFile } from './in/markdown-file';
import { fileIn, readText } from './in/read-file';
import { Unreadable } from './in/unreadable';

/**
 * Brings a folder of Markdown files with simple front matter into the paper, each through the rules that the desk uses: headline,
 * standfirst, section, byline, date, tags. Sections and authors that are not here are made. A file with a date in the past is
 * published at that time, any other stays a draft. One whose address is here already is left alone, so that a second run adds
 * only what is new. A file that cannot be read is noted, and the next one is read. Refuses with 403 `not-allowed` and 422
 * `import-unreadable` where the folder itself cannot be.
 */
export async function importMarkdown(
  actor: Actor,
  { folder }: { folder: string },
  now: Date,
): Promise<Outcome<Imported>> {
  if (!can(actor, 'paper.import')) return refuse('not-allowed', 403);
  const root = await realpath(folder).catch(() => null);
  if (!root) return refuse('import-unreadable', 422, { values: { place: folder, why: 'There is no such folder.' } });
  const imported: Imported = { came: {}, here: {}, notes: [] };
  for (const path of await markdownFiles(root)) {
    try {
      await bringFile(actor, root, path, imported, now);
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault;
      imported.notes.push({ place: fault.place, what: `Not brought in: ${fault.why}` });
    }
  }
  return { ok: true, ...imported };
}

async function markdownFiles(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory() && /\.(md|markdown)$/i.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function bringFile(actor: Actor, root: string, path: string, imported: Imported, now: Date): Promise<void> {
  const note = (what: string) => void imported.notes.push({ place: path, what });
  const { story, left } = readMarkdownFile(await readText(await fileIn(root, path, caps.text), path), path);
  const slug = toSlug(
    story.slug ??
      basename(path)
        .replace(/\.\w+$/, '')
        .replace(/^\d{4}-\d{2}-\d{2}-/, ''),
  );
  const [known] = await db().select().from(articleSlugs).where(eq(articleSlugs.slug, slug));
  if (known) {
    note(`There is a story at /articles/${slug} already, so this one was left out.`);
    return count(imported.here, 'articles');
  }
  for (const what of left) note(what);
  const at = story.date !== null && story.date <= now ? story.date : now;
  const manuscript = await toManuscript(actor, story, path, at, imported);
  const { id } = made(await draftArticle(actor, manuscript, at), path);
  count(imported.came, 'articles');
  if (story.comments !== 'open') made(await setComments(actor, { id, mode: story.comments }, at), path);
  if (story.isDraft) return;
  if (story.date === null || story.date > now)
    return note(
      story.date ? 'Its date is yet to come: it is a draft.' : 'It says no date, such as 2024-05-01: it is a draft.',
    );
  const published = await publishArticle(actor, { id, slug }, at);
  if (!published.ok)
    note(
      `It is a draft. ${[published.problem, ...Object.values(published.fields ?? {})].map((key) => sentence(key)).join(' ')}`,
    );
  else if (published.slug !== slug) note(`It stands at /articles/${published.slug}.`);
}

async function toManuscript(actor: Actor, story: MarkdownStory, path: string, now: Date, imported: Imported) {
  const { headline, kicker, standfirst, dateline, label, tags, markdown } = story;
  const bylines: string[] = [];
  for (const name of story.authors) bylines.push(await authorOf(actor, name, path, now, imported));
  const sectionId = story.section === null ? null : await sectionOf(actor, story.section, path, now, imported);
  return {
    headline,
    kicker,
    standfirst,
    dateline,
    label,
    tags,
    sectionId,
    bylines,
    body: toBody(markdown.normalize('NFC')),
  };
}

/** The section of that name or address; made where there is none. */
async function sectionOf(actor: Actor, name: string, path: string, now: Date, { came }: Imported): Promise<string> {
  const [known] = await db()
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.slug, toSlug(name)));
  if (known) return known.id;
  count(came, 'sections');
  return made(await saveSection(actor, { name }, now), path).id;
}

/** The author of that name or address; made where there is none. */
async function authorOf(actor: Actor, name: string, path: string, now: Date, { came }: Imported): Promise<string> {
  const [known] = await db()
    .select({ id: authors.id })
    .from(authors)
    .where(eq(authors.slug, toSlug(name)));
  if (known) return known.id;
  count(came, 'authors');
  return made(await saveAuthor(actor, { name }, now), path).id;
}

function made<T>(outcome: Outcome<T>, path: string): T {
  if (outcome.ok) return outcome;
  throw new Unreadable(path, why(outcome));
}

function why({ problem, fields, values }: Refusal): string {
  return (
    Object.entries(fields ?? {})
      .map(([field, key]) => `“${field}”: ${sentence(key)}`)
      .join(' ') || sentence(problem, values)
  );
}
