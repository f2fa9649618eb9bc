import { isSameWord, type StoryDto } from '@/newsroom/articles/article';
import { labelNames } from '@/words/site';

/**
 * What stands beside the section above a headline: what kind of piece it is, or for plain news its kicker. The article's own
 * page (`whole`) says both. Never the same word twice: a piece of opinion in the section Opinion says it once.
 */
export function kickerWords(
  { section, label, kicker }: Pick<StoryDto, 'label' | 'kicker'> & { section: string },
  whole: boolean,
): string[] {
  const isNews = label === 'news' && kicker !== '';
  const kind = labelNames[label];
  const words = whole ? [kicker, isNews ? '' : kind] : [isNews ? kicker : kind];
  return words.filter((word) => word && !isSameWord(word, section));
}
