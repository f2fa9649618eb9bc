/** A run of a text; `hit` is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Characters of Unicode's private use area, which mean nothing in a text: two go around a hit between Postgres and here. */
export const hitBegins = '\ue000';
export const hitEnds = '\ue001';
/** Postgres takes <words> for markup and leaves them out of what it cuts; in this disguise they are text. */
const disguises = { '<': '\ue002', '>': '\ue003' } as const;

/** A text as Postgres is given it to mark. */
export function disguised(text: string): string {
  return text.replace(/[\ue000-\ue003]/g, '').replace(/[<>]/g, (sign) => disguises[sign as '<' | '>']);
}

/** Cuts what ts_headline answered into pieces. Whatever else it holds is text and nothing but text. Pure. */
export function toPieces(marked: string): Piece[] {
  const [before = '', ...parts] = marked
    .replaceAll(disguises['<'], '<')
    .replaceAll(disguises['>'], '>')
    .split(hitBegins);
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
