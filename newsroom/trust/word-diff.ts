import { diffArrays } from 'diff';

/** A stretch of text that stands in both versions, or in one of them. */
export interface Piece {
  is: 'same' | 'added' | 'removed';
  text: string;
}

/** How much comparing may still cost, in steps of Myers' algorithm (1986): about the square of the edits between two texts. */
export interface Effort {
  left: number;
}
/** For one page: under a second on a busy core for 100,000 words, whatever was rewritten (difference.test.ts). */
export const fullEffort = 2_000_000;
/** Edits after which one block is no longer compared word by word: nobody could read the result. */
const mostEdits = 600;

/** A word as a desk counts it, a run of space, or one other character. */
const token = /[\p{L}\p{N}\p{M}]+(?:[’'.,\-‑][\p{L}\p{N}\p{M}]+)*|\s+|[^\s\p{L}\p{N}\p{M}]/gu;

/**
 * What became of `before`, word by word. Where that takes more edits than one can read, or than `effort` has left, the
 * whole text is told as replaced. Pure but for `effort`, which it draws on.
 */
export function diffWords(before: string, after: string, effort: Effort): Piece[] {
  if (before === after) return pieces([['same', before]]);
  const most = Math.min(mostEdits, Math.floor(Math.sqrt(Math.max(0, effort.left))));
  const found = diffArrays(before.match(token) ?? [], after.match(token) ?? [], { maxEditLength: most });
  const edits = found?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) ?? most;
  effort.left -= edits * edits;
  if (!found) return replaced(before, after);
  const told = found.map(({ added, removed, value }): [Piece['is'], string] => [
    added ? 'added' : removed ? 'removed' : 'same',
    value.join(''),
  ]);
  return pieces(gathered(told));
}

function replaced(before: string, after: string): Piece[] {
  return pieces([
    ['removed', before],
    ['added', after],
  ]);
}

/** Changes with nothing but space between them are one change: "three words" became "four others", not word by word. */
function gathered(told: [Piece['is'], string][]): [Piece['is'], string][] {
  const out: [Piece['is'], string][] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    const [head, tail] = sharedSpace(removed, added);
    const inner = (text: string): string => text.slice(head.length, text.length - tail.length);
    out.push(['same', head], ['removed', inner(removed)], ['added', inner(added)], ['same', tail]);
    [removed, added] = ['', ''];
  };
  told.forEach(([is, text], at) => {
    const between = is === 'same' && text.trim() === '' && at < told.length - 1 && removed + added !== '';
    if (is === 'removed' || between) removed += text;
    if (is === 'added' || between) added += text;
    if (is !== 'same' || between) return;
    flush();
    out.push(['same', text]);
  });
  flush();
  return out;
}

/** The space that both begin with and, of what is left, both end with: it did not change. */
function sharedSpace(one: string, other: string): [head: string, tail: string] {
  // Not by /\s*$/, which looks at a run of space in the middle as often as it is long.
  const [head, tail] = [one.slice(0, one.length - one.trimStart().length), one.slice(one.trimEnd().length)];
  const begins = other.startsWith(head) ? head : '';
  const room = Math.min(one.length, other.length) - begins.length;
  return [begins, other.endsWith(tail) && tail.length <= room ? tail : ''];
}

function pieces(told: [Piece['is'], string][]): Piece[] {
  const joined: Piece[] = [];
  for (const [is, text] of told) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.is === is) last.text += text;
    else joined.push({ is, text });
  }
  return joined;
}
