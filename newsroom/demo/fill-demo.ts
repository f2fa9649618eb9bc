import { count } from 'drizzle-orm';
import { db } from '@/db/client';
import { publication, watchWords } from '@/db/demo/publication';
import { articles } from '@/db/schema/articles';
import { keepSilent } from '@/newsroom/mail/occasions/keep-silent';
import { demo } from '@/newsroom/people/actor';
import { hasPeople } from '@/newsroom/people/first-admin';
import { saveModeration } from '@/newsroom/settings/moderation';
import { savePublication } from '@/newsroom/settings/publication';
import { liveOn } from './afterwards';
import { holdConversations } from './conversation';
import { readDemoArticles } from './demo-article';
import { layOut } from './desk-work';
import { made } from './made';
import { openSections, printArticle } from './newspaper';
import { hangPictures } from './pictures';
import { hireStaff } from './staff';
import { hoursBefore } from './timeline';

/** Hours before the first start at which the demo's sections, people and pictures came; older than its oldest article. */
const foundedHours = 2_000;

/**
 * Fills a new installation with The Tidewick Ledger, through the rules and as the actor `demo`; every time in it is
 * relative to `now`, the first start. Does nothing where there is an article already. The first admin must be there
 * before: the demo's own people have accounts, and an installation with people is never offered an admin.
 */
export async function fillDemo(now: Date, progress: (line: string) => void): Promise<void> {
  const [row] = await db().select({ articles: count() }).from(articles);
  if (row?.articles) return;
  if (!(await hasPeople())) throw new Error('The first admin must be made before the demo.');
  const founded = hoursBefore(now, foundedHours);
  made(await savePublication(demo, publication, founded), 'name');
  made(await saveModeration(demo, { watchWords }, founded), 'rules');
  const sectionIds = await openSections(founded);
  const staff = await hireStaff(founded);
  const pictureIds = await hangPictures(founded, progress);
  const names = { sectionIds, authorIds: staff.authorIds, pictureIds };
  const files = await readDemoArticles();
  const ids = new Map<string, string>();
  for (const file of files) ids.set(file.slug, await printArticle(file, names, now));
  progress(`${files.length} articles`);
  const hours = new Map(files.map((file) => [file.slug, file.hours]));
  const said = await holdConversations((slug) => hoursBefore(now, hours.get(slug) ?? Number.NaN), staff.byName);
  progress(`${said} comments`);
  await layOut((slug) => ids.get(slug) ?? '', staff.byName, now);
  await liveOn((slug) => ids.get(slug) ?? '', staff.byName, now);
  await keepSilent(now);
}
