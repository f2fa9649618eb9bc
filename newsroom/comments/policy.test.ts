import { describe, expect, it } from 'vitest';
import { type Facts, judge, linkLimits } from './policy';
import type { Sanction } from './sanctions/sanction';

const facts = (more: Partial<Facts> = {}): Facts => ({
  staff: false,
  mode: 'open',
  site: true,
  faults: {},
  length: 40,
  repeats: null,
  waitSeconds: 0,
  links: 0,
  trapFilled: false,
  knownHere: true,
  policy: 'first-timers',
  sanction: null,
  ...more,
});
const sanctioned = (kind: Sanction['kind']): Sanction => ({ id: 's', kind, reason: 'hate', note: '', until: null });
const answer = (more: Partial<Facts>) => {
  const { outcome, rule } = judge(facts(more));
  return `${outcome}: ${rule}`;
};

/** Each rule with what makes it answer, in the order in which they are asked. */
const inOrder: [string, Partial<Facts>][] = [
  ['refused: thread-off', { mode: 'off' }],
  ['refused: thread-closed', { mode: 'closed' }],
  ['refused: banned', { sanction: sanctioned('ban') }],
  ['refused: reply-faulty', { faults: { text: 'text-missing' } }],
  ['refused: said-already', { repeats: { id: 'x', minutesAgo: 11 } }],
  ['refused: posting-quickly', { waitSeconds: 9 }],
  ['refused: text-too-many-links', { links: linkLimits.refuse + 1 }],
  ['held: links', { links: linkLimits.hold }],
  ['held: trap', { trapFilled: true }],
  ['held: everybody', { policy: 'all' }],
];

describe('the ordered list', () => {
  it.each(inOrder)('%s', (expected, more) => expect(answer(more)).toBe(expected));
  it('the first answer stands', () => {
    for (const [at, [expected, first]] of inOrder.entries()) {
      for (const [, later] of inOrder.slice(at + 1)) {
        const clash = Object.keys(later).some((key) => key in first);
        if (!clash) expect(answer({ ...later, ...first })).toBe(expected);
      }
    }
  });
  it('comments off for the whole site are refused on every article', () =>
    expect(answer({ site: false })).toBe('refused: thread-off'));
});

describe('who waits for a person', () => {
  it('a newcomer, by default', () => expect(answer({ knownHere: false })).toBe('held: first-timer'));
  it('not somebody whose comment stood before', () => expect(answer({})).toBe('shown: shown'));
  it('nobody, where the policy is open', () =>
    expect(answer({ knownHere: false, policy: 'open' })).toBe('shown: shown'));
  it('but two links wait there too', () => expect(answer({ links: 2, policy: 'open' })).toBe('held: links'));
  it('everybody, where the policy is all', () => expect(answer({ policy: 'all' })).toBe('held: everybody'));
  it('one link is allowed', () => expect(answer({ links: 1 })).toBe('shown: shown'));
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
    expect(judge(facts({ sanction: sanctioned('warn') }))).toMatchObject({ value: 's', setting: 'hate' });
    expect(judge(facts({ sanction: { ...sanctioned('ban'), until: 'June' } }))).toMatchObject({ value: 'June' });
  });
  it('does not hold staff', () => expect(answer({ staff: true, sanction: sanctioned('ban') })).toBe('shown: staff'));
});

describe('staff', () => {
  it.each<[Partial<Facts>]>([[{ links: 30 }], [{ trapFilled: true }], [{ policy: 'all' }], [{ waitSeconds: 5 }]])(
    'pass %j',
    (more) => expect(answer({ ...more, staff: true })).toBe('shown: staff'),
  );
  it.each<[Partial<Facts>]>([[{ mode: 'closed' }], [{ faults: { text: 'text-missing' } }]])('do not pass %j', (more) =>
    expect(judge(facts({ ...more, staff: true })).outcome).toBe('refused'),
  );
});

it('the verdict says the rule, the value it met and its setting', () =>
  expect(judge(facts({ links: 2 }))).toEqual({ outcome: 'held', rule: 'links', value: 2, setting: 1 }));
