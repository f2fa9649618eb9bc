import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { commentPrivate, comments } from '@/db/schema/comments';
import { commentEdits } from '@/db/schema/conversation';
import { threadColumns } from '@/newsroom/articles/thread-columns';
import { idPattern, newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record } from '@/newsroom/record';
import type { Verdict } from '../comment';
import { type Draft, toDraft } from '../draft';
import { dedupeKey, findRepeat, type Place } from '../facts';
import { judgeWords, noHurry, readRules } from '../judging';
import { askOutside, type Check, outsideCheck } from '../judging/outside';
import { waitToTeach } from '../judging/spam-words';
import { ownedBy } from '../own/own';
import { pageOf } from '../page-of';
import { mustWait } from '../reader';
import { toRefusal } from '../refusal';
import { Refused, writeOrRefuse } from '../undo';
import { isAnswered } from './answered';
import { editFault } from './editable';
import { replaceWords } from './replace-words';
import { wordsKey } from './words-key';

export interface Edited {
  id: string;
  slug: string;
  /** shown: the new words are public. held: nobody but its author sees the comment, as before. edit-held: the old words stay public. */
  state: 'shown' | 'held' | 'edit-held';
  /** The page of the thread, sorted by best, that holds it; 1 where it is not shown. */
  page: number;
}

const form = z.strictObject({
  slug: z.string().max(120),
  id: z.string().regex(idPattern),
  text: z.string().default(''),
  /** Names the words the author edits (words-key.ts). */
  seen: z.string().max(40).default(''),
});
type Input = z.output<typeof form>;

/**
 * Changes what one's own comment says: while it is held, and once public for the minutes that the desk gives and until
 * somebody has replied. Judged by the same rules as a new comment: words that a rule would hold wait for a person, and the old
 * ones stay public meanwhile. Whatever it said is kept; an editors' pick is one no longer. Nobody edits somebody else's:
 * 404 `comment-missing`, for staff too. Refuses also with 403 `edit-over` (`minutes`), `edit-replied`, `thread-closed`,
 * `thread-off`; 409 `edit-decided`, `edited-meanwhile` where the words were changed since they were read, `said-already`;
 * 422 `reply-faulty` with fields, `edit-ruled` where a rule rejects the words; what a sanction answers; 429 `acting-quickly`.
 */
