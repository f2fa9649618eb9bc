import type { Actor } from '@/newsroom/people/actor';
import { changeEvidence, type In } from './change-evidence';
import { moveInList } from './put-in-list';

export interface Move extends In {
  item: string;
  /** The id of the one it shall stand before. */
  before: string;
}

/**
 * Puts a source of the draft before another, or a claim before another claim. Readers get claims in the order of the text, and
 * those that it marks nowhere in this one. Where one of the two is gone nothing is moved. Refuses with 404 `story-missing`
 * and 403 `not-allowed`.
 */
export async function moveEvidence(
  actor: Actor,
  list: 'sources' | 'claims',
  { item, before, ...where }: Move,
  now: Date,
) {
  return changeEvidence(actor, where, now, (evidence) => ({
    ok: true,
    evidence:
      list === 'sources'
        ? { ...evidence, sources: moveInList(evidence.sources, item, before) }
        : { ...evidence, claims: moveInList(evidence.claims, item, before) },
  }));
}
