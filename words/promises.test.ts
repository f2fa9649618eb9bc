import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What a page may speak of only once it is there, and where it would be. */
const promises: [about: string, says: RegExp, place: string][] = [
  ['a history of versions', /\bhistory\b/i, 'app/(reader)/articles/[slug]/history/page.tsx'],
  [
    'letters to guests',
    /\bnotif|newsletter|subscri|\b(?:e-?mail|write to) you\b/i,
    'newsroom/mail/addresses/follow-link.ts',
  ],
  ['somebody who writes to commenters', /\breach you\b/i, 'newsroom/mail/addresses/follow-link.ts'],
  ['a way to write to the paper', /\b(?:tell|write to|contact|e-?mail) us\b/i, 'app/(reader)/contact/page.tsx'],
  ['appeals', /\bappeal/i, 'newsroom/comments/appeals/make-appeal.ts'],
  ['reports', /\breport (?:it|this|a comment)\b/i, 'newsroom/comments/reports/report.ts'],
  ['recommendations', /\brecommend/i, 'newsroom/comments/recommend.ts'],
  ['a search of the paper', /\bsearch (?:the paper|this site|our)\b/i, 'app/(reader)/search/page.tsx'],
  ['settings', /\blooks? after [^.]*settings\b/i, 'app/desk/settings/page.tsx'],
  [
    'a time in which an editor reads',
    /\b(?:usually|within (?:the|an|a few|\d+) (?:hours?|days?|minutes?))\b/i,
    'nowhere',
  ],
];
/** What letters say themselves is read by those who get them. */
const words = readdirSync('words').filter((name) => !name.endsWith('.test.ts') && !name.endsWith('letters.ts'));

it.each(promises)('no page speaks of %s before it is there', (_, says, place) => {
  if (existsSync(place)) return;
  for (const name of words) {
    const lines = readFileSync(join('words', name), 'utf8').split('\n');
    const said = lines.filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && says.test(line));
    expect(said, name).toEqual([]);
  }
});
