import { isSameValue } from '@/newsroom/text/same-value';
import { mergeOrder } from './merge-order';

/**
 * A list of names that two writers changed: what either put in is in it, what either took out is not. null where both put
 * the same names in another order, or the result has more than `most`: that is to be asked. Pure.
 */
export function mergeLists(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
  most: number,
): string[] | null {
  if (isSameValue(theirs, mine) || isSameValue(base, mine)) return [...theirs];
  if (isSameValue(base, theirs)) return [...mine];
  const stays = (id: string) => !base.includes(id) || (theirs.includes(id) && mine.includes(id));
  const common = (list: readonly string[]) => list.filter((id) => base.includes(id) && stays(id));
  const [was, one, other] = [common(base), common(theirs), common(mine)];
  if (!isSameValue(one, was) && !isSameValue(other, was) && !isSameValue(one, other)) return null;
  const merged = mergeOrder(base, theirs, mine, stays);
  return merged.length <= most ? merged : null;
}
