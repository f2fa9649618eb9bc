import { and, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { type Revision, readdressed, reviser, revisions, threads, unpublished } from '@/db/demo/afterwards';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import type { Manuscript } from '@/newsroom/articles/article';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { readdressArticle } from '@/newsroom/articles/readdress-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { setComments } from '@/newsroom/articles/set-comments';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { type Actor, demo } from '@/newsroom/people/actor';
import { toBody, toMarkdown } from '@/newsroom/text/markdown';
import { publishCorrection } from '@/newsroom/trust/publish-correction';
import { made } from './made';
import type { Staff } from './staff';
import { hoursBefore } from './timeline';

/** Revises, moves and takes back what the demo's list says, each at its own hour. */
export async function liveOn(idOf: (slug: string) => string, byName: Staff['byName'], start: Date): Promise<void> {
  const editor = byName.get(reviser) ?? demo;
  for (const revision of revisions)
    await revise(revision, idOf(revision.slug), editor, hoursBefore(start, revision.hours));
  for (const { slug, mode, hours, ...pause } of threads) {
    const wish = 'ends' in pause ? { note: pause.note, until: hoursBefore(start, -pause.ends) } : {};
    const now = hoursBefore(start, hours);
    made(await setComments(demo, { id: idOf(slug), mode, ...wish }, now), `thread of ${slug}`);
  }
  for (const { slug, because, hours } of unpublished) {
    const taken = await unpublishArticle(demo, { id: idOf(slug), because }, hoursBefore(start, hours));
    made(taken, `withdrawal of ${slug}`);
  }
  for (const { slug, to, hours } of readdressed) {
    const moved = await readdressArticle(demo, { id: idOf(slug), slug: to }, hoursBefore(start, hours));
    made(moved, `new address of ${slug}`);
  }
}

async function revise({ slug, changes, as }: Revision, id: string, by: Actor, now: Date): Promise<void> {
  const { draft, version } = await draftOf(id);
  const saved = await saveDraft(demo, { id, version, manuscript: changed(draft, slug, changes) }, now);
  made(saved, `revision of ${slug}`);
  if (as.kind === 'correction') {
    const { severity, words, led } = as;
    const comment = led === undefined ? '' : await commentOf(id, led);
    made(await publishCorrection(by, { id, severity, words, comment }, now), `correction of ${slug}`);
    return;
  }
  const wish = as.kind === 'update' ? { substantive: true, note: as.note } : { substantive: false };
  made(await publishArticle(by, { id, ...wish }, now), `next version of ${slug}`);
}

/** The comment below an article that begins with these words. */
async function commentOf(articleId: string, words: string): Promise<string> {
  const [row] = await db()
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), sql`starts_with(${comments.source}, ${words})`));
  if (!row) throw new Error(`No comment begins with "${words}".`);
  return row.id;
}

async function draftOf(id: string): Promise<{ draft: Manuscript; version: number }> {
  const [row] = await db()
    .select({ draft: articles.draft, version: articles.draftVersion })
    .from(articles)
    .where(eq(articles.id, id));
  if (!row) throw new Error('A revision of the demo names an article that there is not.');
  return { ...row, draft: row.draft as Manuscript };
}

/** The manuscript with the changes made; its blocks keep their names, so that a comparison finds them again. */
function changed(draft: Manuscript, slug: string, changes: Revision['changes']): Manuscript {
  const texts = { headline: draft.headline, standfirst: draft.standfirst, markdown: toMarkdown(draft.body) };
  for (const { from, to } of changes) {
    const holders = (['headline', 'standfirst', 'markdown'] as const).filter((name) => texts[name].includes(from));
    const [name] = holders;
    if (!name || holders.length > 1 || texts[name].split(from).length !== 2)
      throw new Error(`"${from}" does not stand in ${slug} exactly once.`);
    texts[name] = texts[name].replace(from, () => to);
  }
  const { headline, standfirst, markdown } = texts;
  return { ...draft, headline, standfirst, body: toBody(markdown) };
}
