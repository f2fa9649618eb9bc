import { readFileSync } from 'node:fs';
import { run } from '../launch/run.mjs';

/** The admin that the first start makes; e2e/cast.ts names the same. */
export const castEnv = { ADMIN_EMAIL: 'ada.quill@tidewick.example', ADMIN_PASSWORD: 'a lamp at the harbour mouth' };

/** Bundles the script that gives the cast their accounts. */
export async function bundleCast() {
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  await build({
    entryPoints: ['e2e/sign-up-cast.ts'],
    outfile: 'dist/sign-up-cast.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
    logLevel: 'error',
  });
}

/** @param {Record<string, string>} env */
export function signUpCast(env) {
  return run(process.execPath, ['--conditions=react-server', 'dist/sign-up-cast.mjs'], { env });
}
