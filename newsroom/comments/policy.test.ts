import { describe, expect, it } from 'vitest';
import type { ModerationSettings } from '@/newsroom/settings/moderation';
import { checks, type Facts, judge } from './policy';
import type { Sanction } from './sanctions/sanction';

const rules: ModerationSettings = {
  linksHold: 2,
  linksRefuse: 10,
  watchWords: [],
  repeatsHold: 2,
  burstHold: 8,
  rushHold: 30,
  refusalsHold: 30,
  spamHold: 90,
  reportsHold: 3,
  editMinutes: 5,
  closeAfterDays: 0,
  slowSeconds: 300,
};
const facts = (more: Partial<Facts> = {}): Facts => ({
  staff: false,
  mode: 'open',
  site: true,
  sanction: null,
  faults: {},
  length: 40,
  repeats: null,
  waitSeconds: 0,
  onArticles: 1,
  inTenMinutes: 1,
  inThisMinute: 1,
  pause: null,
  slowWait: 0,
  links: 0,
  trapFilled: false,
  watched: [],
  knownHere: true,
  policy: 'first-timers',
  decided: { refused: 0, all: 0 },
  outside: null,
  spam: null,
  ...more,
});
const sanctioned = (kind: Sanction['kind']): Sanction => ({ id: 's', kind, reason: 'hate', note: '', until: null });
const verdict = (more: Partial<Facts>, settings: Partial<ModerationSettings> = {}) =>
  judge(facts(more), { ...rules, ...settings });
const answer = (more: Partial<Facts>, settings?: Partial<ModerationSettings>) => {
  const { outcome, rule } = verdict(more, settings);
  return `${outcome}: ${rule}`;
};
const bots = { word: 'bots', act: 'hold' } as const;
const casino = { word: 'casino', act: 'reject' } as const;

/** Each rule with what makes it answer, in the order in which they are asked. */
const inOrder: [string, Partial<Facts>][] = [
  ['refused: thread-off', { mode: 'off' }],
  ['refused: thread-closed', { mode: 'closed' }],
  ['refused: thread-paused', { pause: { note: 'The vote is being counted.', until: '5 May' } }],
  ['refused: banned', { sanction: sanctioned('ban') }],
  ['refused: reply-faulty', { faults: { text: 'text-missing' } }],
  ['refused: said-already', { repeats: { id: 'x', minutesAgo: 11 } }],
  ['refused: thread-slowed', { slowWait: 200 }],
  ['refused: posting-quickly', { waitSeconds: 9 }],
  ['refused: text-too-many-links', { links: 11 }],
  ['shown: staff', { staff: true }],
  ['rejected: watch-word', { watched: [bots, casino] }],
  ['rejected: outside', { outside: { act: 'reject', because: '' } }],
  ['held: always-held', { sanction: sanctioned('hold') }],
  ['held: repeated', { onArticles: 2 }],
  ['held: burst', { inTenMinutes: 8 }],
  ['held: links', { links: 2 }],
  ['held: trap', { trapFilled: true }],
  ['held: watch-word', { watched: [bots] }],
  ['held: thread-approval', { mode: 'approval' }],
  ['held: everybody', { policy: 'all' }],
  ['held: first-timer', { knownHere: false }],
  ['held: rush', { inThisMinute: 30, knownHere: false, policy: 'open' }],
  ['held: refusals', { decided: { refused: 1, all: 3 } }],
  ['held: outside', { outside: { act: 'hold', because: 'toxic' } }],
  ['held: spam-guess', { spam: { percent: 90, words: ['casino'] } }],
];

describe('the ordered list', () => {
  it.each(inOrder)('%s', (expected, more) => expect(answer(more)).toBe(expected));
  it('has no rule that this table lacks', () => expect(inOrder).toHaveLength(checks.length));
  it('the first answer stands', () => {
    for (const [at, [expected, first]] of inOrder.entries()) {
      for (const [, later] of inOrder.slice(at + 1)) {
        const clash = Object.keys(later).some((key) => key in first);
        if (!clash && !(later.staff && /banned|thread-slowed|posting-quickly|too-many/.test(expected)))
          expect(answer({ ...later, ...first })).toBe(expected);
      }
    }
  });
  it('comments off for the whole site are refused on every article', () =>
    expect(answer({ site: false })).toBe('refused: thread-off'));
  it('two links are no way around a word that is not published', () =>
    expect(answer({ links: 5, watched: [casino] })).toBe('rejected: watch-word'));
});

describe('who waits for a person', () => {
  it('not somebody whose comment stood before', () => expect(answer({})).toBe('shown: shown'));
  it('nobody, where the policy is open', () =>
    expect(answer({ knownHere: false, policy: 'open' })).toBe('shown: shown'));
  it('nobody whose comment stood before, however many write there', () =>
    expect(answer({ inThisMinute: 3_000, policy: 'open' })).toBe('shown: shown'));
  it('but two links wait there too', () => expect(answer({ links: 2, policy: 'open' })).toBe('held: links'));
  it('one link is allowed', () => expect(answer({ links: 1 })).toBe('shown: shown'));
});

