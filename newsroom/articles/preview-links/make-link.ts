import { previewLinks } from '@/db/schema/drafts';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { line } from '@/newsroom/text/line';
import { lockArticle } from '../locked-article';
import { newPreviewToken, previewHash } from './link-hash';
import { isLinkDays, longestLinkNote } from './preview-link';

/**
 * Makes a link by which anybody who has it reads the draft as it is then, for 1, 7 or 30 days. The token is in the answer and
 * nowhere else: only its hash is kept. Refuses with 404 `story-missing`, 403 `not-allowed` and 422 `link-refused` naming `days`
 * or `note`.
 */
export async function makePreviewLink(
  actor: Actor,
  input: { id: string; note: string; days: number },
  now: Date,
): Promise<Outcome<{ id: string; token: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.share-draft', input.id);
    if (!found.ok) return found;
    const note = line(longestLinkNote).safeParse(input.note);
    if (!note.success) return refuse('link-refused', 422, { fields: { note: 'too-long' } });
    if (!isLinkDays(input.days)) return refuse('link-refused', 422, { fields: { days: 'not-in-list' } });
    const [id, token] = [newId(now), newPreviewToken()];
    await tx.insert(previewLinks).values({
      id,
      tokenHash: previewHash(token),
      articleId: found.article.id,
      note: note.data,
      madeBy: actor.kind === 'user' ? actor.userId : null,
      madeAt: now,
      expiresAt: new Date(now.getTime() + input.days * 86_400_000),
    });
    await record(tx, actor, { kind: 'preview-link.made', articleId: found.article.id, linkId: id }, now);
    return { ok: true, id, token };
  });
}
