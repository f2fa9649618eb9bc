import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import type { Manuscript } from './article';
import { keepDraftWords } from './drafts/draft-words';
import { blankManuscript, parseManuscript } from './manuscript';
import { keepUses } from './picture-uses';
import { provisionalSlug } from './slug';

/**
 * Begins a story. `input` holds any fields of a manuscript, the rest starts blank. It belongs to the person who began
 * it; one begun by the paper itself (demo, import) belongs to the account of its first byline, where that has one.
 * Refuses with 403 `not-allowed` and 422 `manuscript-refused`.
 */
export async function draftArticle(
  actor: Actor,
  input: Partial<Manuscript>,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'article.write', { ownerId: actor.kind === 'user' ? actor.userId : null }))
    return refuse('not-allowed', 403);
  const parsed = parseManuscript({ ...blankManuscript, ...input });
  if (!parsed.ok) return parsed;
  const id = newId(now);
  await write(async (tx) => {
    await tx.insert(articles).values({
      id,
      slug: provisionalSlug(id),
      draft: parsed.manuscript,
      draftSavedAt: now,
      draftSavedBy: actor.kind === 'user' ? actor.userId : null,
      ownerId: actor.kind === 'user' ? actor.userId : await accountOf(tx, parsed.manuscript.bylines[0]),
      createdAt: now,
    });
    await keepUses(tx, id, 'inDraft', parsed.manuscript);
    await keepDraftWords(tx, id);
    await record(tx, actor, { kind: 'article.drafted', articleId: id }, now);
  });
  return { ok: true, id };
}

async function accountOf(tx: Tx, authorId: string | undefined): Promise<string | null> {
  if (authorId === undefined) return null;
  const [author] = await tx.select({ userId: authors.userId }).from(authors).where(eq(authors.id, authorId));
  return author?.userId ?? null;
}
