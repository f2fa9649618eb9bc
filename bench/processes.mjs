import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Can work be pinned to a core here, and is there a second one for the load? */
export const pinned = spawnSync('taskset', ['-V']).status === 0 && cpus().length > 1;

/** Cores: what is measured has one, what measures another. @param {'server' | 'load'} who @param {string[]} words @returns {[string, string[]]} */
function onCore(who, words) {
  const [command = '', ...args] = words;
  return pinned ? ['taskset', ['-c', who === 'server' ? '0' : '1', command, ...args]] : [command, args];
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM'); // nginx's worker would outlive a master that is killed
});

/**
 * Starts something that is measured, on its core, and waits until `isReady` is true of a line it said or an address answers.
 * @param {string[]} words @param {{ env?: Record<string, string>, ready: string | RegExp, patience?: number }} options
 */
export async function begin(words, { env = {}, ready, patience = 120_000 }) {
  const [command, args] = onCore('server', words);
  const began = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  running.add(child);
  let said = '';
  const hear = (/** @type {Buffer} */ text) => {
    said = (said + text).slice(-20_000);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.once('exit', () => running.delete(child));
  for (;;) {
    if (child.exitCode !== null || performance.now() - began > patience)
      throw new Error(`${words.join(' ')} did not start:\n${said}`);
    if (typeof ready === 'string' ? await answers(ready) : ready.test(said)) break;
    await new Promise((done) => setTimeout(done, 10));
  }
  return {
    pid: child.pid ?? 0,
    milliseconds: performance.now() - began,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 12_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** @param {string} url */
async function answers(url) {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.arrayBuffer().then(() => answer.status < 500),
    () => false,
  );
}

/** Runs a measurer, a file of bench, on a core of its own and answers what it counted. @param {string} file @param {object} order */
export async function measured(file, order) {
  const [command, args] = onCore('load', [process.execPath, `bench/${file}`, JSON.stringify(order)]);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  await new Promise((done) => child.once('close', done));
  return JSON.parse(said);
}

/** Seconds of CPU that `pid` and its children have used (proc(5): utime and stime, in ticks). @param {number} pid */
export function cpuSeconds(pid) {
  return family(pid).reduce((sum, each) => sum + ticksOf(each), 0) / ticksASecond;
}

const ticksASecond = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100;

/** @param {number} pid */
function ticksOf(pid) {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** MiB that `pid` and its children hold now, and the sum of the most that each ever held. @param {number} pid */
export function memory(pid) {
  const of = (/** @type {string} */ name) =>
    family(pid).reduce((sum, each) => {
      return sum + Number(new RegExp(`${name}:\\s+(\\d+)`).exec(read(`/proc/${each}/status`))?.[1] ?? 0);
    }, 0) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}

/** @param {number} pid @returns {number[]} */
function family(pid) {
  const found = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return [pid, ...found.split('\n').map(Number).filter(Boolean).flatMap(family)];
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Is `command` on this machine? @param {string} command */
export function has(command) {
  return spawnSync('which', [command]).status === 0;
}

/** What this was measured on. */
export function machine() {
  const load = read('/proc/loadavg').split(' ').slice(0, 3).join(', ');
  const version = (/** @type {string} */ command, /** @type {string[]} */ args) => {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
    } catch {
      return 'not here';
    }
  };
  const [cpu] = cpus();
  return {
    cores: cpus().length,
    cpu: cpu?.model ?? '',
    load,
    node: process.version,
    kernel: version('uname', ['-sr']),
  };
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
