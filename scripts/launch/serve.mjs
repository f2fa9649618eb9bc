import { spawn } from 'node:child_process';

/** Milliseconds until a server that will not end is ended. It drains for less; together within ten seconds. */
const patience = 9_000;

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Until the server runs, a signal ends the launcher and the step it is at. */
export function endOnSignals() {
  for (const signal of signals) process.on(signal, () => process.exit(130));
}

/**
 * Runs the server until it ends, passing on the signals that stop it. Glibc's arenas and V8's semi-space are kept small:
 * 130 MiB at rest with Postgres. Answers the exit code; 0 where it was asked to stop.
 * @param {{ env: Record<string, string>, ready: () => void, args?: string[] }} options
 * @returns {Promise<number>}
 */
export function serve({ env, ready, args = [] }) {
  const server = spawn(
    process.execPath,
    [
      '--conditions=react-server',
      '--max-semi-space-size=8',
      // Reading the maps of everything Next loads takes half a second, so only whoever develops waits for them.
      ...(args.includes('--dev') ? ['--enable-source-maps'] : []),
      '--import',
      './scripts/launch/tether.mjs',
      'dist/main.mjs',
      ...args,
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, MALLOC_ARENA_MAX: '2', ...env } },
  );
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), patience).unref();
  };
  for (const signal of signals) process.removeAllListeners(signal).on(signal, stop);
  whenOrphaned(stop);
  server.on('message', (message) => message === 'ready' && ready());
  return new Promise((done) => {
    server.once('error', () => done(1));
    server.once('exit', (code) => done(stopping ? 0 : (code ?? 1)));
  });
}

/** Under `npm start`: npm killed without a word would leave us running unseen. @param {() => void} stop */
function whenOrphaned(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1000).unref();
}
