/** What the desk finds, group by group. Pure. */
export const groups = ['stories', 'comments', 'people', 'bylines', 'pictures', 'tips', 'pages'] as const;
export type Group = (typeof groups)[number];

/** One thing that was found, and where it is. */
export interface FoundDto {
  id: string;
  /** '' for a story without a headline. */
  title: string;
  /** What else tells it from others: whose it is, where it stands. */
  hint: string;
  /** Of a story or a comment. */
  state?: string;
  href: string;
}
export interface FoundGroup {
  group: Group;
  rows: FoundDto[];
  /** Where all of this kind are listed, asked for the same words; null where nothing lists them so. */
  more: string | null;
}

/** Things of each kind that are shown. */
export const shownOfEach = 6;
/** Longest search, in characters. */
const longestSearch = 100;

export function toWords(asked: string | string[] | null | undefined): string {
  return (typeof asked === 'string' ? asked : '').replaceAll('\0', '').trim().slice(0, longestSearch);
}
