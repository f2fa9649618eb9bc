/** What can be decided about a person, from the mildest to the hardest. Pure. */
export const sanctionKinds = ['warn', 'hold', 'mute', 'ban'] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

/** Days a mute or a ban by network may last at most; a network changes hands, a person may change. */
export const longestDays = { mute: 365, network: 90 };

/** How long it lasts, as the form offers it: days; 0 for until somebody ends it. */
export const offeredDays = [1, 3, 7, 30, 90, 365, 0] as const;

/** What stands against who posts, as the rules of the thread see it. */
export interface Sanction {
  readonly id: string;
  readonly kind: SanctionKind;
  /** A key of the reasons table. */
  readonly reason: string;
  /** What the person is told beside the reason. */
  readonly note: string;
  /** ISO 8601, or said in words for the person; null where an editor has to end it. */
  readonly until: string | null;
  /** Found by the network alone: who posts may be somebody else. */
  readonly byNetwork?: boolean;
}

/** The one that answers where several stand: a ban before a mute, a mute before a warning, that before being held; what is about the person before what is about the network. */
export function strongestOf(standing: readonly Sanction[]): Sanction | null {
  const order: readonly SanctionKind[] = ['ban', 'mute', 'warn', 'hold'];
  const rank = ({ kind, byNetwork = false }: Sanction) => order.indexOf(kind) * 2 + Number(byNetwork);
  return [...standing].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
