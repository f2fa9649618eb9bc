/** A block as it is lined up: by its name, and where that is gone by what it says. */
export interface Named {
  id: string;
  text: string;
}
/** Places in the earlier and the later text; null where it stands in one of them only. */
export type Pair = readonly [before: number | null, after: number | null];

/**
 * Lines two texts up block by block, in reading order. A block is the same block by its id, whatever became of its words;
 * one without its id by having the same words. One that moved is told as taken from one place and put in another. n log n.
 */
export function lineUp(before: readonly Named[], after: readonly Named[]): Pair[] {
  const kept = rising(matches(before, after));
  const pairs: Pair[] = [];
  let [b, a] = [0, 0];
  const upTo = (toB: number, toA: number) => {
    while (b < toB) pairs.push([b++, null]);
    while (a < toA) pairs.push([null, a++]);
  };
  for (const [atB, atA] of kept) {
    upTo(atB, atA);
    pairs.push([b++, a++]);
  }
  upTo(before.length, after.length);
  return pairs;
}

/** Each later block with the earlier one it is, in the order of the later text. */
function matches(before: readonly Named[], after: readonly Named[]): [number, number][] {
  const byId = new Map(before.map(({ id }, at) => [id, at]));
  byId.delete('');
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const take = (at: number, from: number | undefined) => {
    if (from === undefined || taken.has(from)) return;
    found.set(at, from);
    taken.add(from);
  };
  after.forEach(({ id }, at) => {
    take(at, byId.get(id));
  });
  const byText = new Map<string, number[]>();
  before.forEach(({ text }, at) => {
    if (!taken.has(at) && text !== '') byText.set(text, [...(byText.get(text) ?? []), at]);
  });
  after.forEach(({ text }, at) => {
    if (!found.has(at)) take(at, byText.get(text)?.shift());
  });
  return [...found].sort(([one], [other]) => one - other).map(([at, from]) => [from, at]);
}

/** The longest run of pairs whose earlier places rise too: what stayed in order (patience sorting). */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const below: (number | undefined)[] = [];
  pairs.forEach(([from], at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[0] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    below[at] = low > 0 ? tops[low - 1] : undefined;
    tops[low] = at;
  });
  const run: [number, number][] = [];
  for (let at = tops.at(-1); at !== undefined; at = below[at]) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
