import { type Label, sectionAndKind } from '@/newsroom/articles/article';
import { labelNames, lists } from '@/words/site';

/** What stands on the picture that goes with a link to a page (Open Graph, og:image), from the top down. Pure. */
export interface Card {
  publication: string;
  /** In the paper's colour; '' for none. */
  above: string;
  /** Set as large as it fits. */
  headline: string;
  below: string;
}

/** Pixels, the 1.91 to 1 that previews are cut to (ogp.me names width and height, not their values). */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where the card of the page at `path` is. */
export const cardAddress = (path: string) => `${path === '/' ? '' : path}/card.png`;

/** A story's: section and label, headline, who wrote it. */
export function toStoryCard({
  publication,
  headline,
  section,
  label,
  bylines,
}: {
  publication: string;
  headline: string;
  section: string | null;
  label: Label;
  bylines: readonly string[];
}): Card {
  const above = sectionAndKind(section, label === 'news' ? null : labelNames[label]).join('  |  ');
  return { publication, above, headline, below: bylines.length > 0 ? `${lists.by} ${bylines.join(', ')}` : '' };
}

/** The front page's, and of every page that has none of its own: what the paper says it is. */
export function toPaperCard({ name, tagline }: { name: string; tagline: string }): Card {
  return { publication: tagline ? name : '', above: '', headline: tagline || name, below: '' };
}
