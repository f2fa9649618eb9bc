import type { Body } from '@/newsroom/text/blocks';
import { inlineText } from '@/newsroom/text/inlines';
import { codePoints } from '@/newsroom/text/line';

/** What a note hangs on: a paragraph by the id of its block, words that stand in it, and the version they were read in. Pure. */
export interface NoteOn {
  block: string;
  quote: string;
  version: number;
}

/** Code points of a quote: longer paragraphs are quoted by their beginning. */
export const longestNoteQuote = 1_000;

/** Text as quotes are compared: NFC, and white space of any kind as one space, because a form's line ends are not a text's. */
export function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The words of the paragraph `block`; null where the text has no such paragraph or nothing stands in it. */
export function paragraphOf(body: Body, block: string): string | null {
  const found = body.content.find(({ type, attrs }) => type === 'paragraph' && attrs?.id === block);
  return found?.type === 'paragraph' ? flat(inlineText(found.content)) || null : null;
}

/** What a note on this paragraph quotes: all of it, or of a very long one whole words from its beginning. */
export function quoteOf(paragraph: string): string {
  if (codePoints(paragraph) <= longestNoteQuote) return paragraph;
  const cut = [...paragraph].slice(0, longestNoteQuote).join('');
  const end = cut.lastIndexOf(' ');
  return end > 0 ? cut.slice(0, end) : cut;
}

/**
 * Does the exact quote of a note still stand in its own paragraph? Only then does the note belong there. Words that were
 * moved, divided or written alike elsewhere are never taken for it: a note must not say something of a text it was not
 * written about (hypothesis/client#7571).
 */
export function stillStands({ block, quote }: Pick<NoteOn, 'block' | 'quote'>, body: Body): boolean {
  const words = flat(quote);
  return words !== '' && (paragraphOf(body, block)?.includes(words) ?? false);
}

/** Code points of a quote that a thread shows. */
const shownQuote = 90;

/** A note as a thread names it: the first words of its quote, and whether they still stand where it hangs. */
export interface NotedDto {
  block: string;
  quote: string;
  stands: boolean;
  /** The version it was read in and the live one, where those differ: what can be compared. */
  since: { from: number; to: number } | null;
}

/** `live` is null where the story is not public. */
export function toNoted(
  { block, quote, version }: { block: string; quote: string; version: number | null },
  live: { version: number; body: Body } | null,
): NotedDto {
  const stands = live !== null && stillStands({ block, quote }, live.body);
  const older = live !== null && version !== null && version < live.version;
  return {
    block,
    quote: beginning(quote, shownQuote),
    stands,
    since: !stands && older ? { from: version, to: live.version } : null,
  };
}

function beginning(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most).join('').trimEnd()}…`;
}

/** How many notes stand at each paragraph. `quotes` are the notes' quotes with how many share one. */
export function countStanding(
  quotes: readonly { block: string; quote: string; notes: number }[],
  body: Body,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { block, quote, notes } of quotes)
    if (stillStands({ block, quote }, body)) counts.set(block, (counts.get(block) ?? 0) + notes);
  return counts;
}

/** The notes of one paragraph have a page of their own; `id` is one of them. */
export function notesAddress(slug: string, block: string, id?: string): string {
  return `/articles/${slug}/notes/${block}${id === undefined ? '' : `#c-${id}`}`;
}
