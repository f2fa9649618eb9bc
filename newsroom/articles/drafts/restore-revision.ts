import { and, eq } from 'drizzle-orm';
import { revisions } from '@/db/schema/drafts';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import type { Manuscript } from '../article';
import { lockArticle } from '../locked-article';
import { parseManuscript } from '../manuscript';
import { changeBetween, isNothing } from './change';
import { keepDraftWords } from './draft-words';
import { putDraft } from './put-draft';
import { add, cutHere } from './revisions';

/**
 * Brings the text of a revision back into the draft; readers see nothing of it. The text it replaces is a revision too, so
 * bringing that one back undoes it. The text that stands already is accepted, silently. Refuses with 404 `story-missing` and
 * `revision-missing`, and 403 `not-allowed`.
 */
export async function restoreRevision(
  actor: Actor,
  input: { id: string; revision: string },
  now: Date,
): Promise<Outcome<{ version: number }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.write', input.id);
    if (!found.ok) return found;
    const { article } = found;
    const [row] = await tx
      .select({ manuscript: revisions.manuscript })
      .from(revisions)
      .where(and(eq(revisions.id, input.revision), eq(revisions.articleId, article.id)));
    if (!row) return refuse('revision-missing', 404);
    const parsed = parseManuscript(row.manuscript as Manuscript);
    if (!parsed.ok) return parsed;
    const { manuscript } = parsed;
    if (isNothing(changeBetween(article.draft, manuscript))) return { ok: true, version: article.draftVersion };
    await cutHere(tx, article, 'restored');
    const version = await putDraft(tx, actor, article, manuscript, now);
    const savedBy = actor.kind === 'user' ? actor.userId : null;
    const stood = { savedBy, beganAt: now, savedAt: now, cut: 'restored', restoredFrom: input.revision } as const;
    await add(tx, article.id, { manuscript, version, ...stood });
    await keepDraftWords(tx, article.id);
    await record(tx, actor, { kind: 'revision.restored', articleId: article.id, revisionId: input.revision }, now);
    return { ok: true, version };
  });
}
