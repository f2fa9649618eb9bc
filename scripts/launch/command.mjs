import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from '../../db/lock.mjs';
import { bundle } from './build.mjs';
import { run } from './run.mjs';
import { secretsIn } from './secrets.mjs';
import { giveUp } from './terminal.mjs';

/**
 * Runs a bundled command of the installation with the rest of the command line. The embedded database has one process at
 * a time, so Gazette is stopped meanwhile, or this ends and says so. `failed` is said last where the command fails.
 * @param {string} name of its file in dist/ @param {string} failed
 * @param {{ words?: string[], mayBegin?: boolean }} [options] the command line; may the command make the newspaper?
 */
export async function runCommand(name, failed, { words = process.argv.slice(2), mayBegin = false } = {}) {
  const typedIn = process.env.INIT_CWD || process.cwd(); // npm goes to the package's folder; paths are meant from where they were typed
  process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));
  if (existsSync('.env')) process.loadEnvFile('.env');
  const dataDir = resolve(process.env.DATA_DIR?.trim() || '.data');
  const onPostgres = Boolean(process.env.DATABASE_URL?.trim());
  if (!onPostgres && !mayBegin && !existsSync(join(dataDir, 'database')))
    giveUp(`There is no newspaper in ${dataDir} yet. Start Gazette once, or set DATA_DIR to where it is.`);
  /** @type {{ release(): Promise<void> } | undefined} */
  let lock;
  try {
    if (!onPostgres) lock = await takeLock(join(dataDir, 'start.lock'));
    await bundle();
    /** @type {Record<string, string>} */
    const env = { NODE_ENV: 'production', GAZETTE_TYPED_IN: typedIn };
    if (!onPostgres && !process.env.GAZETTE_SECRET) env.GAZETTE_SECRET = secretsIn(dataDir).master;
    const args = ['--conditions=react-server', `dist/${name}.mjs`, ...words];
    await run(process.execPath, args, { env, show: true });
    await lock?.release();
  } catch (fault) {
    await lock?.release();
    const { name: kind, message } = /** @type {Error} */ (fault);
    giveUp(kind === 'Locked' ? message : failed);
  }
}
