import { describe, expect, it } from 'vitest';
import { monthAway, toMonth, weeksOf } from './calendar-month';

describe('a month of the calendar', () => {
  it('begins on a Monday, and names only its own days', () => {
    const weeks = weeksOf('2026-11'); // the first is a Sunday
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  });
  it('has four weeks where February fits', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
  it('has neighbours across the years', () => {
    expect([monthAway('2026-12', 1), monthAway('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
  it('is the one of today where the address asks for none', () => {
    const now = new Date('2026-11-30T23:30:00Z');
    expect(toMonth('2027-03', 'Europe/Berlin', now)).toBe('2027-03');
    for (const asked of [undefined, '2027-13', 'x', ['2027-03']])
      expect(toMonth(asked, 'Europe/Berlin', now)).toBe('2026-12');
  });
});
