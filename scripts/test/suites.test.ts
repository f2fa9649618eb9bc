import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { playwrightCount, pureTests, vitestCount } from './suites.mjs';

test('vitest’s sum is read from its last line, failures and skips apart', () => {
  expect(vitestCount(' Test Files  1 failed\n      Tests  3 failed | 437 passed | 5 skipped (445)\n')).toEqual({
    passed: 437,
    failed: 3,
  });
  expect(vitestCount('a crash before any test')).toBeUndefined();
});

test('a journey that did not run counts as failed, one that needed a second try as passed', () => {
  expect(playwrightCount('  1 failed\n    e2e/x\n  2 did not run\n  1 flaky\n  30 passed (1.2m)\n')).toEqual({
    passed: 31,
    failed: 3,
  });
  expect(playwrightCount('Error: no tests found')).toBeUndefined();
});

test('what runs on one database alone is what opens none', () => {
  const pure = pureTests();
  expect(pure).toContain('newsroom/slug.test.ts');
  expect(pure).toContain('press/stock.test.ts');
  for (const file of [
    'db/open.test.ts',
    'newsroom/events.test.ts',
    'press/freshness.test.ts',
    'newsroom/permissions.test.ts',
  ])
    expect(pure).not.toContain(file);
  for (const file of pure) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bfreshDatabase\(|\binject\(/);
});
