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

interface Said {
  text: string;
  /** By offset: 1 where a word may begin or end. */
  edges: Uint8Array;
}

function holds({ text, edges }: Said, sought: string): boolean {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1))
    if (edges[at] && edges[at + sought.length]) return true;
  return false;
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
