import { describe, expect, it } from 'vitest';
import { type ThreadColumns, threadAt } from './thread-state';

const at = (hour: number) => new Date(Date.UTC(2026, 4, 4, hour));
const columns = (more: Partial<ThreadColumns> = {}): ThreadColumns => ({
  ...{ mode: 'open', after: 'open', note: '', until: null, keptOpen: false, firstPublishedAt: at(0) },
  ...more,
});
const rules = { closeAfterDays: 0, slowSeconds: 300 };

describe('a thread at a moment', () => {
  it('is what the database says where no time is set', () => {
    for (const mode of ['open', 'approval', 'closed', 'off'] as const)
      expect(threadAt(columns({ mode }), rules, at(9))).toMatchObject({ mode, closes: null, slowSeconds: null });
  });

  it('tells when it closes by its age', () =>
    expect(threadAt(columns(), { ...rules, closeAfterDays: 14 }, at(1))).toMatchObject({
      mode: 'open',
      closes: '2026-05-18T00:00:00.000Z',
      days: 14,
    }));

  it('is closed from that moment on, whatever the clock has written down', () => {
    const two = { ...rules, closeAfterDays: 2 };
    expect(threadAt(columns({ mode: 'slowed' }), two, at(47))).toMatchObject({ mode: 'slowed', slowSeconds: 300 });
    expect(threadAt(columns({ mode: 'slowed' }), two, at(48))).toMatchObject({
      mode: 'closed',
      until: '2026-05-06T00:00:00.000Z',
      days: 2,
      slowSeconds: null,
    });
  });

  it('is not closed by its age where it was opened by hand or never was public', () => {
    for (const more of [{ keptOpen: true }, { firstPublishedAt: null }])
      expect(threadAt(columns(more), { ...rules, closeAfterDays: 1 }, at(999))).toMatchObject({
        mode: 'open',
        closes: null,
      });
  });

  it('is paused with its reason until the pause is over', () => {
    const paused = columns({ mode: 'paused', after: 'approval', note: 'Counting.', until: at(9) });
    expect(threadAt(paused, rules, at(8))).toMatchObject({
      mode: 'paused',
      note: 'Counting.',
      until: at(9).toISOString(),
    });
    expect(threadAt(paused, rules, at(9))).toMatchObject({ mode: 'approval', note: '', until: null });
  });

  it('says of a thread closed by hand when, and not that its age did it', () =>
    expect(threadAt(columns({ mode: 'closed', until: at(5) }), { ...rules, closeAfterDays: 14 }, at(9))).toMatchObject({
      until: at(5).toISOString(),
      days: null,
    }));
});
