import type { CommentsMode } from '@/newsroom/articles/article';
import { limits, secondsBetween, type Verdict } from './comment';
import type { Sanction } from './sanctions/sanction';

/** Links from which a person looks first, and beyond which nobody needs to (WordPress holds at 2 since 2003). */
export const linkLimits = { hold: 2, refuse: 10 };
/** Minutes in which the same words again are taken for one press too many, not for a repetition. */
export const repeatMinutes = 10;

/** Whose first comment waits for a person: nobody's, a newcomer's, everybody's. */
export type CommentPolicy = 'open' | 'first-timers' | 'all';

/** All that is known about a comment before it is judged. */
export interface Facts {
  readonly staff: boolean;
  readonly mode: CommentsMode;
  /** Comments are on for the whole site. */
  readonly site: boolean;
  /** What is wrong with the fields, by field. */
  readonly faults: Readonly<Record<string, string>>;
  /** Code points. */
  readonly length: number;
  /** The comment that already says this in this place. */
  readonly repeats: { readonly id: string; readonly minutesAgo: number } | null;
  /** Until this person or this network may post again; 0 for now. */
  readonly waitSeconds: number;
  readonly links: number;
  readonly trapFilled: boolean;
  /** Somebody at the paper has let a comment of this key stand before. */
  readonly knownHere: boolean;
  readonly policy: CommentPolicy;
  /** What an editor decided about this person and what still stands. */
  readonly sanction: Sanction | null;
}

type Check = (facts: Facts) => Verdict | null;

const refused = (rule: string, value: Verdict['value'], setting: Verdict['setting']): Verdict => ({
  outcome: 'refused',
  rule,
  value,
  setting,
});
const held = (rule: string, value: Verdict['value'], setting: Verdict['setting']): Verdict => ({
  outcome: 'held',
  rule,
  value,
  setting,
});

const refusals = { ban: 'banned', mute: 'muted', warn: 'warned' } as const;

/** Banned, muted until a time, or warned and not yet acknowledged; a warning's value is what is acknowledged. */
const bySanction: Check = ({ sanction, staff }) => {
  if (staff || !sanction || sanction.kind === 'hold') return null;
  const { kind, id, until, reason, note } = sanction;
  return { ...refused(refusals[kind], kind === 'warn' ? id : until, reason), note };
};

/** The rules in the order they are asked; the first answer stands. Read it aloud. */
export const checks: readonly Check[] = [
  ({ site, mode }) => (!site || mode === 'off' ? refused('thread-off', 'off', 'off') : null),
  ({ mode }) => (mode === 'closed' ? refused('thread-closed', 'closed', 'closed') : null),
  bySanction,
  ({ faults, length }) => (Object.keys(faults).length ? refused('reply-faulty', length, limits.text.max) : null),
  ({ repeats }) => (repeats ? refused('said-already', repeats.minutesAgo, repeatMinutes) : null),
  ({ waitSeconds, staff }) =>
    waitSeconds > 0 && !staff ? refused('posting-quickly', waitSeconds, secondsBetween) : null,
  ({ links, staff }) =>
    links > linkLimits.refuse && !staff ? refused('text-too-many-links', links, linkLimits.refuse) : null,
  ({ staff }) => (staff ? { outcome: 'shown', rule: 'staff', value: null, setting: null } : null),
  ({ sanction }) => (sanction?.kind === 'hold' ? held('always-held', null, sanction.reason) : null),
  ({ links }) => (links >= linkLimits.hold ? held('links', links, linkLimits.hold - 1) : null),
  ({ trapFilled }) => (trapFilled ? held('trap', null, null) : null),
  ({ policy }) => (policy === 'all' ? held('everybody', null, policy) : null),
  ({ policy, knownHere }) => (policy === 'first-timers' && !knownHere ? held('first-timer', 0, policy) : null),
];

/** Facts in, verdict out: the rule that answered first, the value it met and the setting it met it against. Pure. */
export function judge(facts: Facts): Verdict {
  for (const check of checks) {
    const verdict = check(facts);
    if (verdict) return verdict;
  }
  return { outcome: 'shown', rule: 'shown', value: null, setting: null };
}
