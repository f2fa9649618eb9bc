import 'server-only';
import type { UserActor } from '@/newsroom/people/actor';
import { findBylines, findPages, findPeople } from './find-people-queries';
import { findInConversations, findPictures, findTips } from './find-said-queries';
import { findStories } from './find-stories-queries';
import { type FoundDto, type FoundGroup, type Group, groups } from './found';

type Find = (actor: UserActor, words: string) => Promise<FoundDto[]>;

/** Each asks its own permission first; who may not see a kind of thing finds none of it. */
const finders: Readonly<Record<Group, Find>> = {
  stories: findStories,
  comments: findInConversations,
  people: findPeople,
  bylines: findBylines,
  pictures: findPictures,
  tips: findTips,
  pages: findPages,
};

const lists: Readonly<Partial<Record<Group, string>>> = { stories: '/desk/articles', pictures: '/desk/media' };

/** Everything of the paper that has the words, and that this person may see: the groups that hold something. */
export async function findAtDesk(actor: UserActor, words: string): Promise<FoundGroup[]> {
  if (words === '') return [];
  const found = await Promise.all(groups.map((group) => finders[group](actor, words)));
  return groups.flatMap((group, at) => {
    const rows = found[at] ?? [];
    const list = lists[group];
    return rows.length === 0 ? [] : [{ group, rows, more: list ? `${list}?q=${encodeURIComponent(words)}` : null }];
  });
}
