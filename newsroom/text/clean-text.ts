/** What makes typed text unfit to store: the key of a sentence in words/problems.ts. */
export type TextFault = 'text-broken';
export type Cleaned = { ok: true; text: string } | { ok: false; fault: TextFault };

/** Combining marks kept on one base: enough for every living script, too few to climb over the neighbours. */
const marksABase = 4;

/** C0 and C1 controls and DEL, without tab and line feed (after CRLF and CR became LF). */
const controls = /[^\P{Cc}\n\t]/gu;
/** Unicode 17, section 23.7: noncharacters; U+FFFD is what a decoder wrote where the bytes were not UTF-8. */
const broken = /[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/u;

/**
 * Typed text as it is stored: NFC, line ends as LF, controls removed, at most four combining marks a base. Refuses half
 * surrogates, noncharacters and the mark of broken UTF-8. Linear.
 */
export function cleanText(typed: string): Cleaned {
  if (broken.test(typed)) return { ok: false, fault: 'text-broken' };
  const plain = typed.replace(/\r\n?/g, '\n').replace(controls, '');
  return { ok: true, text: capMarks(plain.normalize('NFC')) };
}

/** Joiners between marks do not begin a new base, or they would be the way around the cap. */
function capMarks(text: string): string {
  if (!/\p{M}{2}/u.test(text) && !/\p{M}[\u200c\u200d]/u.test(text)) return text;
  let kept = '';
  let marks = 0;
  for (const letter of text) {
    const mark = /\p{M}/u.test(letter);
    if (mark) marks += 1;
    else if (letter !== '\u200c' && letter !== '\u200d') marks = 0;
    if (!mark || marks <= marksABase) kept += letter;
  }
  return kept;
}

/** Does anything of `text` show? Spaces, default-ignorables (UAX #44), the blank braille cell and lone marks do not. */
export function isVisible(text: string): boolean {
  return /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\p{M}\s\u2800]/u.test(text);
}

/** Overrides, embeddings, isolates and marks of direction (UAX #9), which let a name turn the words after it around. */
const bidi = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/**
 * A name as it is stored: one line, no controls of direction, nothing of zero width but the joiners that scripts and emoji
 * need between two letters that show.
 */
export function cleanName(typed: string): Cleaned {
  const cleaned = cleanText(typed);
  if (!cleaned.ok) return cleaned;
  const text = cleaned.text
    .replace(bidi, '')
    .replace(/[\u200b\u2060-\u2064\u206a-\u206f\ufeff\u00ad\u180e]/g, '')
    .replace(/(?<![\p{M}\p{L}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]/gu, '')
    .replace(/(?<=\p{Script=Latin})[\u200c\u200d]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { ok: true, text };
}
