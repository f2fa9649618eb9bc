import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../db/lock.mjs';
import { run } from './run.mjs';
import { step } from './terminal.mjs';

const bundleStamp = 'dist/built';
const siteStamp = '.next/built';
/** An image holds what was built and not what it was built from; this file in it says so, and nothing is built or installed. */
export const isShipped = () => existsSync('dist/shipped');
const folders = [
  'app',
  'commands',
  'components',
  'db/demo',
  'db/schema',
  'enhance',
  'newsroom',
  'press',
  'public',
  'words',
];
const files = ['db', '.'];

/** What the launcher and the commands run, each bundled to dist/. */
const entries = [
  'main.ts',
  ...['site', 'prepare', 'admin', 'verify', 'interchange'].map((name) => `commands/${name}.ts`),
];
/** Packages of many small modules: bundled with ours, a start takes half a second less than when it finds each of their files. */
const bundled = ['drizzle-orm', 'htmlparser2', 'lru-cache', 'next-auth', 'zod'];

/** Bundles the entries and the reader's scripts where their source changed: a tenth of a second. */
export async function bundle() {
  if (isShipped()) return;
  const hash = sourceHash();
  if (stampIs(bundleStamp, hash) && existsSync('dist/main.mjs') && existsSync('public/reader.js')) return;
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  await build({
    entryPoints: entries,
    outdir: 'dist',
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    conditions: ['react-server'],
    external: Object.keys(dependencies)
      .filter((name) => !bundled.includes(name))
      .flatMap((name) => [name, `${name}/*`]),
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  await build({
    entryPoints: { reader: 'enhance/main.ts' },
    outdir: 'public',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  writeFileSync(bundleStamp, hash);
}

/**
 * Builds the site with Next where its source or the key of its actions changed. One build at a time in this folder.
 * @param {string} actionsKey base 64
 */
export async function buildSite(actionsKey) {
  if (isShipped()) return;
  const hash = createHash('sha256').update(sourceHash()).update(actionsKey).digest('hex');
  if (stampIs(siteStamp, hash)) return;
  // Several starts may share this folder with other data; the second waits for the first one's build.
  const lock = await takeLock('dist/build.lock', Number.POSITIVE_INFINITY);
  try {
    if (stampIs(siteStamp, hash)) return;
    rmSync(siteStamp, { force: true });
    await step('Building the site (next build)', () =>
      run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey },
      }),
    );
    writeFileSync(siteStamp, hash);
  } finally {
    await lock.release();
  }
}

/** @param {string} file @param {string} hash */
function stampIs(file, hash) {
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

/** Of everything a build is made from: sources without tests, configuration, the lockfile, Node's major version. */
function sourceHash() {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '');
  const all = [
    ...folders.flatMap((folder) => filesIn(folder, true)),
    ...files.flatMap((folder) => filesIn(folder, false)),
  ];
  for (const file of all.filter(isSource).sort())
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** @param {string} file */
function isSource(file) {
  if (/\.test\.\w+$|\.md$|\.tsbuildinfo$|^next-env|^public\/reader\.js$/.test(file)) return false;
  return file.includes('/') || /\.(ts|mjs)$|^package(-lock)?\.json$|^tsconfig\.json$/.test(file);
}

/** @param {string} folder @param {boolean} deep @returns {string[]} */
function filesIn(folder, deep) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) return deep ? filesIn(path, true) : [];
    return entry.isFile() ? [path] : [];
  });
}
