import type { Evidence } from './evidence';
import { seenMark } from './seen';
import { type ClaimStatus, claimStatusOf } from './status';

/** A claim as it is told beside the text that is being written; its number follows from the text. */
export interface BesideClaim {
  id: string;
  claim: string;
  status: ClaimStatus;
  /** How many it rests on, and the title of the first; '' for none. */
  sources: number;
  first: string;
}

/** The sources and claims of a draft beside its text. */
export interface Beside {
  /** The same for the same sources and claims. */
  mark: string;
  claims: BesideClaim[];
  sources: number;
}

/** What stands beside a text with this evidence. Pure. */
export function besideOf(evidence: Evidence): Beside {
  const claims = evidence.claims.map((claim): BesideClaim => {
    const { id, sources } = claim;
    const first = evidence.sources.find((source) => source.id === sources[0]?.id)?.title ?? '';
    return { id, claim: claim.claim, status: claimStatusOf(claim, evidence.sources), sources: sources.length, first };
  });
  return { mark: seenMark(evidence), claims, sources: evidence.sources.length };
}
