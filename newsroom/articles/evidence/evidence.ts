/**
 * What a story rests on: its sources, and what it claims. Part of the manuscript, so it is frozen, compared, brought back and
 * published with it: every word of it is for readers. What must stay secret (the name of somebody who was promised that it
 * would) does not belong in it. Pure.
 */
export const sourceKinds = ['document', 'interview'] as const;
export const namings = ['named', 'unnamed'] as const;
/** `open`: still being looked into. */
export const standings = ['stands', 'disputed', 'corrected', 'open'] as const;
export type Standing = (typeof standings)[number];

export interface Source {
  id: string;
  kind: (typeof sourceKinds)[number];
  /** As readers see it: “Maintenance log”, “A former keeper”. */
  title: string;
  /** Of an interview: on the record. */
  naming: (typeof namings)[number];
  /** Why it is not named; '' where it is. */
  why: string;
  /** http, https or a path of the paper; '' for none. */
  link: string;
  /** Where a copy is kept, as `link`. */
  archive: string;
}
export interface Claim {
  /** Words of the text are marked with it (blocks.ts). */
  id: string;
  /** A sentence of its own. */
  claim: string;
  /** Who says so; '' for the paper itself. */
  saidBy: string;
  standing: Standing;
  /** One line for readers: who disputes it, what was corrected. */
  note: string;
  /** Each source once, with the place in it: “p. 14”. */
  sources: { id: string; place: string }[];
}
export interface Evidence {
  sources: Source[];
  claims: Claim[];
}

/** Longest lists, and longest values in code points after NFC. */
export const evidenceLimits = {
  sources: 40,
  claims: 40,
  title: 160,
  why: 240,
  claim: 300,
  saidBy: 120,
  note: 300,
  place: 80,
};

/** What `ref` of a marked word may be (body-shape.ts), so that it can name one. */
export const evidenceIdPattern = /^[a-z0-9]{1,32}$/;

interface Carrier {
  evidence?: Evidence;
}

/** What there is, as lists that may be empty. */
export function evidenceOf({ evidence }: Carrier): Evidence {
  return evidence ?? { sources: [], claims: [] };
}

/**
 * The same with this evidence. Where there is none the field is not there either: a story without any is, byte for byte, what
 * it was before there was such a thing, and so is the hash of its versions.
 */
export function withEvidence<T extends Carrier>(manuscript: T, evidence: Evidence | undefined): T {
  const { evidence: _, ...rest } = manuscript;
  const none = !evidence || evidence.sources.length + evidence.claims.length === 0;
  return (none ? rest : { ...rest, evidence }) as T;
}
