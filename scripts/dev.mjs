// npm run dev: the site from its sources, rebuilt by Next as they change. Restart it for changes in press/ and newsroom rules.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from '../db/lock.mjs';
import { bundle } from './launch/build.mjs';
import { install } from './launch/install.mjs';
import { prepare } from './launch/prepare.mjs';
import { secretsIn } from './launch/secrets.mjs';
import { endOnSignals, serve } from './launch/serve.mjs';
import { checkSettings } from './launch/settings.mjs';
import { announce, giveUp, say } from './launch/terminal.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');
const dataDir = resolve(process.env.DATA_DIR?.trim() || '.data');
/** @type {Record<string, string>} */
const env = { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' };

endOnSignals();
try {
  const lock = process.env.DATABASE_URL ? undefined : await takeLock(join(dataDir, 'start.lock'));
  await install();
  const secrets = secretsIn(dataDir);
  if (!process.env.DATABASE_URL && !process.env.GAZETTE_SECRET) env.GAZETTE_SECRET = secrets.master;
  env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secrets.actions;
  await bundle();
  const site = await checkSettings(env);
  const { admin, token } = await prepare('database', env);
  announce({ admin, token, site });
  const code = await serve({ env, args: ['--dev'], ready: () => say(`\n  ${site}/ and ${site}/desk, in development`) });
  await lock?.release();
  process.exit(code);
} catch (fault) {
  giveUp(fault instanceof Error ? fault.message : String(fault));
}
