import { getArrangement } from '@/newsroom/articles/front-page/arrangement-queries';
import { movePin, unpinStory } from '@/newsroom/articles/front-page/move-pin';
import { pinStory } from '@/newsroom/articles/front-page/pin-story';
import { putFrontLive, takeFrontBack } from '@/newsroom/articles/front-page/put-live';
import { deletePage, publishPage, withdrawPage } from '@/newsroom/pages/publish-page';
import { readdressPage } from '@/newsroom/pages/readdress-page';
import { beginPage, savePage } from '@/newsroom/pages/save-page';
import { demo } from '@/newsroom/people/actor';
import { saveNavigation } from '@/newsroom/sections/save-navigation';
import { noon } from '../cast';
import { published } from '../published';
import { type Act, another, nothing, now, shared } from './act';

/** What is done to the paper's own pages: the front page, and those that are no story. */
export const siteActs = {
  pinStory: shared('front.arrange', aLiveStoryWithMark, (actor, thing) => {
    const [articleId = '', seen = ''] = thing.split(' ');
    return pinStory(actor, { articleId, slot: 3, until: '', seen }, now);
  }),
  movePin: shared('front.arrange', aPinnedStory, (actor, seen) => movePin(actor, { slot: 1, by: 1, seen }, now)),
  unpinStory: shared('front.arrange', aPinnedStory, (actor, seen) => unpinStory(actor, { slot: 1, seen }, now)),
  putFrontLive: shared('front.arrange', aPinnedStory, (actor, seen) => putFrontLive(actor, { seen }, now)),
  takeFrontBack: shared('front.arrange', aPinnedStory, (actor, seen) => takeFrontBack(actor, { seen }, now)),
  beginPage: shared('page.manage', nothing, (actor) =>
    beginPage(actor, { title: another('Imprint'), slug: '', markdown: '' }, now),
  ),
  savePage: shared('page.manage', aPage, (actor, id) =>
    savePage(actor, { id, version: 1, title: 'Imprint', markdown: 'Anew.' }, now),
  ),
  publishPage: shared('page.manage', aPage, (actor, id) => publishPage(actor, { id, version: 1 }, now)),
  withdrawPage: shared('page.manage', aLivePage, (actor, id) => withdrawPage(actor, { id, version: 1 }, now)),
  readdressPage: shared('page.manage', aLivePage, (actor, id) =>
    readdressPage(actor, { id, version: 1, slug: another('elsewhere') }, now),
  ),
  deletePage: shared('page.manage', aPage, (actor, id) => deletePage(actor, { id, version: 1 }, now)),
  saveNavigation: shared('section.manage', nothing, (actor) =>
    saveNavigation(actor, { footer: [{ name: another('Imprint'), href: '/imprint' }] }, now),
  ),
} satisfies Record<string, Act>;

/** A story that could be pinned, and what the front page's draft is told by, in one name. */
async function aLiveStoryWithMark(): Promise<string> {
  const { id } = await published({ headline: another('Worth a place') });
  return `${id} ${(await getArrangement()).seen}`;
}

async function aPinnedStory(): Promise<string> {
  const [articleId = '', seen = ''] = (await aLiveStoryWithMark()).split(' ');
  const pinned = await pinStory(demo, { articleId, slot: 1, until: '', seen }, noon);
  if (!pinned.ok) throw new Error(pinned.problem);
  return (await getArrangement()).seen;
}

async function aPage(): Promise<string> {
  const begun = await beginPage(demo, { title: another('Imprint'), slug: '', markdown: 'Who prints this.' }, noon);
  if (!begun.ok) throw new Error(begun.problem);
  return begun.id;
}

async function aLivePage(): Promise<string> {
  const id = await aPage();
  await publishPage(demo, { id, version: 1 }, noon);
  return id;
}
