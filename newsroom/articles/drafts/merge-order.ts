/**
 * The order of blocks where two writers put in, took out and moved. `theirs` is the ground; what only `mine` has or has
 * moved follows the block it follows in `mine`, behind what they put there. `stays` says which ids the result has at all.
 * Nothing that stays is left out or doubled; a block that both moved stands where `mine` has it. Pure.
 */
export function mergeOrder(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
  stays: (id: string) => boolean,
): string[] {
  const [inTheirs, inMine] = [new Set(theirs), new Set(mine)];
  const moved = movedIn(base, mine);
  const order = theirs.filter((id) => stays(id) && !(moved.has(id) && inMine.has(id)));
  const placed = new Set(order);
  const isNewTheirs = (id: string | undefined) => id !== undefined && !inMine.has(id) && inTheirs.has(id);
  let after: string | null = null;
  for (const id of mine) {
    if (placed.has(id)) after = id;
    if (placed.has(id) || !stays(id)) continue;
    let at: number = after === null ? 0 : order.indexOf(after) + 1;
    while (isNewTheirs(order[at])) at += 1;
    order.splice(at, 0, id);
    placed.add(id);
    after = id;
  }
  return order;
}

/** Ids that stand in both, less the longest run of them that stayed in order: those that were moved. */
function movedIn(base: readonly string[], now: readonly string[]): Set<string> {
  const place = new Map(base.map((id, at) => [id, at]));
  const common = now.filter((id) => place.has(id));
  const kept = longestRise(common.map((id) => place.get(id) ?? 0));
  return new Set(common.filter((_, at) => !kept.has(at)));
}

/** Places of one longest rising run (patience sorting, n log n). */
function longestRise(values: readonly number[]): Set<number> {
  const tops: number[] = [];
  const below: (number | undefined)[] = [];
  values.forEach((value, at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    below[at] = low > 0 ? tops[low - 1] : undefined;
    tops[low] = at;
  });
  const run = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = below[at]) run.add(at);
  return run;
}
