import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** @typedef {import('./report.mjs').Suite} Suite */

const node = process.execPath;

/** Vitest's last lines: `Tests  1 failed | 40 passed (41)`. @param {string} said */
export function vitestCount(said) {
  const line = [...said.matchAll(/^\s*Tests\s+(.*)$/gm)].at(-1)?.[1];
  if (!line) return undefined;
  const names = [...new Set([...said.matchAll(/^\s*FAIL\s+(.*)$/gm)].map(([, name]) => String(name).trim()))];
  return { passed: number(line, /(\d+) passed/), failed: number(line, /(\d+) failed/), names };
}

/** Playwright's last lines: `2 failed`, `1 flaky`, `30 passed (1.2m)`. A test that did not run has failed. @param {string} said */
export function playwrightCount(said) {
  const passed = number(said, /^\s*(\d+) passed/m) + number(said, /^\s*(\d+) flaky/m);
  const failed = number(said, /^\s*(\d+) failed/m) + number(said, /^\s*(\d+) (did not run|interrupted)/m);
  // Below `2 failed` their names stand again, one a line, without those that a second try passed.
  const listed = /^\s*\d+ failed\n((?:\s+\[.*\n)*)/m.exec(said)?.[1] ?? '';
  const names = listed.split('\n').flatMap((line) => line.trim() || []);
  return passed + failed === 0 ? undefined : { passed, failed, names };
}

/** @param {string} text @param {RegExp} pattern */
function number(text, pattern) {
  return Number(pattern.exec(text)?.[1] ?? 0);
}

/** What takes longest: archives of thousands, mail servers that hang, a paper carried out and in, every rule by every role, … `npm run check` leaves them out. */
const long = [
  'press/freshness*',
  'newsroom/permissions*',
  'newsroom/demo/**',
  'newsroom/media/**',
  'newsroom/interchange/**',
  'newsroom/mail/*/{make-letters,send-letters,smtp-carrier}*',
  'newsroom/people/sign-in*',
  'newsroom/text/markdown*',
  'newsroom/feeds/card*',
  'newsroom/search/queries*',
  'newsroom/trust/{verify-chain,publish-correction,history-queries}*',
  '**/archive-size*',
  'db/**',
];

/**
 * The unit tests that neither open a database nor import what may (`db/`, a `testing` beside them): one run of them says all
 * there is to say, so they are not run a second time on Postgres.
 * @param {string} [folder] @returns {string[]}
 */
export function pureTests(folder = '.') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return /^(\.|node_modules$|e2e$|dist$)/.test(entry.name) ? [] : pureTests(path);
    return /\.test\.tsx?$/.test(path) && !opensDatabase.test(readFileSync(path, 'utf8')) ? [path] : [];
  });
}
const opensDatabase = /from '[^']*(?:\/testing|db\/|postgres)/;

/** @param {'embedded' | 'postgres'} database @param {readonly string[]} without @returns {Suite} */
function units(database, without = []) {
  return {
    name: `units on ${database}`,
    command: node,
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--silent=passed-only',
      ...without.flatMap((pattern) => ['--exclude', pattern]),
    ],
    env: { TEST_DATABASE: database },
    count: vitestCount,
  };
}

/** @returns {Suite[]} */
export function quickSuites() {
  return [...stillSuites(), units('embedded', long)];
}

/** What is read, not run. @returns {Suite[]} */
function stillSuites() {
  return [
    {
      name: 'format and lint',
      command: node,
      args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
    },
    { name: 'types', command: node, args: ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'] },
    { name: 'rooms', command: node, args: ['scripts/rooms.mjs'] },
  ];
}

/** On both databases, with a script and without one: the projects of playwright.config.ts. @type {Suite} */
const journeys = {
  name: 'journeys',
  command: node,
  args: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list'],
  count: playwrightCount,
};

/** @returns {Suite[]} */
export function allSuites() {
  return [
    ...stillSuites(),
    units('embedded'),
    units('postgres', pureTests()),
    { name: 'build', command: node, args: ['scripts/build.mjs'] },
    journeys,
  ];
}
