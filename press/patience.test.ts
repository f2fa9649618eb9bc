import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newClock } from './clock';
import { patiently } from './patience';
import { TooLate } from './turns';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new Promise<string>(() => {});
const after = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve('fresh'), ms));
/** What `waiting` came to, and after how many milliseconds. */
async function outcome(waiting: Promise<string>): Promise<[unknown, number]> {
  const began = Date.now();
  let end: [unknown, number] | undefined;
  const note = (what: unknown) => {
    end = [what, Date.now() - began];
  };
  waiting.then(note, (fault: unknown) => note(fault instanceof TooLate ? 'too late' : fault));
  while (!end) await vi.advanceTimersByTimeAsync(50);
  return end;
}

it('while the server hears, what takes 19 seconds is waited for, and nothing longer than about 20', async () => {
  const clock = newClock();
  clock.connected();
  expect((await outcome(patiently(clock, after(19_000))))[0]).toBe('fresh');
  const [what, waited] = await outcome(patiently(clock, never));
  expect(what).toBe('too late');
  expect(waited).toBeGreaterThanOrEqual(19_750);
  expect(waited).toBeLessThanOrEqual(20_250);
});

it('a deaf server lets nobody wait five seconds', async () => {
  const [what, waited] = await outcome(patiently(newClock(), after(4_900)));
  expect(what).toBe('too late');
  expect(waited).toBeLessThan(5_000);
});

it('a server that falls deaf in the meantime stops waiting', async () => {
  const clock = newClock();
  clock.connected();
  setTimeout(() => clock.deafen(), 8_000);
  const [what, waited] = await outcome(patiently(clock, never));
  expect(what).toBe('too late');
  expect(waited).toBeLessThanOrEqual(8_300);
});
