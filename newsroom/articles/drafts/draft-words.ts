import { and, eq, gt, lt, type SQL, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { draftWords } from '@/db/schema/draft-words';

/** Minutes after which a stretch of work is cut, so that the text of before can be had back. */
export const stretch = 10;

/** The words of a draft's text, cut where those of what readers see are (db/schema/articles.ts). */
const wordsOfText: SQL = sql`to_tsvector('english', left(jsonb_path_query_array(${articles.draft}, 'strict $.body.**.text', '{}', true)::text, 400000))`;

/** Readers don't see this text, or another one. */
const unseen: SQL = sql`(${articles.liveVersionId} is null or ${articles.changed})`;

/**
 * Has a story found at the desk by the words that its draft holds now; where readers see that very text, the index of what they
 * see finds it, and this one needs nothing. Not with every save: taking a long text apart costs several times what
 * saving it does (docs/decisions/126). Idempotent.
 */
export async function keepDraftWords(tx: Tx, articleId: string): Promise<void> {
  await tx.execute(sql`insert into ${draftWords} (article_id, version, words)
    select ${articles.id}, ${articles.draftVersion}, ${wordsOfText} from ${articles} where ${eq(articles.id, articleId)} and ${unseen}
    on conflict (article_id) do update set version = excluded.version, words = excluded.words`);
  await tx.execute(sql`delete from ${draftWords} using ${articles}
    where ${eq(draftWords.articleId, articleId)} and ${eq(articles.id, draftWords.articleId)} and not ${unseen}`);
}

/** Days in which a draft that was left in the middle of a stretch of work is looked for, and how many are kept at once. */
const [lookedBack, atOnce] = [2, 20];

/**
 * Keeps the words of drafts that nobody has saved for the length of a stretch, so that the last words before somebody goes home are found
 * too. Safe to run twice, and beside itself: a draft that somebody holds waits for the next time.
 */
export async function keepLateDraftWords(now: Date): Promise<void> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  await db().transaction(async (tx) => {
    const late = await tx
      .select({ id: articles.id })
      .from(articles)
      .leftJoin(draftWords, eq(draftWords.articleId, articles.id))
      .where(
        and(
          lt(articles.draftSavedAt, before(stretch)),
          gt(articles.draftSavedAt, before(lookedBack * 1_440)),
          sql`${unseen} and ${draftWords.version} is distinct from ${articles.draftVersion}`,
        ),
      )
      .orderBy(articles.id)
      .limit(atOnce)
      .for('update', { of: articles, skipLocked: true });
    for (const { id } of late) await keepDraftWords(tx, id);
  });
}
