import { describe, expect, it } from 'vitest';
import { boundsOf, instantOf, instantsOf, monthOf } from './calendar';

describe('a month of the archive', () => {
  it('begins and ends at midnight of the publication, not of Greenwich', () => {
    expect(boundsOf('2026-07', 'Europe/London')).toEqual({
      from: new Date('2026-06-30T23:00:00.000Z'),
      to: new Date('2026-07-31T23:00:00.000Z'),
    });
    expect(boundsOf('2026-01', 'Pacific/Auckland')?.from).toEqual(new Date('2025-12-31T11:00:00.000Z'));
  });

  it('is an hour shorter or longer where the clocks change in it', () => {
    const { from, to } = boundsOf('2026-03', 'Europe/Berlin') ?? {};
    expect((Number(to) - Number(from)) / 3_600_000).toBe(31 * 24 - 1);
  });

  it('ends where the next one begins, in December too', () => {
    expect(boundsOf('2026-12', 'America/New_York')?.to).toEqual(boundsOf('2027-01', 'America/New_York')?.from);
  });

  it('holds the instant it is named after', () => {
    const at = new Date('2026-06-30T23:30:00.000Z');
    expect(monthOf(at, 'Europe/London')).toBe('2026-07');
    expect(monthOf(at, 'UTC')).toBe('2026-06');
  });

  it('is nothing where no such month exists', () => {
    for (const wrong of ['2026-13', '2026-00', '0026-01', '9999-01', '2026-1', 'x']) {
      expect(boundsOf(wrong, 'UTC')).toBeNull();
    }
  });
});

describe('what somebody typed into a form', () => {
  it('is the moment at which the clocks there show it', () => {
    expect(instantOf('2026-07-01T09:30', 'Europe/London')?.toISOString()).toBe('2026-07-01T08:30:00.000Z');
    expect(instantOf('2026-12-01T09:30', 'America/New_York')?.toISOString()).toBe('2026-12-01T14:30:00.000Z');
  });
  it.each(['', 'tomorrow', '2026-13-01T09:30', '2026-07-01', '99999-01-01T00:00'])('%j is no time', (typed) =>
    expect(instantOf(typed, 'Europe/London')).toBeNull(),
  );
});

describe('every moment at which the clocks show a time', () => {
  const iso = (local: string, zone: string) => instantsOf(local, zone).map((at) => at.toISOString());
  it('is one on any usual day, also the day before and after a change', () => {
    expect(iso('2026-07-01T09:30', 'Europe/London')).toEqual(['2026-07-01T08:30:00.000Z']);
    expect(iso('2026-03-28T02:30', 'Europe/Berlin')).toEqual(['2026-03-28T01:30:00.000Z']);
    expect(iso('2026-03-30T02:30', 'Europe/Berlin')).toEqual(['2026-03-30T00:30:00.000Z']);
  });
  it('is none in the hour that clocks leap over', () => {
    expect(iso('2026-03-29T02:30', 'Europe/Berlin')).toEqual([]);
    expect(iso('2026-03-29T01:59', 'Europe/Berlin')).toEqual(['2026-03-29T00:59:00.000Z']);
    expect(iso('2026-03-29T03:00', 'Europe/Berlin')).toEqual(['2026-03-29T01:00:00.000Z']);
  });
  it('is two in the hour that comes twice, of half an hour on Lord Howe too', () => {
    expect(iso('2026-10-25T02:30', 'Europe/Berlin')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
    expect(iso('2026-04-05T01:45', 'Australia/Lord_Howe')).toHaveLength(2);
  });
});
