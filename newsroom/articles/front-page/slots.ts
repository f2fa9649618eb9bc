/** The places of the front page that editors pin stories to. Pure. */
export type Stage = 'draft' | 'live';

/** One pinned story; `slot` is its place, 0 the lead. */
export interface Pin {
  slot: number;
  articleId: string;
  /** When the place goes back to time by itself. */
  until: Date | null;
  pinnedBy: string | null;
  pinnedAt: Date;
}

/** How many places there are: the lead, four beside it, the row of three below. */
export const slotCount = 8;

export function isSlot(slot: number): boolean {
  return Number.isInteger(slot) && slot >= 0 && slot < slotCount;
}

/** What an arrangement is told from another by: a form that shows it sends this along. */
export function markOf(pins: readonly Pick<Pin, 'slot' | 'articleId' | 'until'>[]): string {
  return [...pins]
    .sort((a, b) => a.slot - b.slot)
    .map(({ slot, articleId, until }) => `${slot}.${articleId}.${until?.getTime() ?? ''}`)
    .join('-');
}

/** With `pin`: whatever stood in its place gives way, and its story stands nowhere else. */
export function withPin(pins: readonly Pin[], pin: Pin): Pin[] {
  return [...pins.filter(({ slot, articleId }) => slot !== pin.slot && articleId !== pin.articleId), pin];
}

/** The story at `from` stands at `to`, and what stood there in its place. */
export function withMove(pins: readonly Pin[], from: number, to: number): Pin[] {
  return pins.map((pin) => (pin.slot === from ? { ...pin, slot: to } : pin.slot === to ? { ...pin, slot: from } : pin));
}
