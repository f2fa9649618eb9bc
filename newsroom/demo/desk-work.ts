import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { handedIn, noted, pinned, planned, spotted } from '@/db/demo/desk-work';
import { howWeWork } from '@/db/demo/own-page';
import { articles } from '@/db/schema/articles';
import type { Manuscript } from '@/newsroom/articles/article';
import { localTime } from '@/newsroom/articles/calendar';
import { writeDraftNote } from '@/newsroom/articles/draft-notes/write-note';
import { getArrangement } from '@/newsroom/articles/front-page/arrangement-queries';
import { pinStory } from '@/newsroom/articles/front-page/pin-story';
import { putFrontLive } from '@/newsroom/articles/front-page/put-live';
import { planPublication } from '@/newsroom/articles/plans/plan-publication';
import { handIn } from '@/newsroom/articles/review/hand-in';
import { publishPage } from '@/newsroom/pages/publish-page';
import { beginPage } from '@/newsroom/pages/save-page';
import { type Actor, demo } from '@/newsroom/people/actor';
import { saveNavigation } from '@/newsroom/sections/save-navigation';
import { getPublication } from '@/newsroom/settings/publication';
import { sendTip } from '@/newsroom/trust/tips/send-tip';
import { made } from './made';
import type { Staff } from './staff';
import { hoursBefore } from './timeline';

/** What lies on the desk at the first start: a draft handed in, a note on one, one that is planned, what leads the front page, a page that is no story, and a reader's tip. */
export async function layOut(idOf: (slug: string) => string, byName: Staff['byName'], start: Date): Promise<void> {
  const by = (name: string) => byName.get(name) ?? demo;
  const asked = { id: idOf(handedIn.slug), note: handedIn.note };
  made(await handIn(by(handedIn.by), asked, hoursBefore(start, handedIn.hours)), 'the draft that is handed in');
  const [story] = await db()
    .select({ draft: articles.draft })
    .from(articles)
    .where(eq(articles.id, idOf(noted.slug)));
  const block = (story?.draft as Manuscript | undefined)?.body.content[0]?.attrs?.id ?? '';
  const note = { id: idOf(noted.slug), block, words: noted.words };
  made(await writeDraftNote(by(noted.by), note, hoursBefore(start, noted.hours)), 'the note on a draft');
  const lead = { articleId: idOf(pinned.slug), slot: 0, until: '', seen: (await getArrangement()).seen };
  made(await pinStory(by(pinned.by), lead, hoursBefore(start, pinned.hours)), 'the pinned lead');
  const { seen } = await getArrangement();
  made(await putFrontLive(by(pinned.by), { seen }, hoursBefore(start, pinned.hours)), 'the front page');
  const written = hoursBefore(start, howWeWork.hours);
  const begun = made(await beginPage(by(howWeWork.by), howWeWork, written), 'the page of its own');
  made(await publishPage(by(howWeWork.by), { id: begun.id, version: 1 }, written), 'its publication');
  const links = { footer: [{ name: howWeWork.title, href: `/${howWeWork.slug}` }] };
  made(await saveNavigation(by(howWeWork.by), links, written), 'the link to it');
  const { timeZone } = await getPublication();
  // At noon, which no change of clocks takes away or doubles.
  const day = localTime(hoursBefore(start, -24 * planned.days), timeZone).slice(0, 10);
  const plan = { id: idOf(planned.slug), at: `${day}T12:00` };
  made(await planPublication(by(planned.by), plan, start), 'the planned publication');
  const { hours, slug, ...tip } = spotted;
  const at = hoursBefore(start, hours);
  made(await sendTip(aReader, { slug: await addressOf(idOf(slug)), ...tip }, at), 'the tip of a reader');
}

const aReader: Actor = { kind: 'guest', commenterId: null, network: '192.0.2.77' };

async function addressOf(id: string): Promise<string> {
  const [story] = await db().select({ slug: articles.slug }).from(articles).where(eq(articles.id, id));
  return story?.slug ?? '';
}
