import { refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { changeEvidence, type In } from './change-evidence';
import { claimWords, sourceWords } from './in-words';
import { takeFromList } from './put-in-list';

/** One source or claim by its id, as whoever acts saw it (`seenMark`). */
export interface Removal extends In {
  item: string;
  seen: string;
}

/**
 * Takes a source out of the draft. One that is gone already is accepted, silently. Refuses with 404 `story-missing`, 403
 * `not-allowed`, and 409: `source-used` while claims rest on it, `evidence-not-removed` where it was changed meanwhile.
 */
export async function removeSource(actor: Actor, { item, seen, ...where }: Removal, now: Date) {
  return changeEvidence(actor, where, now, (evidence) => {
    const resting = evidence.claims.filter(({ sources }) => sources.some(({ id }) => id === item)).length;
    if (resting > 0) return refuse('source-used', 409, { values: { claims: resting } });
    const left = takeFromList(evidence.sources, item, seen, sourceWords);
    return left.ok ? { ok: true, evidence: { ...evidence, sources: left.list } } : left;
  });
}

/** Takes a claim out of the draft; the words it was marked with are plain words from then on. Refuses as `removeSource` does. */
export async function removeClaim(actor: Actor, { item, seen, ...where }: Removal, now: Date) {
  return changeEvidence(actor, where, now, (evidence) => {
    const left = takeFromList(evidence.claims, item, seen, (claim) => claimWords(claim, evidence.sources));
    return left.ok ? { ok: true, evidence: { ...evidence, claims: left.list } } : left;
  });
}
