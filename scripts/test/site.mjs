import { spawn } from 'node:child_process';

/**
 * One site, started as `npm start` starts it.
 * @typedef {{ start(): Promise<void>, end(signal: NodeJS.Signals): Promise<void>, log(): string }} Running
 * @param {{ readonly [name: string]: string }} env @returns {Running}
 */
export function siteOf(env) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let site;
  /** Everything it has said, for the hunt for what no log may hold. */
  let log = '';
  const endAtOnce = () => site?.pid && site.exitCode === null && process.kill(-site.pid, 'SIGKILL');
  process.once('exit', endAtOnce);
  return {
    log: () => log,
    /** Ends once the launcher has printed its addresses. */
    start: () =>
      new Promise((done, fail) => {
        const child = spawn(process.execPath, ['scripts/start.mjs'], {
          env: { ...process.env, ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
          detached: true, // a group of its own, so that SIGKILL reaches the server itself
        });
        site = child;
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (text) => {
            said += text;
            log += text;
            if (said.includes('Ctrl-C')) done();
          });
        child.once('exit', (code) => fail(new Error(`The site ended with ${code}:\n${said}`)));
      }),
    async end(signal) {
      const child = site;
      site = undefined;
      if (!child || child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      if (signal === 'SIGKILL') process.kill(-Number(child.pid), signal);
      else child.kill(signal);
      await ended;
    },
  };
}
