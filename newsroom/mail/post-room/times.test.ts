import { expect, it } from 'vitest';
import { oneLine } from '../letters/one-line';
import { dueAfter, leaseMs, nextTry, pauses } from './times';

const noon = new Date('2026-11-20T12:00:00Z');
const minutes = (from: Date, to: Date | null) => to && (to.getTime() - from.getTime()) / 60_000;

it('a letter is tried six times, after 1, 5, 30, 120 and 720 minutes, and then given up', () => {
  expect([1, 2, 3, 4, 5, 6].map((tries) => minutes(noon, nextTry(tries, noon)))).toEqual([...pauses, null]);
  expect(pauses).toEqual([1, 5, 30, 120, 720]);
});

it('the first letter after a quiet hour comes within a minute, the next an hour after the last', () => {
  expect(minutes(noon, dueAfter(null, noon))).toBeLessThan(1);
  expect(minutes(noon, dueAfter(new Date(noon.getTime() - 3_600_000), noon))).toBeLessThan(1);
  expect(minutes(noon, dueAfter(new Date(noon.getTime() - 600_000), noon))).toBe(50);
});

it('whoever has taken a letter has longer than a mail server may take', () => {
  expect(leaseMs).toBeGreaterThan(60_000);
});

it('a header is one line, without what turns the words after it around, cut at its longest', () => {
  expect(oneLine('One\r\nBcc: two\u2028\u0000three \u202eruof', 80)).toBe('One Bcc: two three ruof');
  expect(oneLine('🙂'.repeat(200), 10)).toBe(`${'🙂'.repeat(9)}…`);
});
