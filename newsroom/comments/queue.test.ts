import { expect, it } from 'vitest';
import { queueAddress, toEdge, toTab } from './queue';

it('a tab that there is not is the one that waits', () => {
  expect(['spam', '__proto__', undefined].map(toTab)).toEqual(['spam', 'held', 'held']);
});

it('a page begins at a comment, and anything else is the top', () => {
  const id = '0'.repeat(18);
  expect([{ before: id }, { after: id }, { before: 'x' }, { before: [id] }, {}].map(toEdge)).toEqual([
    { before: id },
    { after: id },
    {},
    {},
    {},
  ]);
});

it('an address says only what there is to say', () => {
  expect(queueAddress('held')).toBe('/desk/comments?tab=held');
  expect(queueAddress('spam', { id: 'a', before: '', did: 'spam' })).toBe('/desk/comments?tab=spam&id=a&did=spam');
});
