import { expect, it } from 'vitest';
import { locks } from './locks';

it('no two locks have one key: whoever fills a new paper arranges its front page meanwhile', () => {
  expect(new Set(Object.values(locks)).size).toBe(Object.keys(locks).length);
});
