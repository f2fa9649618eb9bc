import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { disguised, hitBegins, hitEnds, type Piece, toPieces, withDots } from './marked';
import { wanted } from './words-of';

/** Postgres reads a text from its first word to cut a piece out of it; characters beyond this are not looked at. */
export const longestRead = 50_000;
/**
 * So many words of a query are marked. Each hit is compared with each of them, so that one word said sixty times over would
 * cost seconds in a text that says it too.
 */
const mostMarked = 16;
/** Texts of so few characters are shown whole. */
const short = 240;
const marks = `StartSel=${hitBegins}, StopSel=${hitEnds}`;
const whole = `${marks}, HighlightAll=true`;
/** Words of the one piece that is cut out of a longer text, around its hits. */
const piece = `${marks}, MaxFragments=1, MaxWords=32, MinWords=18`;

/** Marks the hits in `texts`, whole or in the piece that has the most of them. One query; the order stays. */
export async function markHits(words: string, texts: readonly string[], as: 'whole' | 'piece'): Promise<Piece[][]> {
  if (texts.length === 0) return [];
  const read = texts.map(beginning);
  const given = JSON.stringify(read.map(disguised));
  const longest = as === 'whole' ? longestRead : short;
  const cut = sql<string>`ts_headline('english', given.text, ${marked(firstOf(words))},
    case when length(given.text) <= ${longest}::int then ${whole} else ${piece} end)`;
  const rows = await db()
    .select({ cut: cut.as('cut') })
    .from(sql`jsonb_array_elements_text(${given}::jsonb) with ordinality as given(text, place)`)
    .orderBy(sql`given.place`);
  return rows.map((row, at) => withDots(toPieces(row.cut), read[at] ?? ''));
}

/** Never half a character at the cut: Postgres takes no half of one. */
function beginning(text: string): string {
  return text.slice(0, longestRead).replace(/[\ud800-\udbff]$/, '');
}

/**
 * The words of a query without their order: of words that follow each other ts_headline tries every way to begin, and in
 * Postgres 15 a comment of one word said over and over, looked for as "that word sixteen times", takes more than five seconds.
 */
const marked = (words: string) => sql`regexp_replace(${wanted(words)}::text, '<(-|[0-9]+)>', '&', 'g')::tsquery`;

/** Words as Postgres counts them, so whatever stands between two of them divides them. */
const tooMany = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]+){${mostMarked}}(?=[^\p{L}\p{N}].*[\p{L}\p{N}])`,
  'u',
);

function firstOf(words: string): string {
  return tooMany.exec(words)?.[0] ?? words;
}
