import { describe, expect, it } from 'vitest';
import { freeSlug, isReserved, longestSlug, slugPattern, toSlug } from './slug';

describe('a slug', () => {
  it.each([
    ['Harbour wall to close for a month', 'harbour-wall-to-close-for-a-month'],
    ['The mayor’s “last” word', 'the-mayors-last-word'],
    ['Café Ørsted & Straße: Łódź', 'cafe-orsted-and-strasse-lodz'],
    ['Молодёжь и Щука', 'molodezh-i-shchuka'],
    ['Ελλάδα', 'ellada'],
    ['  -- 2026 --  ', '2026'],
    ['港の壁', ''],
    ['🌊', ''],
  ])('of %j is %j', (words, slug) => {
    expect(toSlug(words)).toBe(slug);
  });

  it('is cut at a word', () => {
    const slug = toSlug('a very long headline about the harbour '.repeat(10));
    expect(slug.length).toBeLessThanOrEqual(longestSlug);
    expect(slug).toMatch(slugPattern);
    expect('a-very-long-headline-about-the-harbour-'.repeat(10).startsWith(`${slug}-`)).toBe(true);
  });

  it('of one word longer than a slug is cut within it', () => {
    expect(toSlug('x'.repeat(500))).toBe('x'.repeat(longestSlug));
  });

  it('gets -2, then -3, where it is taken', () => {
    expect(freeSlug('harbour', new Set())).toBe('harbour');
    expect(freeSlug('harbour', new Set(['harbour']))).toBe('harbour-2');
    expect(freeSlug('harbour', new Set(['harbour', 'harbour-2']))).toBe('harbour-3');
  });

  it('is never a name that stands at the root', () => {
    expect(isReserved('desk')).toBe(true);
    expect(freeSlug('search', new Set())).toBe('search-2');
  });
});
