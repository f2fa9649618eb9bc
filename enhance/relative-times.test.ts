import { describe, expect, it } from 'vitest';
import { ago } from './relative-times';

const now = new Date('2026-03-01T12:00:00Z');
const earlier = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('how long ago', () => {
  it.each([
    [0, 'now'],
    [59, 'now'],
    [60, '1 minute ago'],
    [59 * 60, '59 minutes ago'],
    [3_600, '1 hour ago'],
    [26 * 3_600, 'yesterday'],
    [6 * 86_400, '6 days ago'],
  ])('%i seconds before is said as %s', (seconds, said) => {
    expect(ago(earlier(seconds), now, 'en-GB')).toBe(said);
  });

  it('leaves the printed date after a week and for a time that has not come', () => {
    expect(ago(earlier(8 * 86_400), now, 'en-GB')).toBeUndefined();
    expect(ago(earlier(-3_600), now, 'en-GB')).toBeUndefined();
  });
});
