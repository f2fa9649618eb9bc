import { desc, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { revisions } from '@/db/schema/drafts';
import { newId } from '@/newsroom/id';
import type { Actor } from '@/newsroom/people/actor';
import type { Manuscript } from '../article';
import type { LockedArticle } from '../locked-article';
import { blankManuscript } from '../manuscript';
import { changeBetween, isNothing } from './change';
import { keepDraftWords, stretch } from './draft-words';

export type Cut = NonNullable<typeof revisions.$inferSelect.cut>;
/** A draft as it stands after a save. */
interface Stand {
  manuscript: Manuscript;
  version: number;
}

/**
 * Moves the youngest revision along to what was just saved, or cuts it and begins another one: after ten minutes, or where
 * somebody else writes; then the desk finds the words of the draft. The first save of a story keeps what stood before it as well.
 */
export async function moveRevision(
  tx: Tx,
  actor: Actor,
  article: LockedArticle,
  next: Stand,
  now: Date,
): Promise<void> {
  const youngest = (await youngestOf(tx, article.id)) ?? (await keepFirst(tx, article));
  const savedBy = actor.kind === 'user' ? actor.userId : null;
  const alone = youngest?.savedBy === savedBy;
  const over = !youngest || now.getTime() - youngest.beganAt.getTime() >= stretch * 60_000;
  if (youngest && !youngest.cut && alone && !over) {
    const moved = { version: next.version, manuscript: next.manuscript, savedAt: now };
    await tx.update(revisions).set(moved).where(eq(revisions.id, youngest.id));
    return;
  }
  if (youngest && !youngest.cut) await cut(tx, youngest.id, alone ? 'time' : 'person');
  await add(tx, article.id, { ...next, savedBy, beganAt: now, savedAt: now });
  await keepDraftWords(tx, article.id);
}

/**
 * Cuts at the draft as it stands, for `why`; where no revision holds it yet, one is made. One that was cut keeps its reason, but for
 * what was planned and is published. Answers its id.
 */
export async function cutHere(tx: Tx, article: LockedArticle, why: Cut, name = ''): Promise<string> {
  // What readers see from now on is looked after by whoever shows it to them.
  if (why !== 'published') await keepDraftWords(tx, article.id);
  const youngest = await youngestOf(tx, article.id);
  if (youngest?.version === article.draftVersion) {
    await tx
      .update(revisions)
      .set({ cut: youngest.cut === 'planned' ? why : (youngest.cut ?? why), ...(name ? { name } : {}) })
      .where(eq(revisions.id, youngest.id));
    return youngest.id;
  }
  return keepStanding(tx, article, { cut: why, name });
}

/** The first revision of a story that was saved before: what stands, unless nothing is written in it. */
async function keepFirst(tx: Tx, article: LockedArticle) {
  if (isNothing(changeBetween(blankManuscript, { ...article.draft, bylines: [] }))) return undefined;
  await keepStanding(tx, article, {});
  return youngestOf(tx, article.id);
}

async function keepStanding(tx: Tx, article: LockedArticle, more: { cut?: Cut; name?: string }): Promise<string> {
  const { draft: manuscript, draftVersion: version, draftSavedBy: savedBy, draftSavedAt: at } = article;
  return add(tx, article.id, { manuscript, version, savedBy, beganAt: at, savedAt: at, ...more });
}

async function youngestOf(tx: Tx, articleId: string) {
  const [row] = await tx
    .select({
      id: revisions.id,
      version: revisions.version,
      beganAt: revisions.beganAt,
      savedBy: revisions.savedBy,
      cut: revisions.cut,
    })
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.version), desc(revisions.id))
    .limit(1);
  return row;
}

async function cut(tx: Tx, id: string, why: Cut): Promise<void> {
  await tx.update(revisions).set({ cut: why }).where(eq(revisions.id, id));
}

/** Adds a row. */
export async function add(
  tx: Tx,
  articleId: string,
  row: Omit<typeof revisions.$inferInsert, 'id' | 'articleId'>,
): Promise<string> {
  const id = newId(row.savedAt);
  await tx.insert(revisions).values({ ...row, id, articleId });
  return id;
}
