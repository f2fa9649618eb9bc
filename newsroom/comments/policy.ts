import type { CommentsMode } from '@/newsroom/articles/article';
import type { ModerationSettings } from '@/newsroom/settings/moderation';
import { limits, secondsBetween, type Verdict } from './comment';
import type { Sanction } from './sanctions/sanction';

/** Minutes in which the same words again are taken for one press too many, not for a repetition. */
export const repeatMinutes = 10;
/** Decided comments of one person before their share of refusals says anything. */
export const refusalsOf = 3;

/** Whose first comment waits for a person: nobody's, a newcomer's, everybody's. */
export type CommentPolicy = 'open' | 'first-timers' | 'all';

/** All that is known about a comment before it is judged. */
export interface Facts {
  readonly staff: boolean;
  readonly mode: CommentsMode;
  /** Why the thread is paused and until when, as people are told it; null where it is not. */
  readonly pause: { readonly note: string; readonly until: string } | null;
  /** Comments are on for the whole site. */
  readonly site: boolean;
  /** What an editor decided about this person and what still stands. */
  readonly sanction: Sanction | null;
  /** What is wrong with the fields, by field. */
  readonly faults: Readonly<Record<string, string>>;
  /** Code points. */
  readonly length: number;
  /** The comment that already says this in this place. */
  readonly repeats: { readonly id: string; readonly minutesAgo: number } | null;
  /** Until this person or this network may post again; 0 for now. */
  readonly waitSeconds: number;
  /** Seconds until this person may post again in a slowed thread; 0 for now. */
  readonly slowWait: number;
  /** Articles on which this person says these words, this one included. */
  readonly onArticles: number;
  /** Comments of this person in ten minutes, this one included. */
  readonly inTenMinutes: number;
  /** Comments under this story that became public within the minute, this one included. */
  readonly inThisMinute: number;
  readonly links: number;
  readonly trapFilled: boolean;
  /** Watch words that stand in the name, the words or the addresses. */
  readonly watched: ModerationSettings['watchWords'];
  /** Somebody at the paper has let a comment of this key stand before. */
  readonly knownHere: boolean;
  readonly policy: CommentPolicy;
  /** What was decided about this person's comments of the last seven days. */
  readonly decided: { readonly refused: number; readonly all: number };
  /** What a check outside the paper says; null where there is none or it was silent. */
  readonly outside: { readonly act: 'hold' | 'reject'; readonly because: string } | null;
  /** What the classifier guesses, and from which words; null where it has not learned enough. */
  readonly spam: { readonly percent: number; readonly words: readonly string[] } | null;
}

type Check = (facts: Facts, rules: ModerationSettings) => Verdict | null;

const answer =
  (outcome: Verdict['outcome']) =>
  (rule: string, value: Verdict['value'], setting: Verdict['setting'], matched?: readonly string[]): Verdict => ({
    outcome,
    rule,
    value,
    setting,
    ...(matched && { matched }),
  });
const [refused, rejected, held] = [answer('refused'), answer('rejected'), answer('held')];

const refusals = { ban: 'banned', mute: 'muted', warn: 'warned' } as const;

/** Banned, muted until a time, or warned and not yet acknowledged; a warning's value is what is acknowledged. */
const bySanction: Check = ({ sanction, staff }) => {
  if (staff || !sanction || sanction.kind === 'hold') return null;
  const { kind, id, until, reason, note } = sanction;
  // Whoever else is on that network is told of it, and not what was decided about somebody.
  if (sanction.byNetwork) return refused('network-banned', until, 'network');
  return { ...refused(refusals[kind], kind === 'warn' ? id : until, reason), note };
};

/**
 * The rules in the order they are asked; the first answer stands. Read it aloud. What is refused comes before what is
 * rejected, and that before what waits, or two links would be the way around a word that is not published (decision 099).
 */
export const checks: readonly Check[] = [
  ({ site, mode }) => (!site || mode === 'off' ? refused('thread-off', 'off', 'off') : null),
  ({ mode }) => (mode === 'closed' ? refused('thread-closed', 'closed', 'closed') : null),
  ({ pause }) => (pause ? { ...refused('thread-paused', pause.until, 'paused'), note: pause.note } : null),
  bySanction,
  ({ faults, length }) => (Object.keys(faults).length ? refused('reply-faulty', length, limits.text.max) : null),
  ({ repeats }) => (repeats ? refused('said-already', repeats.minutesAgo, repeatMinutes) : null),
  ({ slowWait, staff }, { slowSeconds }) =>
    slowWait > 0 && !staff ? refused('thread-slowed', slowWait, slowSeconds) : null,
  ({ waitSeconds, staff }) =>
    waitSeconds > 0 && !staff ? refused('posting-quickly', waitSeconds, secondsBetween) : null,
  ({ links, staff }, { linksRefuse }) =>
    links > linksRefuse && !staff ? refused('text-too-many-links', links, linksRefuse) : null,

  ({ staff }) => (staff ? { outcome: 'shown', rule: 'staff', value: null, setting: null } : null),

  ({ watched }) => watchWord(rejected, watched, 'reject'),
  ({ outside }) => (outside?.act === 'reject' ? rejected('outside', outside.because, 'reject') : null),

  ({ sanction }) => (sanction?.kind === 'hold' ? held('always-held', null, sanction.reason) : null),
  ({ onArticles }, { repeatsHold }) =>
    repeatsHold > 0 && onArticles >= repeatsHold ? held('repeated', onArticles, repeatsHold) : null,
  ({ inTenMinutes }, { burstHold }) =>
    burstHold > 0 && inTenMinutes >= burstHold ? held('burst', inTenMinutes, burstHold) : null,
  ({ links }, { linksHold }) => (links >= linksHold ? held('links', links, linksHold - 1) : null),
  ({ trapFilled }) => (trapFilled ? held('trap', null, null) : null),
  ({ watched }) => watchWord(held, watched, 'hold'),
  ({ mode }) => (mode === 'approval' ? held('thread-approval', null, 'approval') : null),
  ({ policy }) => (policy === 'all' ? held('everybody', null, policy) : null),
  ({ policy, knownHere }) => (policy === 'first-timers' && !knownHere ? held('first-timer', 0, policy) : null),
  ({ inThisMinute, knownHere }, { rushHold }) =>
    rushHold > 0 && !knownHere && inThisMinute >= rushHold ? held('rush', inThisMinute, rushHold) : null,
  ({ decided: { refused: no, all } }, { refusalsHold }) =>
    refusalsHold > 0 && all >= refusalsOf && no * 100 >= refusalsHold * all
      ? held('refusals', Math.round((no * 100) / all), refusalsHold)
      : null,
  ({ outside }) => (outside?.act === 'hold' ? held('outside', outside.because, 'hold') : null),
  ({ spam }, { spamHold }) =>
    spam && spamHold > 0 && spam.percent >= spamHold ? held('spam-guess', spam.percent, spamHold, spam.words) : null,
];

function watchWord(as: typeof held, watched: Facts['watched'], act: 'hold' | 'reject'): Verdict | null {
  const words = watched.filter((one) => one.act === act).map(({ word }) => word);
  return words.length > 0 ? as('watch-word', words[0] ?? null, act, words) : null;
}

/** Facts and rules in, verdict out: the rule that answered first, the value it met and the setting it met it against. Pure. */
export function judge(facts: Facts, rules: ModerationSettings): Verdict {
  for (const check of checks) {
    const verdict = check(facts, rules);
    if (verdict) return verdict;
  }
  return { outcome: 'shown', rule: 'shown', value: null, setting: null };
}
