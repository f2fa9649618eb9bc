import { isDeepStrictEqual } from 'node:util';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { putDraft } from '../drafts/put-draft';
import { moveRevision } from '../drafts/revisions';
import { lockArticle } from '../locked-article';
import { type Evidence, evidenceOf, withEvidence } from './evidence';
import { evidenceShape } from './shape';

export interface EvidenceChanged {
  evidence: Evidence;
  /** That of the draft with it. */
  version: number;
}

/** Which story, and from which window of the editor, where it was one: what that saved is not somebody else's. */
export interface In {
  id: string;
  window?: string;
}

/**
 * Puts what `change` makes of the sources and claims into the draft as it stands, and nothing else of it: a text that is being
 * written in another window is merged with it. What changes nothing is accepted, silently. Refuses with 404 `story-missing`,
 * 403 `not-allowed`, 422 `evidence-refused`, and as `change` does.
 */
export async function changeEvidence(
  actor: Actor,
  { id, window }: In,
  now: Date,
  change: (evidence: Evidence) => Outcome<{ evidence: Evidence }>,
): Promise<Outcome<EvidenceChanged>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.write', id);
    if (!found.ok) return found;
    const { article } = found;
    const changed = change(evidenceOf(article.draft));
    if (!changed.ok) return changed;
    const fits = evidenceShape.safeParse(changed.evidence);
    if (!fits.success) return refuse('evidence-refused', 422);
    const evidence = fits.data;
    if (isDeepStrictEqual(evidence, evidenceOf(article.draft)))
      return { ok: true, evidence, version: article.draftVersion };
    const manuscript = withEvidence(article.draft, evidence);
    const version = await putDraft(tx, actor, article, manuscript, now, window);
    await moveRevision(tx, actor, article, { manuscript, version }, now);
    await record(tx, actor, { kind: 'article.saved', articleId: article.id }, now);
    return { ok: true, evidence, version };
  });
}
