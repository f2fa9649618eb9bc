import { z } from 'zod';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { fieldsInError, line } from '@/newsroom/text/line';
import { lockArticle } from '../locked-article';
import { cutHere } from './revisions';

/** Longest name of a revision, in code points. */
export const longestName = 80;
const form = z.strictObject({
  id: z.string(),
  name: line(longestName).refine((name) => name !== '', 'revision-unnamed'),
});

/**
 * Keeps the draft as it stands under a name, for as long as the story is there. Refuses with 404 `story-missing`,
 * 403 `not-allowed` and 422 `revision-refused`.
 */
export async function keepRevision(
  actor: Actor,
  input: { id: string; name: string },
  now: Date,
): Promise<Outcome<{ revision: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.write', input.id);
    if (!found.ok) return found;
    const parsed = form.safeParse(input);
    if (!parsed.success) return refuse('revision-refused', 422, { fields: fieldsInError(parsed.error) });
    const revision = await cutHere(tx, found.article, 'hand', parsed.data.name);
    await record(tx, actor, { kind: 'revision.kept', articleId: input.id, revisionId: revision }, now);
    return { ok: true, revision };
  });
}