export async function editComment(
  actor: Actor,
  input: z.input<typeof form>,
  now: Date,
  check = outsideCheck(),
): Promise<Outcome<Edited>> {
  if (!can(actor, 'comment.edit')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('comment-missing', 404);
  const rules = await readRules();
  const minutes = rules.moderation.editMinutes;
  const outside = await askAbout(actor, parsed.data, check);
  const done = await writeOrRefuse(async (tx) => {
    await waitToTeach(tx);
    const comment = await lockOwn(tx, actor, parsed.data);
    const fault = editFault({ ...comment, answered: await isAnswered(tx, comment.id) }, minutes, now);
    if (fault) throw new Refused(refuse(fault, fault === 'edit-decided' ? 409 : 403, { values: { minutes } }));
    const draft = toEdited(actor, comment, parsed.data);
    const base = comment.waiting ?? comment.source;
    if (draft.text === base) return { comment, state: comment.waiting === null ? comment.state : 'edit-held' };
    if (parsed.data.seen !== wordsKey(base)) throw new Refused(refuse('edited-meanwhile', 409));
    await mustWait(tx, [`edits:${comment.id}`], now);
    const verdict = await judgeWords(
      tx,
      rules,
      { actor, place: comment.place, draft, id: comment.id, outside },
      noHurry,
      now,
    );
    if (verdict.outcome === 'refused') throw new Refused(toRefusal(verdict, draft));
    if (verdict.outcome === 'rejected') throw new Refused(refuse('edit-ruled', 422));
    await mustBeNew(tx, actor, comment, draft);
    return { comment, state: await store(tx, actor, comment, draft, verdict, now) };
  });
  if ('ok' in done) return done;
  const { id, slug, rootId } = done.comment;
  const state = done.state as Edited['state'];
  return { ok: true, id, slug, state, page: state === 'held' ? 1 : await pageOf(rootId) };
}

/** The outside check judges changed words as it judges new ones, or an edit would be the way around it. */
async function askAbout(actor: Actor, { slug, text }: Input, check: Check | null) {
  const draft = toDraft(actor, { slug, text });
  if (!draft || draft.faults.text) return null;
  return askOutside(actor, { ...draft, faults: {} }, check);
}

interface Own {
  id: string;
  rootId: string;
  slug: string;
  name: string;
  email: string;
  source: string;
  tree: unknown;
  verdict: unknown;
  state: 'held' | 'shown' | 'rejected' | 'removed' | 'withdrawn' | 'spam';
  learned: 'spam' | 'fine' | null;
  createdAt: Date;
  editedAt: Date | null;
  shownAt: Date | null;
  place: Place;
  /** Words that wait to replace the public ones. */
  waiting: string | null;
}

/** One's own comment, locked, with where it stands; an owner of it by a second browser is one too. */
async function lockOwn(tx: Tx, actor: Actor, { slug, id }: Input): Promise<Own> {
  const [row] = await tx
    .select({ comment: comments, slug: articles.slug, thread: threadColumns })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, eq(articleSlugs.articleId, articles.id))
    .where(and(eq(comments.id, id), eq(articleSlugs.slug, slug), eq(articles.state, 'published'), ownedBy(actor)))
    .for('update', { of: comments });
  if (!row) throw new Refused(refuse('comment-missing', 404));
  const { comment, thread } = row;
  const { articleId, parentId, rootId, depth } = comment;
  const [waiting] = await tx
    .select({ source: commentEdits.source })
    .from(commentEdits)
    .where(and(eq(commentEdits.commentId, id), eq(commentEdits.state, 'held')));
  const [written] = await tx
    .select({ email: commentPrivate.email })
    .from(commentPrivate)
    .where(eq(commentPrivate.commentId, id));
  return {
    ...comment,
    slug: row.slug,
    email: written?.email ?? '',
    waiting: waiting?.source ?? null,
    place: { articleId, slug: row.slug, thread, parent: parentId ? { id: parentId, rootId, depth: depth - 1 } : null },
  };
}

/** The new words under the old name and address, which were judged when it was posted and are not asked for again. */
function toEdited(actor: Actor, { name, email, slug }: Own, { text }: Input): Draft {
  const draft = toDraft(actor, { slug, to: null, name, email, text });
  if (!draft) throw new Refused(refuse('form-unreadable', 400));
  const { name: _, email: __, ...faults } = draft.faults;
  return { ...draft, name, email, faults };
}

/** The same person says it in the same place already, in another comment. */
async function mustBeNew(tx: Tx, actor: Actor, { id, place }: Own, draft: Draft): Promise<void> {
  const repeat = await findRepeat(tx, actor, place, draft, dedupeKey(actor, place, draft));
  if (!repeat || repeat.id === id || repeat.state === 'withdrawn') return;
  throw new Refused(refuse('said-already', 409, { values: { id: repeat.id, slug: place.slug } }));
}

async function store(
  tx: Tx,
  actor: Actor,
  comment: Own,
  draft: Draft,
  verdict: Verdict,
  now: Date,
): Promise<Edited['state']> {
  const { id, place, state, shownAt } = comment;
  const { articleId } = place;
  const words = { source: draft.text, tree: draft.tree, verdict };
  await tx.delete(commentEdits).where(and(eq(commentEdits.commentId, id), eq(commentEdits.state, 'held')));
  if (state === 'shown' && verdict.outcome === 'held') {
    const row = { id: newId(now), commentId: id, state: 'held' as const, ...words, writtenAt: now };
    await tx.insert(commentEdits).values(row);
    await record(tx, actor, { kind: 'comment.edit-held', commentId: id, articleId }, now);
    return 'edit-held';
  }
  // What a rule or a reader has held waits on, whatever the new words are; a rule that holds them too is the newer reason.
  const kept = state === 'held' && verdict.outcome === 'shown' ? (comment.verdict as Verdict) : verdict;
  await replaceWords(
    tx,
    { ...comment, wasPublic: state === 'shown' || shownAt !== null },
    { ...words, verdict: kept },
    now,
  );
  await record(tx, actor, { kind: 'comment.edited', commentId: id, articleId, public: state === 'shown' }, now);
  return state === 'shown' ? 'shown' : 'held';
}
