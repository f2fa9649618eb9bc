import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, settings } from '@/env';

const read = (file: string) => readFileSync(file, 'utf8');
const rows = (file: string) => [...read(file).matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)];

test('every setting has its row in the operators’ page, and every row its setting', () => {
  expect(rows('docs/operators.md').map(([, name]) => name)).toEqual(Object.keys(settings));
});

test('the defaults in the operators’ page are those of the start', () => {
  const usual = readSettings({});
  const said = Object.fromEntries(
    rows('docs/operators.md').map(([, name, rest]) => [name, rest?.split('|')[0]?.trim()]),
  );
  expect(said).toMatchObject({
    HOST: `\`${usual.host}\``,
    PORT: `\`${usual.port}\``,
    COMMENT_POLICY: `\`${usual.commentPolicy}\``,
    STALE_LIMIT: `\`${usual.staleLimitSeconds}\``,
    RATE_LIMITS: usual.rateLimits ? '`on`' : '`off`',
    DEMO: usual.demo ? '`on`' : '`off`',
  });
});

test('every dependency has a line that says why, and every line its dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const named = rows('docs/decisions/dependencies.md').map(([, name]) => name);
  expect(named).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test('every version is exact, and the lockfile names no registry', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(read('package-lock.json')).not.toMatch(/"resolved"/);
});

test('decisions are numbered, each number once', () => {
  const numbers = readdirSync('docs/decisions').flatMap((name) => /^(\d{3})-[a-z0-9-]+\.md$/.exec(name)?.[1] ?? []);
  expect(numbers).toEqual([...new Set(numbers)]);
});

test('the README is under 60 lines and its links lead somewhere', () => {
  const readme = read('README.md');
  expect(readme.split('\n').length).toBeLessThan(61);
  for (const [, link] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(existsSync(join(String(link)))).toBe(true);
});

test('the lockfile names the optional packages of every platform, or npm ci refuses it there', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const wanted = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
  const named = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  expect(wanted.filter((name) => !named.has(name))).toEqual([]);
});
