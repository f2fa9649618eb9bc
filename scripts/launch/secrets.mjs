import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secrets of an installation, made once in DATA_DIR/secrets, readable by its owner alone. `actions` is the key Next
 * bakes into the names of server actions: it is there before the first build and stays, so that open forms survive a release.
 * @param {string} dataDir @returns {{ master: string, actions: string }}
 */
export function secretsIn(dataDir) {
  const file = join(dataDir, 'secrets');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const made = { master: randomBytes(32).toString('hex'), actions: randomBytes(32).toString('base64') };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file); // fails where there are secrets already, even if another start made them this moment
  } catch (fault) {
    if (/** @type {NodeJS.ErrnoException} */ (fault).code !== 'EEXIST') throw fault;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file);
}

/** @param {string} file */
function read(file) {
  try {
    const { master, actions } = JSON.parse(readFileSync(file, 'utf8'));
    if (Buffer.from(master, 'hex').length === 32 && Buffer.from(actions, 'base64').length === 32)
      return { master, actions };
  } catch {}
  throw new Error(
    `${file} cannot be read as Gazette's secrets. Put it back from a backup; or delete it, which signs everybody out.`,
  );
}
