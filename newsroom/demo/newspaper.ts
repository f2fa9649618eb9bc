import { evidence } from '@/db/demo/evidence';
import { sections } from '@/db/demo/sections';
import type { Manuscript } from '@/newsroom/articles/article';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { withEvidence } from '@/newsroom/articles/evidence/evidence';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { setComments } from '@/newsroom/articles/set-comments';
import { demo } from '@/newsroom/people/actor';
import { saveSection } from '@/newsroom/sections/save-section';
import { toBody } from '@/newsroom/text/markdown';
import type { DemoArticle } from './demo-article';
import { made } from './made';
import { type PictureIds, withPictures } from './pictures';
import { hoursBefore, minutesAfter } from './timeline';

/** What the files call by name, by the ids that the database gave. */
export interface Names {
  sectionIds: ReadonlyMap<string, string>;
  authorIds: ReadonlyMap<string, string>;
  pictureIds: PictureIds;
}

/** Minutes between the first line of a draft and its publication, in the demo. */
const writingMinutes = 90;

export async function openSections(now: Date): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const section of sections) {
    const saved = await saveSection(demo, section, now);
    ids.set(section.slug, made(saved, `section ${section.name}`).id);
  }
  return ids;
}

/** Writes an article and, unless its file calls it a draft, publishes it. Answers its id. */
export async function printArticle(article: DemoArticle, names: Names, start: Date): Promise<string> {
  const publishedAt = hoursBefore(start, article.hours);
  const writtenAt = minutesAfter(publishedAt, -writingMinutes);
  const manuscript = toManuscript(article, names);
  const { id } = made(await draftArticle(demo, manuscript, writtenAt), `article ${article.slug}`);
  if (article.state === 'draft') return id;
  if (article.comments !== 'open')
    made(await setComments(demo, { id, mode: article.comments }, writtenAt), `thread of ${article.slug}`);
  const published = await publishArticle(demo, { id, slug: article.slug }, publishedAt);
  made(published, `publication of ${article.slug}`);
  return id;
}

export function toManuscript(article: DemoArticle, { sectionIds, authorIds, pictureIds }: Names): Manuscript {
  const { headline, kicker, standfirst, dateline, label, tags, lead, markdown } = article;
  const manuscript: Manuscript = {
    headline,
    kicker,
    standfirst,
    dateline,
    label,
    sectionId: article.section === '' ? null : known(sectionIds, article.section),
    bylines: article.authors.map((author) => known(authorIds, author)),
    tags,
    lead: lead && {
      media: known(pictureIds, lead.picture),
      alt: lead.alt,
      caption: lead.caption,
      credit: lead.credit,
    },
    body: toBody(withPictures(markdown, pictureIds)),
  };
  return withEvidence(manuscript, evidence[article.slug]);
}

function known<K extends string>(ids: ReadonlyMap<K, string>, name: K): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo names "${name}", which there is not.`);
  return id;
}
