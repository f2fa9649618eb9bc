/** A run of a text; `hit` is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/**
 * Control characters, which no text of ours keeps (text/clean-text.ts): two go around a hit between Postgres and here. Not of
 * Unicode's private use area, which a database with the locale C takes for letters.
 */
export const hitBegins = '\u0001';
export const hitEnds = '\u0002';
/** Postgres takes <words> for markup and leaves them out of what it cuts; in this disguise they are text. */
const disguises = [
  ['<', '\u0003'],
  ['>', '\u0004'],
] as const;
const own = [hitBegins, hitEnds, ...disguises.map(([, disguise]) => disguise)];

/** A text as Postgres is given it to mark. */
export function disguised(text: string): string {
  const plain = own.reduce((rest, mark) => rest.replaceAll(mark, ''), text);
  return disguises.reduce((rest, [sign, disguise]) => rest.replaceAll(sign, disguise), plain);
}

/** Cuts what ts_headline answered into pieces. Whatever else it holds is text and nothing but text. Pure. */
export function toPieces(marked: string): Piece[] {
  const shown = disguises.reduce((rest, [sign, disguise]) => rest.replaceAll(disguise, sign), marked);
  const [before = '', ...parts] = shown.split(hitBegins);
  const pieces = parts.flatMap((part) => {
    const end = part.includes(hitEnds) ? part.indexOf(hitEnds) : part.length;
    return [
      { text: part.slice(0, end), hit: true },
      { text: part.slice(end + 1), hit: false },
    ];
  });
  return [{ text: before, hit: false }, ...pieces].filter(({ text }) => text !== '');
}

/** The pieces of what was cut out of `text`, with … where words go on before and after. */
export function withDots(cut: readonly Piece[], text: string): Piece[] {
  const words = cut.map((piece) => piece.text).join('');
  const at = text.indexOf(words);
  if (at < 0 || words === '') return [...cut];
  const around = (rest: string) => (/[\p{L}\p{N}]/u.test(rest) ? '…' : rest);
  const [before, after] = [around(text.slice(0, at)), around(text.slice(at + words.length))];
  return [{ text: before, hit: false }, ...cut, { text: after, hit: false }].filter((piece) => piece.text !== '');
}

export function hasHit(pieces: readonly Piece[]): boolean {
  return pieces.some(({ hit }) => hit);
}
