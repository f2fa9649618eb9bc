import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a command to its end. Its output is kept and shown only when it fails; what it sends over IPC goes to `heard`.
 * @param {string} command @param {string[]} args
 * @param {{ env?: Record<string, string>, heard?: (message: any) => void, show?: boolean }} [options]
 * @returns {Promise<void>}
 */
export function run(command, args, { env = {}, heard, show = false } = {}) {
  return new Promise((done, fail) => {
    const out = show ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      stdio: heard ? ['ignore', out, out, 'ipc'] : ['ignore', out, out],
      env: { ...process.env, ...env },
    });
    const kill = () => child.kill();
    process.once('exit', kill); // a launcher that is stopped leaves nothing running
    let said = '';
    child.stdout?.on('data', (text) => {
      said += text;
    });
    child.stderr?.on('data', (text) => {
      said += text;
    });
    if (heard) child.on('message', heard);
    child.once('error', fail);
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      if (code === 0) done();
      else fail(new Error(said.trim() || `${command} ended with ${signal ?? code}.`));
    });
  });
}

/** npm, by the copy that runs us where there is one. @param {string[]} args @returns {[string, string[]]} */
export function npm(...args) {
  const path = process.env.npm_execpath;
  return path && /npm-cli/.test(path) ? [process.execPath, [path, ...args]] : ['npm', args];
}
