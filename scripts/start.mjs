// npm start: installs, builds and prepares what is missing, then serves. Plain JavaScript without dependencies.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from '../db/lock.mjs';
import { buildSite, bundle } from './launch/build.mjs';
import { install } from './launch/install.mjs';
import { prepare, prepareOnce } from './launch/prepare.mjs';
import { secretsIn } from './launch/secrets.mjs';
import { endOnSignals, serve } from './launch/serve.mjs';
import { checkSettings } from './launch/settings.mjs';
import { announce, giveUp, say } from './launch/terminal.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  giveUp(`Gazette needs Node 20.19 or later; this is ${process.versions.node}.`);

const dataDir = resolve(process.env.DATA_DIR?.trim() || '.data');
const onPostgres = Boolean(process.env.DATABASE_URL?.trim());

/** @type {{ release(): Promise<void> } | undefined} */
let lock;
endOnSignals();
try {
  say(`Gazette ${JSON.parse(readFileSync('package.json', 'utf8')).version}`);
  if (!onPostgres) lock = await takeLock(join(dataDir, 'start.lock'));
  await install();
  const secrets = secretsIn(dataDir);
  await bundle();
  /** @type {Record<string, string>} */
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  if (!onPostgres && !process.env.GAZETTE_SECRET) env.GAZETTE_SECRET = secrets.master;
  const site = await checkSettings(env);
  const { actions } = onPostgres ? await prepare('actions-key', env) : {};
  await buildSite(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actions || secrets.actions);
  await prepareOnce({ dataDir, onPostgres, env, show: ({ admin, token }) => announce({ admin, token, site }) });
  const code = await serve({
    env,
    ready() {
      say();
      say(`  The site   ${site}/`);
      say(`  The desk   ${site}/desk`);
      say('\n  Ctrl-C stops it.');
    },
  });
  await lock?.release();
  process.exit(code);
} catch (fault) {
  await lock?.release();
  giveUp(fault instanceof Error ? fault.message : String(fault));
}
