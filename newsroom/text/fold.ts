/** Marks that make another letter of a base and not the same one with an accent: the voicing of kana, the breve of й. */
const ownLetters = /[\u3099\u309a]|(?<=[иИ])\u0306/gu;
/** Accents and points that any script shares (UAX #24: Inherited); the vowel signs of Indic and Thai words are letters of theirs. */
const accents = /(?=\p{Script=Inherited})\p{Mn}/gu;
/** What does not show and is put between letters to hide a word: joiners, soft hyphens, direction marks. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const kept = '\ue000';

/**
 * Text as two people would call the same word: without case (full case folding, so ß is ss and the sigmas are one), without
 * accents, width and what does not show, each run of white space one space. For comparing, never for showing.
 */
export function fold(text: string): string {
  const marks: string[] = [];
  const bare = text
    .normalize('NFKD')
    .replaceAll(kept, '')
    .replace(unseen, '')
    .replace(ownLetters, (mark) => {
      marks.push(mark);
      return kept;
    })
    .replace(accents, '')
    .replaceAll(kept, () => marks.shift() ?? '');
  return bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC').replace(/\s+/g, ' ');
}

/** Scripts that put no space between words (UAX #29, section 4): there a word has no edge that could be seen. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
