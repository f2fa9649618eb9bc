/** Acts on chosen stories of the list. Pure. */
export const manyActs = ['section', 'tag', 'archive', 'hand-over'] as const;
export type ManyAct = (typeof manyActs)[number];

/** Stories that one act may be done to: more than a page of the list holds. */
export const mostAtOnce = 100;

/** What came of it: how many were done, how many of those only in the draft, and why the others were not. */
export interface ManyDone {
  done: number;
  inDraft: number;
  left: { id: string; headline: string; problem: string; values?: Readonly<Record<string, string | number>> }[];
}

export function isManyAct(value: string): value is ManyAct {
  return manyActs.some((act) => act === value);
}
