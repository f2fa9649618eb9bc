import { describe, expect, it, vi } from 'vitest';
import { askOf } from './ask';
import { newCostlyTurns, TooMany } from './costly';
import { neighbourhoodOf } from './network';
import { mirror } from './testing/mirror';
import { mirrorPress } from './testing/mirror-press';
import { Full, newTurns } from './turns';

it('one network waits for its own turns, and others go before its next', async () => {
  const costly = newCostlyTurns(newTurns(1, 10), 2);
  const end = await costly.take('a');
  const second = costly.take('a');
  await expect(costly.take('a')).rejects.toThrow(TooMany);
  const other = costly.take('b');
  end();
  (await second)();
  (await other)();
  (await costly.take('a'))();
});

it('a turn that ended, was refused or never came is counted no longer', async () => {
  const costly = newCostlyTurns(newTurns(1, 0), 1);
  const end = await costly.take('a');
  await expect(costly.take('b')).rejects.toThrow(Full);
  end();
  end();
  const again = await costly.take('b');
  await expect(costly.take('b')).rejects.toThrow(TooMany);
  again();
  (await costly.take('b'))();
});

it('who holds 56 bits of IPv6 is one neighbourhood, and every IPv4 address is one', () => {
  expect(neighbourhoodOf('2001:db8:1:2::1')).toBe(neighbourhoodOf('2001:db8:1:ff::9'));
  expect(neighbourhoodOf('2001:db8:1:2::1')).not.toBe(neighbourhoodOf('2001:db8:2:2::1'));
  expect(neighbourhoodOf('192.0.2.1')).not.toBe(neighbourhoodOf('192.0.2.2'));
  expect(neighbourhoodOf('')).toBe('');
});

describe('a flood of searches', () => {
  const press = mirrorPress();

  it('is turned away with 429 and a time, keeps no page back, and costs nothing once it is over', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let made = 0;
    await press.open({
      ask: async (question) => {
        if (question.address.startsWith('/search')) {
          made += 1;
          await held;
        }
        return askOf(mirror)(question);
      },
    });
    const searches = Array.from({ length: 20 }, (_, n) => press.ask({ path: `/search?q=${n}` }));
    const refused = await Promise.race(searches);
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.headers['cache-control']).toBe('no-store');
    await vi.waitFor(() => expect(made).toBe(1));
    expect((await press.ask({ path: '/articles/wall' })).status).toBe(200);
    expect((await press.ask({ path: '/articles/wall/reply' })).status).toBe(200);
    letGo();
    const statuses = (await Promise.all(searches)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toHaveLength(12);
    expect((await press.ask({ path: '/search?q=again' })).status).toBe(200);
  });
});
