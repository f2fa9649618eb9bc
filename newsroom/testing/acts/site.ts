import { getArrangement } from '@/newsroom/articles/front-page/arrangement-queries';
import { movePin, unpinStory } from '@/newsroom/articles/front-page/move-pin';
import { pinStory } from '@/newsroom/articles/front-page/pin-story';
import { putFrontLive, takeFrontBack } from '@/newsroom/articles/front-page/put-live';
import { demo } from '@/newsroom/people/actor';
import { noon } from '../cast';
import { published } from '../published';
import { type Act, another, now, shared } from './act';

/** What is done to the paper's own pages: the front page. */
export const siteActs = {
  pinStory: shared('front.arrange', aLiveStoryWithMark, (actor, thing) => {
    const [articleId = '', seen = ''] = thing.split(' ');
    return pinStory(actor, { articleId, slot: 3, until: '', seen }, now);
  }),
  movePin: shared('front.arrange', aPinnedStory, (actor, seen) => movePin(actor, { slot: 1, by: 1, seen }, now)),
  unpinStory: shared('front.arrange', aPinnedStory, (actor, seen) => unpinStory(actor, { slot: 1, seen }, now)),
  putFrontLive: shared('front.arrange', aPinnedStory, (actor, seen) => putFrontLive(actor, { seen }, now)),
  takeFrontBack: shared('front.arrange', aPinnedStory, (actor, seen) => takeFrontBack(actor, { seen }, now)),
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
