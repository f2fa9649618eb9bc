import { run } from './run.mjs';
import { say } from './terminal.mjs';

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
