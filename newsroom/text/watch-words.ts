import { fold, unspaced } from './fold';

/** A word or phrase that the desk watches for, and what becomes of a comment that holds it. */
export interface WatchWord {
  readonly word: string;
  readonly act: 'hold' | 'reject';
}

const inWord = /[\p{L}\p{N}\p{M}]/u;

/**
 * Those of `words` that stand in `texts` as whole words, in any case, accents or width: "Scunthorpe" holds no word but
 * itself. Where a script puts no space between words there is no whole word, and they are found anywhere. Pure.
 */
export function findWatchWords<Word extends WatchWord>(texts: readonly string[], words: readonly Word[]): Word[] {
  if (words.length === 0) return [];
  const said = texts.map((text) => fold(text)).map((text) => ({ text, edges: edgesOf(text) }));
  return words.filter(({ word }) => {
    const sought = fold(word).trim();
    return sought !== '' && said.some((one) => holds(one, sought));
  });
}

/**
 * Where they stand, as offsets of `text` itself from and to, in their order and without overlap: found by the same folding
 * and the same edges, letter with its marks by letter. Pure.
 */
export function placesOfWords(text: string, words: readonly string[]): [from: number, to: number][] {
  const said = foldedWithOffsets(text);
  const edges = edgesOf(said.text);
  const met = new Uint8Array(text.length);
  for (const sought of words.map((word) => fold(word).trim()).filter((word) => word !== ''))
    for (const at of standings({ text: said.text, edges }, sought))
      met.fill(1, said.from[at], said.to[at + sought.length - 1]);
  const places: [number, number][] = [];
  for (let from = met.indexOf(1); from !== -1; ) {
    const end = met.indexOf(0, from);
    const to = end === -1 ? text.length : end;
    places.push([from, to]);
    from = met.indexOf(1, to);
  }
  return places;
}

/** Folded text with, for each of its units, where in the typed text the letter it came of begins and ends. */
function foldedWithOffsets(typed: string): { text: string; from: number[]; to: number[] } {
  const [from, to]: [number[], number[]] = [[], []];
  let text = '';
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(typed)) {
    const folded = fold(segment);
    if (folded === ' ' && text.endsWith(' ')) continue;
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      from.push(index);
      to.push(index + segment.length);
    }
  }
  return { text, from, to };
}

interface Said {
  text: string;
  /** By offset: 1 where a word may begin or end. */
  edges: Uint8Array;
}

function holds(said: Said, sought: string): boolean {
  return !standings(said, sought).next().done;
}

function* standings({ text, edges }: Said, sought: string): Generator<number> {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1))
    if (edges[at] && edges[at + sought.length]) yield at;
}

function edgesOf(text: string): Uint8Array {
  const edges = new Uint8Array(text.length + 1);
  let before = '';
  let at = 0;
  for (const letter of text) {
    edges[at] = Number(isEdge(before, letter));
    before = letter;
    at += letter.length;
  }
  edges[at] = 1;
  return edges;
}

/** Does a word end between these two? Also where letters of an unspaced script meet anything. */
function isEdge(left: string, right: string): boolean {
  if (!inWord.test(left) || !inWord.test(right)) return true;
  return unspaced.test(left) || unspaced.test(right);
}
