import { closed, type Revision, readdressed, revisions, unpublished } from '@/db/demo/afterwards';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { readdressArticle } from '@/newsroom/articles/readdress-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { setComments } from '@/newsroom/articles/set-comments';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { demo } from '@/newsroom/people/actor';
import type { DemoArticle } from './demo-article';
import { made } from './made';
import { type Names, toManuscript } from './newspaper';
import { hoursBefore } from './timeline';

/** Revises, moves, takes back and closes what the demo's list says, each at its own hour. */
export async function liveOn(
  articles: readonly DemoArticle[],
  idOf: (slug: string) => string,
  names: Names,
  start: Date,
): Promise<void> {
  for (const revision of revisions) {
    const article = articles.find(({ slug }) => slug === revision.slug);
    if (article) await revise(article, revision, idOf(article.slug), names, hoursBefore(start, revision.hours));
  }
  for (const { slug, mode, hours } of closed.map((thread) => ({ ...thread, mode: 'closed' as const })))
    made(await setComments(demo, { id: idOf(slug), mode }, hoursBefore(start, hours)), `closing of ${slug}`);
  for (const { slug, because, hours } of unpublished) {
    const taken = await unpublishArticle(demo, { id: idOf(slug), because }, hoursBefore(start, hours));
    made(taken, `withdrawal of ${slug}`);
  }
  for (const { slug, to, hours } of readdressed) {
    const moved = await readdressArticle(demo, { id: idOf(slug), slug: to }, hoursBefore(start, hours));
    made(moved, `new address of ${slug}`);
  }
}

async function revise(article: DemoArticle, revision: Revision, id: string, names: Names, now: Date): Promise<void> {
  const manuscript = toManuscript({ ...article, markdown: revised(article.markdown, revision) }, names);
  const saved = await saveDraft(demo, { id, version: 1, manuscript }, now);
  made(saved, `revision of ${article.slug}`);
  const { substantive, note } = revision;
  made(await publishArticle(demo, { id, substantive, note }, now), `second version of ${article.slug}`);
}

function revised(markdown: string, { slug, changes }: Revision): string {
  return changes.reduce((text, { from, to }) => {
    const [before, after, ...more] = text.split(from);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`"${from}" does not stand in ${slug} exactly once.`);
    return before + to + after;
  }, markdown);
}
