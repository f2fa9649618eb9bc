import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { commenters } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import { giveGuestKey, readGuestKey } from '@/newsroom/people/guest-key';
import { networkOf } from '@/newsroom/people/network';
import { networkHash } from './network';

const now = new Date('2026-05-04T12:00:00Z');
let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

describe('the guest’s key', () => {
  it('names its holder, and the database does not hold it', async () => {
    const { commenterId, cookie } = await giveGuestKey(now);
    expect(await readGuestKey(cookie)).toBe(commenterId);
    const [row] = await db().select().from(commenters);
    expect(row?.keyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(cookie.split('.')[0]);
  });

  it('is another one every time', async () => {
    expect((await giveGuestKey(now)).cookie).not.toBe((await giveGuestKey(now)).cookie);
  });

  it.each<[string, (cookie: string) => string | undefined]>([
    ['none', () => undefined],
    ['an empty one', () => ''],
    ['the key without its seal', (cookie) => cookie.split('.')[0]],
    ['another seal', (cookie) => `${cookie.split('.')[0]}.${'A'.repeat(43)}`],
    ['another key', (cookie) => `${'A'.repeat(43)}.${cookie.split('.')[1]}`],
    ['one letter changed', (cookie) => (cookie.startsWith('A') ? `B${cookie.slice(1)}` : `A${cookie.slice(1)}`)],
    ['ten thousand letters', (cookie) => cookie.repeat(120)],
  ])('%s is nobody', async (_, forge) => {
    const { cookie } = await giveGuestKey(now);
    expect(await readGuestKey(forge(cookie))).toBeNull();
  });

  it('that was forgotten is nobody', async () => {
    const { cookie } = await giveGuestKey(now);
    await db().delete(commenters);
    expect(await readGuestKey(cookie)).toBeNull();
  });
});

describe('a network', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:22ff::1', '2001:db8:1:2200::/56'],
    ['nobody', ''],
    ['', ''],
  ])('%s lies in %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('is kept under our key, one hash for its neighbours', () => {
    expect(networkHash('203.0.113.7')).toBe(networkHash('203.0.113.200'));
    expect(networkHash('203.0.113.7')).not.toBe(networkHash('203.0.114.7'));
    expect(networkHash('203.0.113.7')).not.toContain('203');
  });
});
