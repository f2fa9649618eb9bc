import type { ModerationSettings } from '@/newsroom/settings/moderation';
import { linksIn, plainText } from '@/newsroom/text/comment-text';
import { findWatchWords } from '@/newsroom/text/watch-words';
import type { Draft } from '../draft';
import type { Facts } from '../policy';

/** What the words alone say: how many links there are, and which watch words stand in the name, the words and the addresses. Pure. */
export function factsOfWords(
  { name, tree }: Pick<Draft, 'name' | 'tree'>,
  { watchWords }: Pick<ModerationSettings, 'watchWords'>,
): Pick<Facts, 'links' | 'watched'> {
  const links = linksIn(tree);
  return { links: links.length, watched: findWatchWords([name, plainText(tree), ...links], watchWords) };
}
