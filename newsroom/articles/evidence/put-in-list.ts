import { type Outcome, refuse } from '@/newsroom/outcome';
import { isSameValue } from '@/newsroom/text/same-value';
import { seenMark } from './seen';

interface Named {
  id: string;
}

/**
 * `list` with `item` in the place of the one by its id, or at its end. `seen` is what its writer had before them (`seenMark`):
 * where another stands by now it is refused with 409 `evidence-moved`, where none does, `evidence-gone`, saying what stands
 * (`now`) and its mark (`seen`). The same once more is accepted. Pure.
 */
export function putInList<T extends Named>(
  list: readonly T[],
  item: T,
  seen: string,
  say: (standing: T) => string,
): Outcome<{ list: T[] }> {
  const standing = list.find(({ id }) => id === item.id);
  if (isSameValue(standing, item)) return { ok: true, list: [...list] };
  if (seenMark(standing) !== seen) return moved(standing ? 'evidence-moved' : 'evidence-gone', standing, say);
  return { ok: true, list: standing ? list.map((one) => (one === standing ? item : one)) : [...list, item] };
}

/** `list` without the one called `id`; refused with 409 `evidence-not-removed` where it is not the one that was seen any more. Pure. */
export function takeFromList<T extends Named>(
  list: readonly T[],
  id: string,
  seen: string,
  say: (standing: T) => string,
): Outcome<{ list: T[] }> {
  const standing = list.find((one) => one.id === id);
  if (standing && seenMark(standing) !== seen) return moved('evidence-not-removed', standing, say);
  return { ok: true, list: list.filter((one) => one !== standing) };
}

/** `list` with the one called `id` before the one called `before`, where both are there. Twice is the same as once. Pure. */
export function moveInList<T extends Named>(list: readonly T[], id: string, before: string): T[] {
  const item = list.find((one) => one.id === id);
  const rest = list.filter((one) => one !== item);
  const at = rest.findIndex((one) => one.id === before);
  return item && at >= 0 ? [...rest.slice(0, at), item, ...rest.slice(at)] : [...list];
}

function moved<T>(problem: string, standing: T | undefined, say: (standing: T) => string): Outcome<never> {
  const values = { now: standing ? say(standing) : '', seen: seenMark(standing) };
  return refuse(problem, 409, { values });
}
