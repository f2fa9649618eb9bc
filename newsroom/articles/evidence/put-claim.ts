import { refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { fieldsInError } from '@/newsroom/text/line';
import { changeEvidence, type In } from './change-evidence';
import type { Claim } from './evidence';
import { claimWords } from './in-words';
import { putInList } from './put-in-list';
import { claimShape } from './shape';

export interface ClaimPut extends In {
  claim: Claim;
  /** What stood there when its writer opened it (`seenMark`); '' for a new one. */
  seen: string;
}

/**
 * Adds a claim to the draft, or changes the one by its id; words are marked with it in the text. Refuses with 404
 * `story-missing`, 403 `not-allowed`, 422 `claim-refused` naming the fields, among them a source that the story has not,
 * 422 `evidence-refused` where there are too many, and 409 `evidence-moved` or `evidence-gone` as `putSource` does.
 */
export async function putClaim(actor: Actor, { claim, seen, ...where }: ClaimPut, now: Date) {
  return changeEvidence(actor, where, now, (evidence) => {
    const { sources } = evidence;
    const parsed = claimShape.safeParse(claim);
    if (!parsed.success) return refuse('claim-refused', 422, { fields: fieldsInError(parsed.error) });
    const isKnown = (id: string) => sources.some((source) => source.id === id);
    if (!parsed.data.sources.every(({ id }) => isKnown(id)))
      return refuse('claim-refused', 422, { fields: { sources: 'source-unknown' } });
    const put = putInList(evidence.claims, parsed.data, seen, (standing) => claimWords(standing, sources));
    return put.ok ? { ok: true, evidence: { sources, claims: put.list } } : put;
  });
}
