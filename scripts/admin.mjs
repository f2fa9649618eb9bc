// npm run admin -- reset-password EMAIL. The embedded database has one process at a time, so Gazette is stopped meanwhile.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from '../db/lock.mjs';
import { bundle } from './launch/build.mjs';
import { run } from './launch/run.mjs';
import { secretsIn } from './launch/secrets.mjs';
import { giveUp } from './launch/terminal.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');
const dataDir = resolve(process.env.DATA_DIR?.trim() || '.data');
const onPostgres = Boolean(process.env.DATABASE_URL?.trim());

/** @type {{ release(): Promise<void> } | undefined} */
let lock;
try {
  if (!onPostgres) lock = await takeLock(join(dataDir, 'start.lock'));
  await bundle();
  /** @type {Record<string, string>} */
  const env = { NODE_ENV: 'production' };
  if (!onPostgres && !process.env.GAZETTE_SECRET) env.GAZETTE_SECRET = secretsIn(dataDir).master;
  const args = ['--conditions=react-server', 'dist/admin.mjs', ...process.argv.slice(2)];
  await run(process.execPath, args, { env, show: true });
  await lock?.release();
} catch (fault) {
  await lock?.release();
  const { name, message } = /** @type {Error} */ (fault);
  giveUp(name === 'Locked' ? message : 'Nothing was changed.');
}
