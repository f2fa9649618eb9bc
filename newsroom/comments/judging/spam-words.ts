import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { locks } from '@/db/locks';
import { comments } from '@/db/schema/comments';
import { spamWords } from '@/db/schema/conversation';
import { linksIn, plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState } from '../comment';
import { type Counts, guessSpam, spamWordsOf } from './spam-guess';

/** Words that are remembered; when there are more, those seen in one comment only are forgotten. */
export const vocabulary = 50_000;
/** Comments learned between two looks at how many words there are. */
const lookEvery = 200;
/** Counts the comments themselves. */
const everyComment = '';

/** The words of a comment's tree as the classifier counts them. */
export function wordsOfTree(tree: CommentTree): string[] {
  return spamWordsOf(plainText(tree), linksIn(tree));
}

/** What has been learned of these words, and of how many comments. */
export async function countsOf(
  tx: Tx | Db,
  words: readonly string[],
): Promise<{ all: Counts; counts: Map<string, Counts> }> {
  const rows = await tx
    .select()
    .from(spamWords)
    .where(inArray(spamWords.word, [everyComment, ...words]));
  const counts = new Map(rows.map(({ word, spam, fine }) => [word, { spam, fine }]));
  return { all: counts.get(everyComment) ?? { spam: 0, fine: 0 }, counts };
}

/** The classifier's guess about a comment; null where it has not learned enough. */
export async function guessOf(tx: Tx | Db, tree: CommentTree): Promise<ReturnType<typeof guessSpam>> {
  const words = wordsOfTree(tree);
  const { all, counts } = await countsOf(tx, words);
  return guessSpam(words, counts, all);
}

/** What `waitToTeach` waits for. */
export const teachersGate: SQL = sql`select pg_advisory_xact_lock(${locks.teachers})`;

/**
 * One decision teaches at a time; until its transaction ends the others wait. To be asked before a comment is held fast, or
 * two of them wait for each other.
 */
export async function waitToTeach(tx: Tx): Promise<void> {
  await tx.execute(teachersGate);
}

/** What a comment teaches in the state a person moved it to: spam is spam, public is fine, anything else says neither. */
const lessons: Partial<Record<CommentState, 'spam' | 'fine'>> = { spam: 'spam', shown: 'fine' };

/**
 * Teaches the classifier a decision, in the decision's own transaction: what the comment taught before is unlearned first, so
 * that a change of mind leaves nothing behind. To be called while `waitToTeach` holds. What its author takes back has been judged all the same, and the paper's own
 * people teach it nothing.
 */
export async function learn(
  tx: Tx,
  comment: { id: string; userId: string | null; tree: unknown; learned: 'spam' | 'fine' | null },
  to: CommentState,
): Promise<void> {
  const lesson = lessons[to] ?? null;
  if (comment.userId !== null || to === 'withdrawn' || lesson === comment.learned) return;
  const words = wordsOfTree(comment.tree as CommentTree);
  if (comment.learned) await count(tx, words, comment.learned, -1);
  if (lesson) await count(tx, words, lesson, 1);
  await tx.update(comments).set({ learned: lesson }).where(eq(comments.id, comment.id));
}

/** What a comment taught with the words it had is unlearned; the row's `learned` is the caller's. While `waitToTeach` holds. */
export async function unlearn(tx: Tx, { tree, learned }: { tree: unknown; learned: 'spam' | 'fine' | null }) {
  if (learned) await count(tx, wordsOfTree(tree as CommentTree), learned, -1);
}

/** Counts these words once more, or once less, and the comment itself. How many words there are is asked only now and then. */
async function count(tx: Tx, words: readonly string[], lesson: 'spam' | 'fine', step: 1 | -1): Promise<void> {
  const column = spamWords[lesson];
  const set = { [lesson]: sql`greatest(0, ${column} + ${step}::int)` };
  const rows = (of: readonly string[]) => of.map((word) => ({ word, [lesson]: Math.max(0, step) }));
  const add = (of: readonly string[]) =>
    tx.insert(spamWords).values(rows(of)).onConflictDoUpdate({ target: spamWords.word, set });
  const [all] = await add([everyComment]).returning({ spam: spamWords.spam, fine: spamWords.fine });
  if (words.length > 0) await add([...words].sort());
  if (step === -1)
    await tx
      .delete(spamWords)
      .where(sql`${inArray(spamWords.word, [everyComment, ...words])} and spam = 0 and fine = 0`);
  if (all && (all.spam + all.fine) % lookEvery === 0) await dropRare(tx);
}

/** Keeps the vocabulary bounded: beyond it the words that one comment used go. */
export async function dropRare(tx: Tx, most = vocabulary): Promise<void> {
  const over = sql`greatest(0, (select count(*) from ${spamWords}) - ${most})`;
  await tx.execute(sql`delete from ${spamWords} where word in
    (select word from ${spamWords} where spam + fine <= 1 and word <> ${everyComment} order by word limit ${over})`);
}

/** Teaches what imported comments taught where they came from, all of them in one statement. */
export async function learnAgain(
  tx: Tx,
  learned: readonly { tree: CommentTree; lesson: 'spam' | 'fine' }[],
): Promise<void> {
  if (learned.length === 0) return;
  await waitToTeach(tx);
  const counts = new Map<string, { spam: number; fine: number }>();
  for (const { tree, lesson } of learned)
    for (const word of [everyComment, ...wordsOfTree(tree)]) {
      const seen = counts.get(word) ?? { spam: 0, fine: 0 };
      seen[lesson] += 1;
      counts.set(word, seen);
    }
  const all = [...counts.values()];
  const column = (numbers: number[]) => sql`${sql.param(numbers)}::int[]`;
  await tx.execute(sql`insert into spam_words (word, spam, fine)
    select * from unnest(${sql.param([...counts.keys()])}::text[], ${column(all.map(({ spam }) => spam))}, ${column(all.map(({ fine }) => fine))})
    on conflict (word) do update set spam = spam_words.spam + excluded.spam, fine = spam_words.fine + excluded.fine`);
}
