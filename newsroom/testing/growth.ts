/** Milliseconds below which a clock trembles more than it tells. */
const floor = 0.5;
/** Turns of each round, until the ratio is small enough. */
const rounds = [2, 6, 20];
/** Milliseconds of processor time after which one turn of a round is enough: a code that was not compiled yet is lost in it. */
const plenty = 400;
/** Milliseconds of processor time after which there are no more turns: it is not the machine. */
const most = 8_000;

/** What `work` costs: milliseconds of this process's own time on the processors, whatever else the machine does meanwhile. */
async function costOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The least that `work` costs in so many turns, because other work, the collector and the compiler only ever add to it. */
export async function leastCost(work: () => unknown, turns: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) least = Math.min(least, await costOf(work));
  return least;
}

/**
 * How many times the cost of `small` the cost of `large` is: of each the least of several turns, by turns. Where it is more than `enough` there are more turns, so that only what is
 * slow in every one of them stays above. Of work for the embedded database too, which runs in this process.
 */
export async function growth(small: () => unknown, large: () => unknown, enough: number): Promise<number> {
  let [least, spent, ratio] = [[Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number], 0, 0];
  for (const turns of rounds) {
    for (let turn = 0; turn < turns && spent < most; turn += 1) {
      const costs = [await costOf(small), await costOf(large)] as const;
      least = [Math.min(least[0], costs[0]), Math.min(least[1], costs[1])];
      spent += costs[0] + costs[1];
      if (costs[0] + costs[1] > plenty) break;
    }
    ratio = least[1] / Math.max(floor, least[0]);
    if (ratio <= enough) return ratio;
  }
  return ratio;
}
