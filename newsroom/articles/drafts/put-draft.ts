import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { keepChanged } from '@/db/keep-changed';
import { articles } from '@/db/schema/articles';
import type { Actor } from '@/newsroom/people/actor';
import type { Manuscript } from '../article';
import type { LockedArticle } from '../locked-article';
import { keepUses } from '../picture-uses';
import { keepSave } from './kept-saves';

/** Puts `manuscript` in the place of the draft, keeping what it replaces. Answers its version. */
export async function putDraft(
  tx: Tx,
  actor: Actor,
  article: LockedArticle,
  manuscript: Manuscript,
  now: Date,
  window = '',
): Promise<number> {
  const version = article.draftVersion + 1;
  const draftSavedBy = actor.kind === 'user' ? actor.userId : null;
  await keepSave(tx, actor, article, { manuscript, version, window }, now);
  await tx
    .update(articles)
    .set({ draft: manuscript, draftVersion: version, draftSavedAt: now, draftSavedBy })
    .where(eq(articles.id, article.id));
  await keepChanged(tx, eq(articles.id, article.id));
  await keepUses(tx, article.id, 'inDraft', manuscript);
  return version;
}
