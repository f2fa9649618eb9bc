import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { playwrightCount, pureTests, vitestCount } from './suites.mjs';

test('vitest’s sum is read from its last line, failures and skips apart, with the names of what failed', () => {
  const said = ' FAIL  press/a.test.ts > one > two\nError: x\n FAIL  press/a.test.ts > one > two\n';
  expect(vitestCount(`${said} Test Files  1 failed\n      Tests  3 failed | 437 passed | 5 skipped (445)\n`)).toEqual({
    passed: 437,
    failed: 3,
    names: ['press/a.test.ts > one > two'],
  });
  expect(vitestCount('a crash before any test')).toBeUndefined();
});

test('a journey that did not run counts as failed, one that needed a second try as passed', () => {
  const said = '  1 failed\n    [script] › e2e/x.spec.ts:5:1 › a name @smoke \n  2 did not run\n';
  const flaky = '  1 flaky\n    [script] › e2e/y.spec.ts:5:1 › another \n  30 passed (1.2m)\n';
  expect(playwrightCount(said + flaky)).toEqual({
    passed: 31,
    failed: 3,
    names: ['[script] › e2e/x.spec.ts:5:1 › a name @smoke'],
  });
  expect(playwrightCount('Error: no tests found')).toBeUndefined();
});

test('what runs on one database alone is what opens none', () => {
  const pure = pureTests();
  expect(pure).toContain('newsroom/slug.test.ts');
  expect(pure).toContain('press/stock.test.ts');
  for (const file of [
    'db/open.test.ts',
    'newsroom/record.test.ts',
    'press/freshness.test.ts',
    'newsroom/permissions.test.ts',
  ])
    expect(pure).not.toContain(file);
  for (const file of pure) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bfreshDatabase\(|\binject\(/);
});
