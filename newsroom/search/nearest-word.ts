/** Letters that may be wrong in a word of this many: one up to five, two beyond; shorter ones than four are left alone. */
function mayMiss(length: number): number {
  if (length < 4) return 0;
  return length <= 5 ? 1 : 2;
}

/**
 * The word of `known` that `typed` was probably meant to be: the fewest letters wrong, missing, too many or swapped
 * (Damerau 1964: one of these is four typing mistakes out of five), and of equals the one that is used most. Null where it is
 * known, or none is near. `known` is word → how often it is used. Pure.
 */
export function nearestWord(typed: string, known: ReadonlyMap<string, number>): string | null {
  if (known.has(typed)) return null;
  let best: { word: string; distance: number; used: number } | null = null;
  for (const [word, used] of known) {
    const most = best?.distance ?? mayMiss(typed.length);
    if (most === 0 || Math.abs(word.length - typed.length) > most) continue;
    const distance = distanceOf(typed, word, most);
    if (distance > most) continue;
    if (!best || distance < best.distance || used > best.used) best = { word, distance, used };
  }
  return best?.word ?? null;
}

/** Optimal string alignment distance; anything above `most` may be answered as `most + 1`. */
function distanceOf(one: string, other: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? most + 1;
}
