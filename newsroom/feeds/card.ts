import type { Label } from '@/newsroom/articles/article';

/** What stands on the picture that goes with a link to a story (Open Graph, og:image). Pure. */
export interface CardDto {
  publication: string;
  headline: string;
  section: string | null;
  label: Label;
  bylines: string[];
}

/** Pixels, the 1.91 to 1 that previews are cut to (ogp.me names width and height, not their values). */
export const cardSize = { width: 1200, height: 630 } as const;

export const cardAddress = (slug: string) => `/articles/${slug}/card.png`;
