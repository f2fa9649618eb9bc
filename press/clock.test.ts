import { describe, expect, it } from 'vitest';
import { newClock, slowFor } from './clock';

function clockAt(start = 0) {
  const time = { now: start };
  return { clock: newClock(() => time.now), time };
}

describe('the clock', () => {
  it('counts events as they are heard, whatever their ids', () => {
    const { clock } = clockAt();
    clock.hear(12_004, ['a']);
    const between = clock.tick;
    clock.hear(12_003, ['a']);
    expect(clock.since(['a'])).toBeGreaterThan(between);
  });

  it('an event heard twice, locally and by NOTIFY, moves nothing the second time', () => {
    const { clock } = clockAt();
    clock.hear(1, ['a']);
    const once = clock.tick;
    clock.hear(1, ['a']);
    expect([clock.tick, clock.since(['a'])]).toEqual([once, once]);
  });

  it('an event moves its own tags and no other', () => {
    const { clock } = clockAt();
    clock.hear(1, ['a']);
    expect([clock.since(['a']), clock.since(['b']), clock.since(['b', 'a'])]).toEqual([1, 0, 1]);
  });

  it('an event that names no tags because they are too many moves everything', () => {
    const { clock } = clockAt();
    clock.hear(1, ['*']);
    expect(clock.since(['anything'])).toBe(1);
  });

  it('after a connection everything from before is doubtful', () => {
    const { clock } = clockAt();
    clock.hear(1, ['a']);
    const began = clock.tick;
    clock.deafen();
    clock.connected();
    expect(clock.since([])).toBeGreaterThan(began);
    expect(clock.deafSince).toBeUndefined();
  });

  it('is deaf until it is first connected, and remembers since when', () => {
    const { clock, time } = clockAt(5);
    expect(clock.deafSince).toBe(5);
    clock.connected();
    time.now = 9;
    clock.deafen();
    time.now = 12;
    clock.deafen();
    expect(clock.deafSince).toBe(9);
  });

  it('a tag that was forgotten for want of room makes everything doubtful rather than fresh', () => {
    const { clock } = clockAt();
    clock.hear(1, ['first']);
    for (let id = 2; id <= 50_002; id += 1) clock.hear(id, [`tag ${id}`]);
    expect(clock.since(['first'])).toBeGreaterThanOrEqual(1);
    expect(clock.since([])).toBeGreaterThanOrEqual(1);
  });

  it('a count moves at once, then at most every ten seconds, and then by what was last heard', () => {
    const { clock, time } = clockAt(100_000);
    clock.hear(1, ['counts:x']);
    clock.hear(2, ['counts:x']);
    clock.hear(3, ['counts:x']);
    expect(clock.since(['counts:x'])).toBe(1);
    time.now += slowFor;
    expect(clock.since(['counts:x'])).toBe(3);
    clock.hear(4, ['counts:x']);
    expect(clock.since(['counts:x'])).toBe(3);
  });

  it('a count moves at once for the one who made it move', () => {
    const { clock } = clockAt();
    clock.hear(1, ['counts:x']);
    clock.hear(2, ['counts:x']);
    const own = { tick: clock.heardAt(2) ?? 0, tags: ['counts:x'] };
    expect([clock.since(['counts:x'], own), clock.since(['other'], own)]).toEqual([2, 0]);
  });
});
