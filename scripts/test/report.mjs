import { spawn } from 'node:child_process';

/**
 * One part of the tests. `count` reads passed and failed out of what it printed, and which those were; without it the suite is one test.
 * @typedef {{ name: string, command: string, args: string[], env?: Record<string, string>, count?: (said: string) => Count | undefined }} Suite
 * @typedef {{ passed: number, failed: number, names?: string[] }} Count
 */

/** Runs suites one after another, all of them whatever fails. @param {readonly Suite[]} suites @returns {Promise<Required<Count>>} */
export async function runSuites(suites) {
  /** @type {Required<Count>} */
  const sum = { passed: 0, failed: 0, names: [] };
  for (const suite of suites) {
    const began = Date.now();
    console.log(`\n── ${suite.name}`);
    const { passed, failed, names = [] } = await runSuite(suite);
    console.log(`── ${suite.name}: ${passed} passed, ${failed} failed, ${((Date.now() - began) / 1000).toFixed(0)} s`);
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0)
      sum.names.push(...(names.length > 0 ? names : ['see above']).map((name) => `${suite.name}: ${name}`));
  }
  return sum;
}

/** @param {Suite} suite @returns {Promise<Count>} */
function runSuite({ command, args, env = {}, count }) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    });
    let said = '';
    const keep = (/** @type {Buffer} */ text) => {
      said += text;
      process.stdout.write(text);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (fault) => {
      console.log(fault.message);
      done({ passed: 0, failed: 1 });
    });
    child.once('close', (code) => {
      const counted = count?.(said);
      if (!counted) return done(code === 0 && !count ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
      // Something beside the tests failed: an error between them, a worker that died.
      done(code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted);
    });
  });
}

/** What failed by its name, where the end is all that is kept of a long log; then the last line, alone, and the exit code. @param {Count} sum */
export function report({ passed, failed, names = [] }) {
  if (names.length > 0) console.log(`\nFailed:\n  ${names.join('\n  ')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
