/** Questions to the list of stories that somebody kept. Pure. */
export interface SavedFilter {
  id: string;
  name: string;
  /** The address that asks it. */
  path: string;
}

/** Longest name in code points, and the most that one person keeps. */
export const longestFilterName = 40;
export const mostKept = 20;
