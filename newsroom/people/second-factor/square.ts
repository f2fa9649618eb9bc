import { encode } from 'uqr';

/** A square code (ISO/IEC 18004) as one path in a box of `size` units, its quiet zone of four among them. Pure. */
export function squareOf(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const marks = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: marks.join('') };
}
