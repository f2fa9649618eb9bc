import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { db } from '@/db/client';
import { draftSaves } from '@/db/schema/drafts';
import { type Actor, actorId } from '@/newsroom/people/actor';
import type { Manuscript } from '../article';
import type { LockedArticle } from '../locked-article';
import { type Change, changeBetween, withChange } from './change';
import { mergeManuscripts } from './merge-manuscripts';

/** Days for which a save can be walked back. A browser that slept longer is asked about its whole text. */
export const keptDays = 30;

/** What one save replaced, and the window it came from, '' where that is not known. */
interface Before extends Change {
  window: string;
}

/** A save by somebody else, or from another window. */
export interface Save {
  version: number;
  savedBy: string | null;
  savedAt: Date;
  before: Before;
}

/** Keeps what this save replaces. `window` is random and the editor's own; without a script it is ''. */
export async function keepSave(
  tx: Tx,
  actor: Actor,
  article: LockedArticle,
  next: { manuscript: Manuscript; version: number; window: string },
  now: Date,
): Promise<void> {
  const before: Before = { ...changeBetween(next.manuscript, article.draft), window: next.window };
  const savedBy = actor.kind === 'user' ? actorId(actor) : null;
  await tx.insert(draftSaves).values({ articleId: article.id, version: next.version, savedBy, savedAt: now, before });
}

/**
 * The text that a writer in `window` began from, who names `version`: that draft, with what this window itself has saved since
 * (its answer may have been lost on the way), and the saves of others since. null where those are not kept any more.
 */
export async function begunFrom(
  tx: Tx,
  article: LockedArticle,
  { version, window }: { version: number; window: string },
): Promise<{ base: Manuscript; others: Save[] } | null> {
  const rows = await tx
    .select({
      version: draftSaves.version,
      savedBy: draftSaves.savedBy,
      savedAt: draftSaves.savedAt,
      before: draftSaves.before,
    })
    .from(draftSaves)
    .where(and(eq(draftSaves.articleId, article.id), gt(draftSaves.version, version)))
    .orderBy(asc(draftSaves.version));
  const saves = rows as Save[];
  if (!Number.isSafeInteger(version) || version < 1 || saves.length !== article.draftVersion - version) return null;
  const texts = [article.draft];
  for (const { before } of saves.toReversed()) texts.unshift(withChange(texts[0] ?? article.draft, before));
  const isOwn = ({ before }: Save) => window !== '' && before.window === window;
  let [base = article.draft] = texts;
  saves.forEach((save, at) => {
    const [was, became] = [texts[at], texts[at + 1]];
    if (isOwn(save) && was && became) base = mergeManuscripts(was, became, base).merged;
  });
  return { base, others: saves.filter((save) => !isOwn(save)) };
}

/** Forgets saves that are older than `keptDays`; the timer of the house calls it every hour. */
export async function forgetDraftSaves(now: Date): Promise<void> {
  const since = new Date(now.getTime() - keptDays * 86_400_000);
  await db().delete(draftSaves).where(lte(draftSaves.savedAt, since));
}
