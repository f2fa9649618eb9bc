import { readFileSync } from 'node:fs';
import { isShipped } from './build.mjs';
import { npm, run } from './run.mjs';
import { step } from './terminal.mjs';

/** Installs the packages where they are not those of the lockfile. */
export async function install() {
  if (isShipped() || isInstalled()) return;
  const [command, args] = npm('ci', '--include=dev', '--no-audit', '--no-fund');
  await step('Installing packages (npm ci)', () => run(command, args));
}

/** Does node_modules hold what the lockfile says? Packages for other systems are optional and may be missing. */
export function isInstalled() {
  const wanted = packages('package-lock.json');
  const found = packages('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
