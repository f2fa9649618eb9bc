import { isSameValue } from '@/newsroom/text/same-value';

/** What came of one form that two people changed. */
export interface MergedFields<T> {
  /** The fields that were sent; of those both changed, what was sent stands. */
  merged: Partial<T>;
  /** What both changed in different ways: to be asked. */
  clashes: (keyof T & string)[];
  /** Something of theirs came in that whoever sent the form has not seen. */
  others: boolean;
}

/** Makes one value of two changes, where that can be done without asking: of lists. undefined where it cannot. */
export type Settle<T> = (field: keyof T & string, began: unknown, theirs: unknown, mine: unknown) => unknown;

/**
 * Three-way merge of the fields of a form: `began` is what it was drawn with, `theirs` what stands now, `mine` what was sent.
 * What only one side changed is taken, what both changed alike as well. A field that `began` does not have counts as changed
 * by both, so that nothing is overwritten that was not seen. Pure.
 */
export function mergeFields<T extends object>(
  began: Partial<T>,
  theirs: T,
  mine: Partial<T>,
  settle: Settle<T> = () => undefined,
): MergedFields<T> {
  const clashes: (keyof T & string)[] = [];
  const merged = { ...mine };
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    const known = Object.hasOwn(began, field);
    if (isSameValue(mine[field], theirs[field])) continue;
    if (known && isSameValue(began[field], theirs[field])) continue;
    if (known && isSameValue(began[field], mine[field])) merged[field] = theirs[field];
    else {
      const settled = known ? settle(field, began[field], theirs[field], mine[field]) : undefined;
      if (settled === undefined) clashes.push(field);
      else merged[field] = settled as T[typeof field];
    }
  }
  const unseen = changedFields(began, theirs).filter((field) => Object.hasOwn(mine, field));
  return { merged, clashes, others: unseen.some((field) => !isSameValue(mine[field], theirs[field])) };
}

/** The fields in which two sets of settings differ. Pure. */
export function changedFields<T extends object>(was: Partial<T>, is: T): (keyof T & string)[] {
  return (Object.keys(is) as (keyof T & string)[]).filter((field) => !isSameValue(was[field], is[field]));
}
