import { expect, it } from 'vitest';
import { openSeen, sealSeen, seenCookieOf } from './seen';

const key = Buffer.alloc(32, 7);
const now = new Date('2026-11-22T12:00:00Z');
const events = [
  { id: 7, tags: ['thread:a', 'counts:a'] },
  { id: 9, tags: ['thread:b'] },
];

it('a token carries the events and their tags', () => {
  const tags = ['thread:a', 'counts:a', 'thread:b'];
  expect(openSeen(sealSeen(events, now, key), now, key)).toEqual([
    { id: 7, tags },
    { id: 9, tags },
  ]);
});

it('a forged, garbled or foreign token says nothing', () => {
  const token = sealSeen(events, now, key);
  expect(openSeen(token, now, Buffer.alloc(32, 8))).toEqual([]);
  expect(openSeen(`${Buffer.from('1|8|*').toString('base64url')}.${token.split('.')[1]}`, now, key)).toEqual([]);
  expect(openSeen('', now, key)).toEqual([]);
  expect(openSeen('é.é', now, key)).toEqual([]);
});

it('a token is believed for a minute', () => {
  const token = sealSeen(events, now, key);
  expect(openSeen(token, new Date(now.getTime() + 61_000), key)).toEqual([]);
});

it('many tags become everything, so that the cookie stays small', () => {
  const tags = Array.from({ length: 400 }, (_, n) => `section:${n}`);
  expect(openSeen(sealSeen([{ id: 1, tags }], now, key), now, key)).toEqual([{ id: 1, tags: ['*'] }]);
});

it('the cookie is out of reach of scripts and lives ten seconds', () => {
  expect(seenCookieOf('x', true)).toBe('seen=x; Path=/; Max-Age=10; HttpOnly; SameSite=Lax; Secure');
});