/** Each setting of the desk: what it just lets pass, what it just meets, and the value at which it never meets anything. */
const settings: [keyof ModerationSettings, number, Partial<Facts>, Partial<Facts>, string, number | null][] = [
  ['linksHold', 4, { links: 3 }, { links: 4 }, 'held: links', null],
  ['linksRefuse', 4, { links: 4 }, { links: 5 }, 'refused: text-too-many-links', null],
  ['repeatsHold', 5, { onArticles: 4 }, { onArticles: 5 }, 'held: repeated', 0],
  ['burstHold', 3, { inTenMinutes: 2 }, { inTenMinutes: 3 }, 'held: burst', 0],
  [
    'rushHold',
    3,
    { inThisMinute: 2, knownHere: false, policy: 'open' },
    { inThisMinute: 3, knownHere: false, policy: 'open' },
    'held: rush',
    0,
  ],
  ['refusalsHold', 50, { decided: { refused: 2, all: 5 } }, { decided: { refused: 2, all: 4 } }, 'held: refusals', 0],
  ['spamHold', 60, { spam: { percent: 59, words: [] } }, { spam: { percent: 60, words: [] } }, 'held: spam-guess', 0],
];
describe('the desk sets', () => {
  it.each(settings)('%s to %i', (name, value, below, at, expected, never) => {
    const set = { linksHold: 50, linksRefuse: 100, [name]: value };
    expect(answer(below, set)).toBe('shown: shown');
    expect(answer(at, set)).toBe(expected);
    if (never !== null) expect(answer(at, { ...set, [name]: never })).toBe('shown: shown');
  });
});

describe('recent refusals', () => {
  it.each([
    [2, 2, 'shown: shown'],
    [1, 3, 'held: refusals'],
    [3, 10, 'held: refusals'],
    [2, 7, 'shown: shown'],
    [0, 9, 'shown: shown'],
  ])('%i of %i: %s', (refused, all, expected) => expect(answer({ decided: { refused, all } })).toBe(expected));
});

describe('what an editor decided about a person', () => {
  it.each([
    ['mute', 'refused: muted'],
    ['warn', 'refused: warned'],
    ['hold', 'held: always-held'],
  ] as const)('%s: %s', (kind, expected) => expect(answer({ sanction: sanctioned(kind) })).toBe(expected));
  it('a closed thread is said before that', () =>
    expect(answer({ mode: 'closed', sanction: sanctioned('ban') })).toBe('refused: thread-closed'));
  it('a warning names what is acknowledged, a ban when it ends', () => {
    expect(verdict({ sanction: sanctioned('warn') })).toMatchObject({ value: 's', setting: 'hate' });
    expect(verdict({ sanction: { ...sanctioned('ban'), until: 'June' } })).toMatchObject({ value: 'June' });
  });
  it('does not hold staff', () => expect(answer({ staff: true, sanction: sanctioned('ban') })).toBe('shown: staff'));
});

describe('staff', () => {
  it.each<[Partial<Facts>]>([
    [{ links: 30 }],
    [{ trapFilled: true }],
    [{ policy: 'all' }],
    [{ waitSeconds: 5 }],
    [{ slowWait: 5 }],
    [{ mode: 'approval' }],
    [{ watched: [casino] }],
    [{ inTenMinutes: 50 }],
  ])('pass %j', (more) => expect(answer({ ...more, staff: true })).toBe('shown: staff'));
  it.each<[Partial<Facts>]>([
    [{ mode: 'closed' }],
    [{ pause: { note: 'x', until: 'y' } }],
    [{ faults: { text: 'text-missing' } }],
  ])('do not pass %j', (more) => expect(verdict({ ...more, staff: true }).outcome).toBe('refused'));
});

describe('the verdict says', () => {
  it('the rule, the value it met and its setting', () =>
    expect(verdict({ links: 2 })).toEqual({ outcome: 'held', rule: 'links', value: 2, setting: 1 }));
  it('which watch words stood there', () =>
    expect(verdict({ watched: [bots, casino, { word: 'x', act: 'reject' }] })).toEqual({
      outcome: 'rejected',
      rule: 'watch-word',
      value: 'casino',
      setting: 'reject',
      matched: ['casino', 'x'],
    }));
  it('which words the guess rests on', () =>
    expect(verdict({ spam: { percent: 97, words: ['casino', 'bonus'] } })).toEqual({
      outcome: 'held',
      rule: 'spam-guess',
      value: 97,
      setting: 90,
      matched: ['casino', 'bonus'],
    }));
});
