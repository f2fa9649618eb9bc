/** A run of a text; `hit` is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Two characters of Unicode's private use area, which no text of ours keeps: they go around a hit between Postgres and here. */
export const hitBegins = '\ue000';
export const hitEnds = '\ue001';

export function withoutMarks(text: string): string {
  return text.replace(/[\ue000\ue001]/g, '');
}

/** Cuts what ts_headline answered into pieces. Whatever else it holds is text and nothing but text. Pure. */
export function toPieces(marked: string): Piece[] {
  return marked
    .split(hitBegins)
    .flatMap((part, at) => {
      const [hit, rest] = at === 0 ? ['', part] : (part.split(hitEnds) as [string, string?]);
      return [
        { text: hit, hit: true },
        { text: rest ?? '', hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

export function hasHit(pieces: readonly Piece[]): boolean {
  return pieces.some(({ hit }) => hit);
}
