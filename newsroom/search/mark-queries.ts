import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { hitBegins, hitEnds, type Piece, toPieces, withoutMarks } from './marked';
import { wanted } from './words-of';

/** Postgres reads a text from its first word to cut a piece out of it; characters beyond this are not looked at. */
const longestRead = 50_000;
const marks = `StartSel=${hitBegins}, StopSel=${hitEnds}`;
/** Words around the hits; one piece of a text. */
const piece = `${marks}, MaxFragments=1, MaxWords=32, MinWords=18`;
const whole = `${marks}, HighlightAll=true`;

/** Marks the hits in `texts`, whole or in the piece that has the most of them. One query; the order stays. */
export async function markHits(words: string, texts: readonly string[], as: 'whole' | 'piece'): Promise<Piece[][]> {
  if (texts.length === 0) return [];
  const given = JSON.stringify(texts.map((text) => withoutMarks(text).slice(0, longestRead)));
  const marked = sql<string>`ts_headline('english', given.text, ${wanted(words)}, ${as === 'whole' ? whole : piece})`;
  const rows = await db()
    .select({ marked: marked.as('marked') })
    .from(sql`jsonb_array_elements_text(${given}::jsonb) with ordinality as given(text, place)`)
    .orderBy(sql`given.place`);
  return rows.map((row) => toPieces(row.marked));
}
