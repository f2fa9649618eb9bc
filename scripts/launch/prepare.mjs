import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { say, step } from './terminal.mjs';

/**
 * Runs one part of commands/prepare.ts in a process of its own, because making a database takes memory that serving does not need.
 * `actions-key` answers the key that a Postgres database keeps; `database` makes, migrates and fills it.
 * @typedef {{ actions?: string, admin?: { email: string, password?: string }, token?: string, settled?: boolean }} Prepared
 * @param {'actions-key' | 'database'} part @param {Record<string, string>} env
 * @returns {Promise<Prepared>}
 */
export async function prepare(part, env) {
  /** @type {Prepared} */
  let prepared = {};
  await run(
    process.execPath,
    ['--conditions=react-server', '--import', './scripts/launch/tether.mjs', 'dist/prepare.mjs', part],
    {
      env,
      heard(message) {
        if (typeof message === 'string') say(`\n    ${message}`);
        else prepared = message;
      },
    },
  );
  return prepared;
}

/**
 * Makes, migrates and fills the database where that is not done. On the embedded database the first start alone needs it:
 * a file says that it is done. What is shown once goes to `show` before that, so that a password is never lost.
 * @param {{ dataDir: string, onPostgres: boolean, env: Record<string, string>, show?: (first: Prepared) => void }} options
 * @returns {Promise<void>}
 */
export async function prepareOnce({ dataDir, onPostgres, env, show }) {
  const done = join(dataDir, 'prepared');
  if (!onPostgres && existsSync(done) && existsSync(join(dataDir, 'database'))) return;
  const first = await step('Preparing the database', () => prepare('database', env));
  show?.(first);
  if (first.settled) writeFileSync(done, '');
}
