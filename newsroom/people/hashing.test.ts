import { describe, expect, it } from 'vitest';
import { checkPassword, hashPassword } from './hashing';

describe('a password', () => {
  it('is right for its own hash and for no other', async () => {
    const kept = await hashPassword('three herons and a boat');
    const hash = kept.ok ? kept.hash : '';
    expect(await checkPassword('three herons and a boat', hash)).toEqual({ ok: true, right: true, stale: false });
    expect(await checkPassword('three herons and a goat', hash)).toMatchObject({ right: false });
  });

  it('opens nothing where nothing is kept, not even the one that is verified to pass the time', async () => {
    expect(await checkPassword('nobody has this password', null)).toMatchObject({ ok: true, right: false });
  });

  it('is refused at once when too many wait for theirs, and the others still get their turn', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, () => checkPassword('any password', null)));
    const busy = all.filter((one) => !one.ok);
    expect(busy.length).toBe(60 - 34); // two at work, 32 waiting
    expect(busy[0]).toMatchObject({ problem: 'sign-in-busy', status: 429 });
    expect(await checkPassword('any password', null)).toMatchObject({ ok: true });
  });
});
