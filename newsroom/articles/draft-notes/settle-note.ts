import { and, eq, isNull } from 'drizzle-orm';
import { draftNotes } from '@/db/schema/drafts';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { lockArticle } from '../locked-article';

/**
 * Resolves a note on a draft, or opens it again; what it is already, it stays, silently. Refuses with 404 `story-missing`, 403
 * `not-allowed` and 409 `draft-note-gone`.
 */
export async function settleDraftNote(
  actor: Actor,
  input: { id: string; note: string; resolved: boolean },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.annotate', input.id);
    if (!found.ok) return found;
    const articleId = found.article.id;
    const one = and(eq(draftNotes.id, input.note), eq(draftNotes.articleId, articleId), isNull(draftNotes.parentId));
    const [note] = await tx.select({ resolvedAt: draftNotes.resolvedAt }).from(draftNotes).where(one);
    if (!note) return refuse('draft-note-gone', 409);
    if ((note.resolvedAt !== null) === input.resolved) return { ok: true, id: input.note };
    const by = actor.kind === 'user' ? actor.userId : null;
    await tx
      .update(draftNotes)
      .set(input.resolved ? { resolvedBy: by, resolvedAt: now } : { resolvedBy: null, resolvedAt: null })
      .where(one);
    const kind = input.resolved ? 'draft-note.resolved' : 'draft-note.reopened';
    await record(tx, actor, { kind, articleId, noteId: input.note }, now);
    return { ok: true, id: input.note };
  });
}
