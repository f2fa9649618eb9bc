import type { CorrectionDto } from './correction';

/** The public versions of an article. Pure. */

/** One frozen version, without its text. */
export interface VersionRow {
  number: number;
  substantive: boolean;
  note: string;
  /** ISO 8601. */
  publishedAt: string;
  /** Whose byline published it; null where the account has none. */
  by: string | null;
}
/** A version of substance with the minor edits that followed it. */
export interface Entry extends VersionRow {
  /** What it corrected, where it did. */
  corrections: CorrectionDto[];
  /** Minor edits between it and the next version of substance. */
  minor: number;
  /** The number of the last of these, its own where there is none. */
  lastNumber: number;
}
export interface HistoryDto {
  articleId: string;
  slug: string;
  headline: string;
  sectionId: string | null;
  /** Newest first; never empty. */
  entries: Entry[];
}
export interface Span {
  from: number;
  to: number;
}

/** Versions of substance, newest first, each with its minor edits. `rows` come oldest first; the first counts always. */
export function toEntries(rows: readonly VersionRow[], corrections: readonly CorrectionDto[]): Entry[] {
  const entries: Entry[] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    if (!last || row.substantive) {
      const own = corrections.filter(({ version }) => version === row.number);
      entries.push({ ...row, corrections: own, minor: 0, lastNumber: row.number });
    } else {
      last.minor += 1;
      last.lastNumber = row.number;
    }
  }
  return entries.reverse();
}

/** `2..5` of an address; null where it is none: versions count from 1, and the later one stands last. */
export function readSpan(text: string): Span | null {
  const [, from, to] = /^([1-9]\d{0,4})\.\.([1-9]\d{0,4})$/.exec(text) ?? [];
  return from && to && Number(from) < Number(to) ? { from: Number(from), to: Number(to) } : null;
}

/** How a comparison is laid out: word by word in one text, the two texts beside each other, or with nothing folded away. */
export const views = ['words', 'sides', 'whole'] as const;
export type View = (typeof views)[number];

/** The layout an address asks for; the first where it asks for none of them. */
export function readView(text: string | undefined): View {
  return views.find((view) => view === text) ?? views[0];
}

/** Where two versions of the article are compared; its history where no `span` is given. */
export function historyPath(slug: string, span?: Span, view: View = views[0]): string {
  if (!span) return `/articles/${slug}/history`;
  return `/articles/${slug}/history/${span.from}..${span.to}${view === views[0] ? '' : `?view=${view}`}`;
}

/** What an entry changed: from what readers saw before it. null for the first. */
export function changeOf(entries: readonly Entry[], entry: Entry): Span | null {
  const before = entries[entries.indexOf(entry) + 1];
  return before ? { from: before.lastNumber, to: entry.number } : null;
}
