// node bench/lists.mjs [articles]: milliseconds that every list of the desk takes from the database with 100,000 articles and 10,000 pictures, on Postgres and on the embedded database. Prints only.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { throwAwayServer } from '../scripts/postgres.mjs';
import { machine } from './processes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [, , articles = '100000', only = ''] = process.argv;
const work = mkdtempSync(join(tmpdir(), 'gazette-lists-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
await build({
  ...{
    entryPoints: ['bench/lists.ts'],
    outfile: 'dist/bench-lists.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
  },
  ...{ conditions: ['react-server'], packages: 'external', alias: { '@': process.cwd() }, logLevel: 'error' },
});
const { cores, load } = machine();
console.log(`${articles} articles, 10,000 pictures on ${cores} cores, load ${load}`);
const env = { NODE_ENV: 'production', DATA_DIR: work, GAZETTE_SECRET: randomBytes(32).toString('hex') };
const measure = (more) =>
  spawnSync(process.execPath, ['--conditions=react-server', 'dist/bench-lists.mjs', articles], {
    ...{ stdio: 'inherit', env: { ...process.env, ...env, ...more } },
  });

if (only !== 'embedded') {
  const server = await throwAwayServer(process.env.TEST_DATABASE_URL);
  try {
    measure({ DATABASE_URL: await server.newDatabase() });
  } finally {
    await server.stop();
  }
}
if (only !== 'postgres') measure({});
