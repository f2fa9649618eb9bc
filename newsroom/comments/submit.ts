import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { commentOwners, commentPrivate, comments } from '@/db/schema/comments';
import { env } from '@/env';
import { threadAt } from '@/newsroom/articles/thread-state';
import { newId } from '@/newsroom/id';
import { type Outcome, type Refusal, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { makeCommenter } from '@/newsroom/people/guest-key';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import type { CommentState, Verdict } from './comment';
import { type CommentInput, type Draft, toDraft } from './draft';
import { dedupeKey, findPlace, findRepeat, type Place, subjectsOf } from './facts';
import { judgeWords, readRules } from './judging';
import { askOutside, outsideCheck } from './judging/outside';
import { networkHash } from './network';
import { checkNote } from './notes/check-note';
import { keepAddress } from './own/keep-address';
import { placeInThread } from './page-of';
import { repeatMinutes } from './policy';
import { toRefusal } from './refusal';
import { isReserved } from './reserved-name';
import { takeSlowTurn } from './slow';
import { takeTurn } from './turn';

export interface Posted {
  id: string;
  state: CommentState;
  slug: string;
  /** The page of the thread, sorted by best, that holds it; 1 where it is not shown. */
  page: number;
  /** It is drawn on that page; where the conversation is long or deep it has only its own. */
  drawn: boolean;
  /** The guest's new key, to be set as a cookie; absent where the browser has one. */
  cookie?: string;
}
interface Written {
  id: string;
  rootId: string;
  state: CommentState;
  slug: string;
  cookie?: string;
}

/** Only what a person decides about a comment is sealed; what a rule of the paper rejects is refused in the record. */
const kinds = { shown: 'comment.shown', held: 'comment.held', rejected: 'comment.refused' } as const;

/** Undoes the transaction of a refused comment, so that a refusal takes nobody's turn. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.problem);
  }
}

/**
 * Posts a comment, to an article (`slug`, any address it ever had) or to the comment `to`. Guests give name and address and
 * get a key; accounts post as themselves. What the policy shows is public at once, what it holds waits for a person, what
 * it rejects only its author can read. The
 * same words in the same place are one comment: within ten minutes the first is answered again and this browser owns it
 * too, later it is 409. Refuses with 404 `article-missing`, `parent-missing`; 403 `thread-closed`, `thread-paused`,
 * `thread-off`, `banned`, `muted`; 409 `warned`; 422 `reply-faulty` with fields, `text-too-many-links`; 409 `said-already`
 * (`id`, `slug`), `note-paragraph-gone`, `note-paragraph-changed` (the paragraph as it is); 429 `posting-quickly`,
 * `thread-slowed` (`seconds`).
 */
export async function submitComment(
  actor: Actor,
  input: CommentInput,
  now: Date,
  check = outsideCheck(),
): Promise<Outcome<Posted>> {
  if (!can(actor, 'comment.write')) return refuse('not-allowed', 403);
  const draft = toDraft(actor, input);
  if (!draft) return refuse('form-unreadable', 400);
  const rules = await readRules();
  const outside = await askOutside(actor, draft, check);
  const written = await write(async (tx) => {
    const place = await findPlace(tx, draft.slug, draft.to);
    if (!place) throw new Refused(refuse('article-missing', 404));
    if (place === 'parent-missing') throw new Refused(refuse('parent-missing', 404));
    if (actor.kind === 'guest' && !draft.faults.name && (await isReserved(tx, draft.name, rules.name)))
      draft.faults.name = 'name-reserved';
    const dedupe = dedupeKey(actor, place, draft);
    const sound = Object.keys(draft.faults).length === 0;
    // The turn first: a second request at once waits here, and then finds the first one's comment.
    const waitSeconds = sound && env.rateLimits ? await takeTurn(tx, subjectsOf(actor, draft), now) : 0;
    const slowed = threadAt(place.thread, rules.moderation, now).mode === 'slowed';
    const slow = {
      subjects: subjectsOf(actor, draft),
      articleId: place.articleId,
      seconds: rules.moderation.slowSeconds,
    };
    const slowWait = sound && slowed ? await takeSlowTurn(tx, slow, now) : 0;
    const repeat = sound ? await findRepeat(tx, actor, place, draft, dedupe) : null;
    const minutesAgo = repeat ? (now.getTime() - repeat.createdAt.getTime()) / 60_000 : 0;
    const repeats = repeat && { id: repeat.id, minutesAgo: Math.floor(minutesAgo) };
    const verdict = await judgeWords(
      tx,
      rules,
      { actor, place, draft, id: null, outside },
      { repeats, waitSeconds, slowWait },
      now,
    );
    if (repeat && verdict.rule === 'said-already') {
      if (minutesAgo < repeatMinutes) return share(tx, actor, place, repeat, now);
      throw new Refused(refuse('said-already', 409, { values: { id: repeat.id, slug: place.slug } }));
    }
    if (verdict.outcome === 'refused') throw new Refused(toRefusal(verdict, draft));
    const astray = draft.note && (await checkNote(tx, place.articleId, draft.note));
    if (astray) throw new Refused(astray);
    return store(tx, actor, place, draft, dedupe, verdict, now);
  }).catch((error: unknown) => {
    if (error instanceof Refused) return error.refusal;
    throw error;
  });
  if ('ok' in written) return written;
  const { id, rootId, state, slug, cookie } = written;
  const place = state === 'shown' ? await placeInThread(id, rootId) : { page: 1, id };
  return {
    ok: true,
    id,
    state,
    slug,
    page: place.page,
    drawn: place.id === id,
    ...(cookie === undefined ? {} : { cookie }),
  };
}

async function store(
  tx: Tx,
  actor: Actor,
  place: Place,
  draft: Draft,
  dedupe: string,
  verdict: Verdict,
  now: Date,
): Promise<Written> {
  const key = actor.kind === 'guest' && !actor.commenterId ? await makeCommenter(tx, now) : null;
  const commenterId = actor.kind === 'guest' ? (key?.commenterId ?? actor.commenterId) : null;
  const poster: Actor = actor.kind === 'guest' ? { ...actor, commenterId } : actor;
  const id = newId(now);
  const rootId = place.parent?.rootId ?? id;
  const state = verdict.outcome === 'refused' ? 'held' : verdict.outcome;
  const [row] = await tx
    .insert(comments)
    .values({
      id,
      articleId: place.articleId,
      parentId: place.parent?.id ?? null,
      rootId,
      depth: place.parent ? place.parent.depth + 1 : 0,
      noteBlock: draft.note?.block ?? null,
      noteQuote: draft.note?.quote ?? '',
      noteVersion: draft.note?.version ?? null,
      commenterId,
      userId: actor.kind === 'user' ? actor.userId : null,
      name: draft.name,
      source: draft.text,
      tree: draft.tree,
      state,
      verdict,
      dedupe,
      createdAt: now,
      shownAt: state === 'shown' ? now : null,
    })
    .onConflictDoNothing({ target: comments.dedupe })
    .returning({ id: comments.id });
  if (!row) {
    const first = await findRepeat(tx, actor, place, draft, dedupe);
    if (!first) throw new Error('A comment was stored and gone in one moment.');
    return share(tx, poster, place, first, now, key?.cookie);
  }
  if (actor.kind === 'guest') {
    const hash = networkHash(actor.network);
    const { email, wantsReplies } = draft;
    await tx.insert(commentPrivate).values({ commentId: id, email, wantsReplies, networkHash: hash, createdAt: now });
    await keepAddress(tx, email, now);
  }
  const kind = kinds[state];
  await record(tx, poster, { kind, commentId: id, articleId: place.articleId }, now);
  if (state === 'shown') {
    // Last: everybody who posts to this story waits for its row until the transaction ends.
    await tx
      .update(articles)
      .set({ commentCount: sql`${articles.commentCount} + 1`, lastCommentAt: now })
      .where(eq(articles.id, place.articleId));
  }
  return { id, rootId, state, slug: place.slug, ...(key ? { cookie: key.cookie } : {}) };
}

/** The same words again: the first comment is the answer, and the browser that sent the second owns it too. */
async function share(
  tx: Tx,
  actor: Actor,
  place: Place,
  first: { id: string; state: CommentState; rootId: string },
  now: Date,
  cookie?: string,
): Promise<Written> {
  const made = actor.kind === 'guest' && !actor.commenterId ? await makeCommenter(tx, now) : null;
  const commenterId = made?.commenterId ?? (actor.kind === 'guest' ? actor.commenterId : null);
  if (commenterId) await tx.insert(commentOwners).values({ commentId: first.id, commenterId }).onConflictDoNothing();
  const given = made?.cookie ?? cookie;
  const { id, rootId, state } = first;
  return { id, rootId, state, slug: place.slug, ...(given === undefined ? {} : { cookie: given }) };
}
