import { refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { fieldsInError } from '@/newsroom/text/line';
import { changeEvidence, type In } from './change-evidence';
import type { Source } from './evidence';
import { sourceWords } from './in-words';
import { putInList } from './put-in-list';
import { sourceShape } from './shape';

export interface SourcePut extends In {
  source: Source;
  /** What stood there when its writer opened it (`seenMark`); '' for a new one. */
  seen: string;
}

/**
 * Adds a source to the draft, or changes the one by its id; readers see it when the story is published. Refuses with 404
 * `story-missing`, 403 `not-allowed`, 422 `source-refused` naming the fields, 422 `evidence-refused` where there are too many,
 * and 409 `evidence-moved` or `evidence-gone` where somebody changed it or took it out meanwhile.
 */
export async function putSource(actor: Actor, { source, seen, ...where }: SourcePut, now: Date) {
  return changeEvidence(actor, where, now, (evidence) => {
    const parsed = sourceShape.safeParse(source);
    if (!parsed.success) return refuse('source-refused', 422, { fields: fieldsInError(parsed.error) });
    const put = putInList(evidence.sources, parsed.data, seen, sourceWords);
    return put.ok ? { ok: true, evidence: { ...evidence, sources: put.list } } : put;
  });
}
