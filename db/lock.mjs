// Plain JavaScript, because the launcher takes the same lock before anything is built.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Milliseconds. The holder touches its file this often, for those who cannot see its process (another container). */
const touch = 2_000;
/** Milliseconds after which an untouched file of an unseen process counts as left behind. */
const leftBehind = 15_000;

/** @typedef {{ pid: number, started: string, space: string }} Holder */

/** Thrown when somebody else holds the lock; `pid` is who. */
export class Locked extends Error {
  /** @param {string} folder @param {number} pid */
  constructor(folder, pid) {
    super(
      `Gazette is running already on ${folder} (process ${pid}). Stop it first, or set DATA_DIR and PORT to others.`,
    );
    this.name = 'Locked';
    this.pid = pid;
  }
}

/**
 * Takes the lock `path`, waiting for its holder to end for `patience` milliseconds, or throws Locked. The lock is a file `path`.N made by link(2), which one process alone can do; a
 * dead holder's lock is taken over by making N + 1, so that two who find it dead never both win. Files lower than the
 * holder's are leftovers.
 * @param {string} path @param {number} [patience]
 * @returns {Promise<{ release(): Promise<void> }>}
 */
export async function takeLock(path, patience = 0) {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await takeNow(path);
    } catch (fault) {
      if (!(fault instanceof Locked) || Date.now() >= until) throw fault;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** @param {string} path */
async function takeNow(path) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const mine = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.new`;
  await writeFile(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid), space: space() }));
  try {
    for (;;) {
      const [top] = await generations(path);
      if (top !== undefined && (await isHeld(`${path}.${top}`)))
        throw new Locked(dirname(path), await pidIn(`${path}.${top}`));
      const next = (top ?? 0) + 1;
      const made = await link(mine, `${path}.${next}`).then(
        () => true,
        (fault) => {
          if (fault.code === 'EEXIST') return false;
          throw fault;
        },
      );
      if (!made) continue;
      const now = await generations(path);
      if (now[0] === next) return hold(path, next, now.slice(1));
      await rm(`${path}.${next}`, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** @param {string} path @param {number} number @param {number[]} leftovers */
async function hold(path, number, leftovers) {
  for (const old of leftovers) await rm(`${path}.${old}`, { force: true });
  const file = `${path}.${number}`;
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), touch);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      await rm(file, { force: true });
    },
  };
}

/** The numbers of the lock files of `path`, highest first. @param {string} path */
async function generations(path) {
  const start = `${basename(path)}.`;
  const names = await readdir(dirname(path));
  return names
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .map((name) => Number(name.slice(start.length)))
    .sort((a, b) => b - a);
}

/** @param {string} file */
async function isHeld(file) {
  const holder = await readHolder(file);
  if (!holder) return false;
  if (holder.space === space()) return holder.started !== '' && holder.started === startOf(holder.pid);
  const seen = await stat(file).catch(() => undefined);
  return seen !== undefined && Date.now() - seen.mtimeMs < leftBehind;
}

/** @param {string} file @returns {Promise<Holder | undefined>} */
async function readHolder(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} file */
async function pidIn(file) {
  return (await readHolder(file))?.pid ?? 0;
}

/** Where process numbers mean the same: this machine, this boot, this container. */
function space() {
  const read = (/** @type {() => string} */ from) => {
    try {
      return from().trim();
    } catch {
      return '';
    }
  };
  return [
    hostname(),
    read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    read(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');
}

/** When process `pid` began, in whatever the system counts in; '' where there is no such process. @param {number} pid */
function startOf(pid) {
  try {
    if (existsSync('/proc/self/stat')) {
      const text = readFileSync(join('/proc', String(pid), 'stat'), 'utf8');
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' '); // from field 3 of proc(5), the state, on
      return fields[0] === 'Z' ? '' : String(fields[19]);
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
