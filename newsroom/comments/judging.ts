import type { Tx } from '@/db/client';
import { type ThreadStateDto, threadAt } from '@/newsroom/articles/thread-state';
import type { Actor } from '@/newsroom/people/actor';
import { getModeration, type ModerationSettings } from '@/newsroom/settings/moderation';
import { getPublication } from '@/newsroom/settings/publication';
import { momentOf, type Place as TimeAndPlace } from '@/words/dates';
import type { Verdict } from './comment';
import type { Draft } from './draft';
import type { Place } from './facts';
import { factsOfWords } from './judging/facts-of-words';
import { asSaying, noPast, type Past, pastOf, pastOfStranger } from './judging/past';
import { guessOf } from './judging/spam-words';
import { type CommentPolicy, type Facts, judge } from './policy';
import { findSanction } from './sanctions/find-sanction';
import type { Sanction } from './sanctions/sanction';

/** The paper's rules as they stand, read once before a transaction. */
export interface Rules {
  /** The paper's own name: nobody else may post under it. */
  readonly name: string;
  readonly commentPolicy: CommentPolicy;
  readonly commentsOn: boolean;
  readonly moderation: ModerationSettings;
  /** How the paper says a time. */
  readonly times: TimeAndPlace;
}

/** Words to be judged, with who says them and where. */
export interface Said {
  readonly actor: Actor;
  readonly place: Place;
  readonly draft: Draft;
  /** The comment these words shall stand in, where there is one already: an edit. */
  readonly id: string | null;
  /** What the check outside the paper answered (judging/outside.ts), asked before the transaction; nothing where it was not. */
  readonly outside?: Facts['outside'];
}

/** What only a new comment can run into. An edit gives `noHurry`: it takes no turn and repeats nobody but itself. */
export type Given = Pick<Facts, 'repeats' | 'waitSeconds' | 'slowWait'>;
export const noHurry: Given = { repeats: null, waitSeconds: 0, slowWait: 0 };

/** The rules in force. Before the transaction: the embedded database has one connection, and the transaction holds it. */
export async function readRules(): Promise<Rules> {
  const [publication, moderation] = await Promise.all([getPublication(), getModeration()]);
  const { name, commentPolicy, commentsOn, language, timeZone } = publication;
  return { name, commentPolicy, commentsOn, moderation, times: { language, timeZone } };
}

/**
 * Judges words by the rules of the thread, a new comment and an edit alike. Changes nothing. Of an edit, `rejected` and
 * `held` both leave the old words public.
 */
export async function judgeWords(tx: Tx, rules: Rules, said: Said, given: Given, now: Date): Promise<Verdict> {
  const { actor, place, draft } = said;
  const thread = threadAt(place.thread, rules.moderation, now);
  const staff = actor.kind !== 'guest';
  const facts: Facts = {
    staff,
    mode: thread.mode,
    pause: thread.mode === 'paused' ? inTimes(thread, rules.times) : null,
    site: rules.commentsOn,
    sanction: inWords(await findSanction(tx, actor, draft.email, now), rules.times),
    faults: draft.faults,
    length: draft.length,
    trapFilled: draft.trapFilled,
    policy: rules.commentPolicy,
    outside: said.outside ?? null,
    ...given,
    ...factsOfWords(draft, rules.moderation),
    ...(staff ? noPast : await pastOfSaid(tx, said, now)),
    spam: null,
  };
  const verdict = judge(facts, rules.moderation);
  // The guess is asked last, so its words are fetched only where nothing else has answered.
  if (verdict.rule !== 'shown' || rules.moderation.spamHold === 0) return verdict;
  return judge({ ...facts, spam: await guessOf(tx, draft.tree) }, rules.moderation);
}

async function pastOfSaid(tx: Tx, { actor, place, draft, id }: Said, now: Date): Promise<Past> {
  if (actor.kind !== 'guest' || Object.keys(draft.faults).length > 0) return noPast;
  const { commenterId } = actor;
  const saying = {
    id: id ?? '',
    commenterId,
    email: draft.email,
    articleId: place.articleId,
    source: draft.text,
    at: now,
  };
  const past = commenterId === null ? pastOfStranger : pastOf;
  return (await past(tx, asSaying(saying))).get(saying.id) ?? noPast;
}

/** Its end as the person is told it. */
function inWords(sanction: Sanction | null, times: TimeAndPlace): Sanction | null {
  return sanction?.until ? { ...sanction, until: momentOf(sanction.until, times) } : sanction;
}

function inTimes({ note, until }: ThreadStateDto, times: TimeAndPlace): Facts['pause'] {
  return { note, until: until ? momentOf(until, times) : '' };
}
