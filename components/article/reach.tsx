import { type Reach as Counted, mostCounted } from '@/newsroom/articles/reach-queries';
import { type Place, yearOf } from '@/words/dates';
import { lists } from '@/words/site';

/** "1,204 stories since 2009"; nothing of an empty list. */
export function Reach({ reach: { stories, since }, place }: { reach: Counted; place: Place }) {
  if (stories === 0) return null;
  const told = stories > mostCounted ? lists.moreStories(mostCounted) : lists.stories(stories);
  return <span>{since ? lists.since(told, yearOf(since, place)) : told}</span>;
}
