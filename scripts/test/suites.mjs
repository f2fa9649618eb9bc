/** @typedef {import('./report.mjs').Suite} Suite */

const node = process.execPath;

/** Vitest's last lines: `Tests  1 failed | 40 passed (41)`. @param {string} said */
export function vitestCount(said) {
  const line = [...said.matchAll(/^\s*Tests\s+(.*)$/gm)].at(-1)?.[1];
  if (!line) return undefined;
  return { passed: number(line, /(\d+) passed/), failed: number(line, /(\d+) failed/) };
}

/** Playwright's last lines: `2 failed`, `1 flaky`, `30 passed (1.2m)`. A test that did not run has failed. @param {string} said */
export function playwrightCount(said) {
  const passed = number(said, /^\s*(\d+) passed/m) + number(said, /^\s*(\d+) flaky/m);
  const failed = number(said, /^\s*(\d+) failed/m) + number(said, /^\s*(\d+) (did not run|interrupted)/m);
  return passed + failed === 0 ? undefined : { passed, failed };
}

/** @param {string} text @param {RegExp} pattern */
function number(text, pattern) {
  return Number(pattern.exec(text)?.[1] ?? 0);
}

/** @param {'embedded' | 'postgres'} database @returns {Suite} */
function units(database) {
  return {
    name: `units on ${database}`,
    command: node,
    args: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--silent=passed-only'],
    env: { TEST_DATABASE: database },
    count: vitestCount,
  };
}

/** @returns {Suite[]} */
export function quickSuites() {
  return [
    {
      name: 'format and lint',
      command: node,
      args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
    },
    { name: 'types', command: node, args: ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'] },
    { name: 'rooms', command: node, args: ['scripts/rooms.mjs'] },
    units('embedded'),
  ];
}

/** @param {'embedded' | 'postgres'} database @returns {Suite} */
function journeys(database) {
  return {
    name: `journeys on ${database}`,
    command: node,
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--reporter=list',
      ...(database === 'postgres' ? ['--grep', '@smoke'] : []),
    ],
    env: { TEST_DATABASE: database },
    count: playwrightCount,
  };
}

/** @returns {Suite[]} */
export function slowSuites() {
  return [
    units('postgres'),
    { name: 'build', command: node, args: ['scripts/build.mjs'] },
    journeys('embedded'),
    journeys('postgres'),
  ];
}
