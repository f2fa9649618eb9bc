import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, bundle } from '../launch/build.mjs';
import { prepareOnce } from '../launch/prepare.mjs';
import { secretsIn } from '../launch/secrets.mjs';
import { throwAwayServer } from '../postgres.mjs';
import { bundleCast, castEnv, signUpCast } from './cast.mjs';

/**
 * What every site begins with: the demo and the accounts of the cast. Made once for a kind of database, then copied.
 * `fresh` answers the settings of a new copy in `dataDir`.
 * @typedef {{ fresh(dataDir: string): Promise<Record<string, string>>, remove(): Promise<void> }} FirstData
 */

/** The key of the build that is there, so that the journeys do not build it anew. */
const settings = () => ({
  ...castEnv,
  HOST: 'localhost',
  RATE_LIMITS: 'off',
  DEMO: '1',
  TIME_ZONE: 'Europe/London',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secretsIn('.data').actions,
});

/** @param {Record<string, string>} env */
async function make(env) {
  await bundle();
  await buildSite(String(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY));
  await bundleCast();
  const dataDir = String(env.DATA_DIR);
  const onPostgres = env.DATABASE_URL !== '';
  await prepareOnce({ dataDir, onPostgres, env: { NODE_ENV: 'production', ...env } });
  await signUpCast(env);
}

/** @param {string} folder @returns {Promise<FirstData>} */
export async function embeddedData(folder) {
  const first = join(folder, 'first');
  const env = settings();
  await make({ ...env, DATA_DIR: first, DATABASE_URL: '', GAZETTE_SECRET: secretsIn(first).master });
  return {
    async fresh(dataDir) {
      rmSync(dataDir, { recursive: true, force: true });
      cpSync(first, dataDir, { recursive: true });
      return { ...env, DATA_DIR: dataDir, DATABASE_URL: '' };
    },
    async remove() {},
  };
}

/** @param {string} folder @returns {Promise<FirstData>} */
export async function postgresData(folder) {
  const server = await throwAwayServer(process.env.TEST_DATABASE_URL);
  const first = await server.newDatabase();
  const env = settings();
  let copies = 0;
  mkdirSync(folder, { recursive: true });
  await make({ ...env, DATA_DIR: join(folder, 'first'), DATABASE_URL: first });
  return {
    async fresh(dataDir) {
      copies += 1;
      cpSync(join(folder, 'first'), dataDir, { recursive: true });
      return { ...env, DATA_DIR: dataDir, DATABASE_URL: await server.copyOf(first, copies) };
    },
    remove: () => server.stop(),
  };
}
