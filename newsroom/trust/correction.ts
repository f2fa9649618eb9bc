/** What a correction is, without the database. Pure. */

/** A serious one stands above the text, a minor one below it. */
export const severities = ['minor', 'serious'] as const;
export type Severity = (typeof severities)[number];

/** Longest public sentence, in code points: what we said, what is right, why it happened. */
export const longestCorrection = 1_000;

/** A correction as pages and feeds tell it. */
export interface CorrectionDto {
  id: string;
  severity: Severity;
  words: string;
  /** ISO 8601. */
  madeAt: string;
  /** When readers first saw the story, ISO 8601; from then to `madeAt` is the longest the mistake can have stood. */
  publishedAt: string;
  /** The version that mended it; the one before it is what was wrong. */
  version: number;
  slug: string;
  headline: string;
  /** When the whole article was withdrawn; null while it stands. Its corrections stay listed. */
  withdrawnAt: string | null;
}

/** The name of a correction on its article's page. */
export function correctionAnchor(id: string): string {
  return `correction-${id}`;
}

/** Where a reader sees what a correction changed. */
export function correctionChange({ slug, version }: Pick<CorrectionDto, 'slug' | 'version'>): string {
  return `/articles/${slug}/history/${version - 1}..${version}`;
}

/** What the paper put right in a year, by its own clocks. */
export interface CorrectedYear {
  made: number;
  /** Stories first published in that year which stand. */
  stories: number;
  /** Half of the corrections came within this many seconds of the story; null where they are fewer than `fewestForMedian`. */
  medianSeconds: number | null;
}

/** Fewer than these have no usual time: one slow correction would make the whole figure. */
export const fewestForMedian = 5;
