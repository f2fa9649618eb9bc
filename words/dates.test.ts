import { describe, expect, it } from 'vitest';
import {
  agoOf,
  lastingOf,
  momentOf,
  monthNameOf,
  nearMomentOf,
  publishedAndUpdated,
  shortDayOf,
  timeOf,
  waitOf,
  weekdayOf,
  yearOf,
} from './dates';

const london = { language: 'en-GB', timeZone: 'Europe/London' };

describe('how long ago something was', () => {
  const now = new Date('2026-01-08T12:00:00.000Z');
  it.each([
    ['2026-01-08T12:00:40.000Z', 'now'],
    ['2026-01-08T11:59:20.000Z', 'now'],
    ['2026-01-08T11:59:00.000Z', '1 minute ago'],
    ['2026-01-08T11:00:01.000Z', '59 minutes ago'],
    ['2026-01-08T11:00:00.000Z', '1 hour ago'],
    ['2026-01-07T12:00:00.000Z', 'yesterday'],
    ['2026-01-01T12:00:01.000Z', '6 days ago'],
    ['2026-01-01T12:00:00.000Z', '1 Jan'],
    ['2025-12-31T12:00:00.000Z', '31 Dec 2025'],
    ['2026-01-08T12:02:00.000Z', '8 Jan'],
  ])('%s is said as %s', (iso, words) => expect(agoOf(iso, now, london)).toBe(words));

  it('is said in the language of the paper', () =>
    expect(agoOf('2026-01-08T11:48:00.000Z', now, { language: 'de', timeZone: 'Europe/Berlin' })).toBe(
      'vor 12 Minuten',
    ));
});

describe('a moment in a list for one person', () => {
  const now = new Date('2026-01-08T12:00:00.000Z');
  it.each([
    ['2026-01-08T00:00:00.000Z', '00:00'],
    ['2026-01-07T23:59:00.000Z', '7 Jan 23:59'],
    ['2025-12-31T12:00:00.000Z', '31 Dec 2025'],
    ['2025-01-08T11:00:00.000Z', '8 Jan 2025'],
  ])('%s is said as %s', (iso, words) => expect(nearMomentOf(iso, now, london)).toBe(words));
});

describe('dates', () => {
  it('are said in the time zone of the publication, across midnight', () => {
    expect(momentOf('2026-06-30T23:30:00.000Z', london)).toBe('1 July 2026, 00:30');
    expect(momentOf('2026-06-30T23:30:00.000Z', { ...london, timeZone: 'America/New_York' })).toBe(
      '30 June 2026, 19:30',
    );
  });

  it('are said in its language', () => {
    expect(monthNameOf('2026-03-01T12:00:00.000Z', { language: 'de-DE', timeZone: 'Europe/Berlin' })).toBe('März 2026');
  });

  it('keep both sides of a change of the clocks apart', () => {
    expect(timeOf('2026-10-25T00:30:00.000Z', london)).toBe('01:30');
    expect(timeOf('2026-10-25T02:30:00.000Z', london)).toBe('02:30');
  });

  it('have no comma after the weekday', () => {
    expect(weekdayOf('2025-11-20T12:00:00.000Z', london)).toBe('Thursday 20 November 2025');
    expect(shortDayOf('2025-11-20T12:00:00.000Z', london)).toBe('20 Nov');
  });

  it('say midnight as 00:00', () => {
    expect(timeOf('2025-11-20T00:00:00.000Z', london)).toBe('00:00');
  });

  it('say a wait in whole units, and never too short a one', () => {
    expect([1, 14, 119].map(waitOf)).toEqual(['1 second', '14 seconds', '119 seconds']);
    expect([120, 241, 298, 7_199].map(waitOf)).toEqual(['2 minutes', '5 minutes', '5 minutes', '120 minutes']);
    expect([7_200, 86_399].map(waitOf)).toEqual(['2 hours', '24 hours']);
  });

  it('name the change of an article only where there was one, and its day only where it differs', () => {
    const publishedAt = '2025-11-20T06:00:20.000Z';
    const told = (updatedAt: string) => publishedAndUpdated({ publishedAt, updatedAt }, london).updated;
    expect(told(publishedAt)).toBeNull();
    expect(told('2025-11-20T06:00:50.000Z')).toBeNull();
    expect(told('2025-11-20T13:52:00.000Z')).toBe('13:52');
    expect(told('2025-11-21T13:52:00.000Z')).toBe('21 November 2025, 13:52');
  });

  it('name the year in digits whatever the language, for it is reckoned with', () => {
    expect(yearOf('2025-12-31T23:30:00.000Z', { language: 'fa-IR', timeZone: 'Europe/Berlin' })).toBe('2026');
  });
});

it.each([
  [20, '1 minute'],
  [89 * 60, '89 minutes'],
  [3 * 3_600, '3 hours'],
  [47.4 * 3_600, '47 hours'],
  [48 * 3_600, '2 days'],
  [1_200 * 86_400, '1,200 days'],
])('%d seconds are said as %s', (seconds, said) => {
  expect(lastingOf(seconds)).toBe(said);
});
