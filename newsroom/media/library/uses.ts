/** The stories that are named beside a picture; of one that stands in more, the newest. */
export const mostStories = 100;

/** Where a picture is shown. */
export interface UsesDto {
  /** `href` leads to the desk for whoever may read the draft, else to the live story. */
  stories: { id: string; headline: string; href: string; isLive: boolean; isDeleted: boolean }[];
  /** Older stories that are not listed. */
  more: number;
  /** Drafts of others that the reader of this list may not see. */
  hidden: number;
  /** Stories that are planned with it. */
  planned: number;
  authors: { name: string; slug: string }[];
  /** `href` leads to the desk for whoever keeps pages; null for others. */
  pages: { title: string; href: string | null }[];
}

/** Does anything show it? */
export function isShown({ stories, hidden, planned, authors, pages }: UsesDto): boolean {
  return stories.length + hidden + planned + authors.length + pages.length > 0;
}
