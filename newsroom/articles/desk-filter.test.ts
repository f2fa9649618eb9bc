import { expect, it } from 'vitest';
import { listPath, toFilter } from './desk-filter';

const id = '0123456789abcdefgh';

it('the address of a page of the list leads back to that page', () => {
  const before = { savedAt: new Date('2026-11-20T12:00:00Z'), id };
  const asked = {
    words: '100 % "sure"',
    status: 'draft',
    mine: true,
    sectionId: id,
    authorId: id,
    label: 'news',
    before,
  } as const;
  const address = new URL(listPath(asked), 'http://desk.test');
  expect(toFilter(Object.fromEntries(address.searchParams))).toEqual(asked);
});

it.each([`+275760-09-13T00:00:00.000Z~${id}`, `2026-13-01~${id}`, '2026-11-20T12:00:00Z~x', '~', ''])(
  'a page that begins at %o is the first: no database knows that moment',
  (before) => expect(toFilter({ before }).before).toBeNull(),
);
