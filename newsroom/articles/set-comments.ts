import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { getModeration } from '@/newsroom/settings/moderation';
import { line } from '@/newsroom/text/line';
import { type CommentsMode, isCommentsMode, isLegal, limits } from './article';
import { footprint, lockArticle } from './locked-article';
import { threadColumns } from './thread-columns';
import { type ThreadColumns, takesComments, threadAt } from './thread-state';

/** Where a thread shall stand. What does not belong to the mode is left aside. */
export interface ThreadSetting {
  id: string;
  mode: CommentsMode;
  /** Why it is paused: the public sentence. */
  note?: string;
  /** When the pause ends, or the open thread closes. The end of the pause that this setting ends is not taken for a closing. */
  until?: Date | null;
  /** It does not close by its age. Whoever opens a closed thread keeps it open, whether he says so or not (Coral's rule). */
  keepOpen?: boolean;
}

/**
 * Opens the thread below a story, holds every comment of it for an editor, slows it, pauses it with a public reason until a
 * time, closes it (it stays readable), or takes it off the page. Refuses with 404 `story-missing`, 403 `not-allowed`, 409
 * `not-published` for a withdrawn story and 422 `comments-refused` naming the fields: an unknown mode, a pause without a
 * reason or an end, a time that is past.
 */
export async function setComments(
  actor: Actor,
  input: ThreadSetting,
  now: Date,
): Promise<Outcome<{ mode: CommentsMode }>> {
  // Before the transaction: the embedded database has one connection, and the transaction holds it.
  const rules = await getModeration();
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.set-comments', input.id);
    if (!found.ok) return found;
    const { article } = found;
    const read = readSetting(input, now);
    if (!read.ok) return read;
    if (!isLegal('set-comments', article.state)) return refuse('not-published', 409);
    const before = await columnsOf(tx, article.id);
    const after = settled(before, threadAt(before, rules, now).mode, read.setting, now);
    const same = Object.entries(after).every(([name, value]) => isSame(value, before[name as keyof ThreadColumns]));
    if (same) return { ok: true, mode: input.mode };
    await tx
      .update(articles)
      .set({
        comments: after.mode,
        commentsAfter: after.after,
        commentsNote: after.note,
        commentsUntil: after.until,
        commentsKeptOpen: after.keptOpen,
      })
      .where(eq(articles.id, article.id));
    const reach = await footprint(tx, article.id);
    const told = { mode: after.mode, was: before.mode };
    await record(tx, actor, { kind: 'article.comments-set', articleId: article.id, ...told, ...reach }, now);
    return { ok: true, mode: input.mode };
  });
}

interface Setting {
  mode: CommentsMode;
  note: string;
  until: Date | null;
  keepOpen: boolean | undefined;
}

function readSetting(input: ThreadSetting, now: Date): Outcome<{ setting: Setting }> {
  const { mode, until = null, keepOpen } = input;
  if (!isCommentsMode(mode)) return refuse('comments-refused', 422, { fields: { mode: 'not-in-list' } });
  const fields: Record<string, string> = {};
  const paused = mode === 'paused';
  const note = line(limits.because).safeParse(paused ? (input.note ?? '') : '');
  if (!note.success) fields.note = 'too-long';
  else if (paused && note.data === '') fields.note = 'pause-note-missing';
  const timed = paused || takesComments(mode);
  if (paused && !until) fields.until = 'pause-end-missing';
  else if (timed && until && !(until > now)) fields.until = 'time-past';
  if (!note.success || Object.keys(fields).length > 0) return refuse('comments-refused', 422, { fields });
  return { ok: true, setting: { mode, note: note.data, until: timed ? until : null, keepOpen } };
}

/** The columns as they shall be. `was` is the mode as of now, whatever the clock has written down. */
function settled(
  before: ThreadColumns,
  was: CommentsMode,
  setting: Setting,
  now: Date,
): Omit<ThreadColumns, 'firstPublishedAt'> {
  const { mode, note, until, keepOpen } = setting;
  const taking = takesComments(mode);
  const opens = was === 'closed' && before.firstPublishedAt !== null && (taking || mode === 'paused');
  const ends = mode === 'closed' && before.firstPublishedAt ? (before.mode === 'closed' ? before.until : now) : null;
  // The form still holds it, to the minute, when a moderator opens the thread before its time.
  const stale = taking && before.mode === 'paused' && until !== null && minuteOf(until) === minuteOf(before.until);
  return {
    mode,
    after: taking ? mode : takesComments(was) ? was : before.after,
    note,
    until: stale ? null : taking || mode === 'paused' ? until : ends,
    keptOpen: taking || mode === 'paused' ? opens || (keepOpen ?? before.keptOpen) : false,
  };
}

const minuteOf = (moment: Date | null) => moment && Math.floor(moment.getTime() / 60_000);

async function columnsOf(tx: Tx, id: string): Promise<ThreadColumns> {
  const [row] = await tx.select(threadColumns).from(articles).where(eq(articles.id, id));
  if (!row) throw new Error(`The article ${id} went while it was locked.`);
  return row;
}

function isSame(one: unknown, other: unknown): boolean {
  return one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;
}
