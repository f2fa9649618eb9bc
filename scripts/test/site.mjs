// The site that the journeys visit: built and started as npm start does it, on throw-away data, with the cast signed up.
// Its keeper listens on the port above: POST /reset gives the first data back, /kill ends the server at once, /start starts it.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretsIn } from '../launch/secrets.mjs';
import { throwAwayServer } from '../postgres.mjs';
import { bundleCast, castEnv, signUpCast } from './cast.mjs';

const port = Number(process.env.E2E_PORT);
const folder = mkdtempSync(join(tmpdir(), 'gazette-site-'));
const dataDir = join(folder, 'data');
const server =
  process.env.TEST_DATABASE === 'postgres' ? await throwAwayServer(process.env.TEST_DATABASE_URL) : undefined;
const first = await server?.newDatabase();
let databases = 0;

/** @type {Record<string, string>} */
const env = {
  ...castEnv,
  PORT: String(port),
  HOST: 'localhost',
  DATA_DIR: dataDir,
  RATE_LIMITS: 'off',
  DEMO: '1',
  TIME_ZONE: 'Europe/London',
  // The key of the build that is there, so that the journeys do not build it anew.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secretsIn('.data').actions,
  ...(first ? { DATABASE_URL: first } : {}),
};

/** @type {import('node:child_process').ChildProcess | undefined} */
let site;
/** Everything the site has said, for the hunt for what no log may hold. */
let log = '';

/** Starts the site and waits until the launcher has printed its addresses. @returns {Promise<void>} */
function start() {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, so that /kill reaches the server itself
    });
    site = child;
    child.stderr.on('data', (text) => {
      process.stderr.write(text);
      log += text;
    });
    child.stdout.on('data', (text) => {
      process.stdout.write(text);
      log += text;
      if (String(text).includes('Ctrl-C')) done();
    });
    child.once('exit', (code) => fail(new Error(`The site ended with ${code}.`)));
  });
}

/** @param {NodeJS.Signals} signal */
async function end(signal) {
  const child = site;
  site = undefined;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  if (signal === 'SIGKILL') process.kill(-Number(child.pid), signal);
  else child.kill(signal);
  await ended;
}

/** Takes the first data as a copy to go back to. The site is down. */
async function keep() {
  if (!server) return cpSync(dataDir, `${dataDir}.first`, { recursive: true });
}

async function reset() {
  await end('SIGTERM');
  if (server && first) {
    databases += 1;
    env.DATABASE_URL = await server.copyOf(first, databases);
  } else {
    rmSync(dataDir, { recursive: true, force: true });
    cpSync(`${dataDir}.first`, dataDir, { recursive: true });
  }
  await start();
}

async function leave() {
  await end('SIGTERM');
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
process.once('exit', () => site?.pid && site.exitCode === null && process.kill(-site.pid, 'SIGKILL'));
process.once('SIGTERM', leave);
process.once('SIGINT', leave);

await bundleCast();
await start();
await end('SIGTERM');
await signUpCast(env);
await keep();
if (server) await reset();
else await start();

const orders = {
  '/reset': reset,
  '/start': start,
  '/kill': () => end('SIGKILL'),
};
createServer(async (request, response) => {
  try {
    if (request.url === '/log') return void response.end(log);
    const order = request.method === 'POST' ? orders[/** @type {keyof orders} */ (request.url ?? '')] : undefined;
    await order?.();
    response.writeHead(204).end();
  } catch (fault) {
    response.writeHead(500).end(String(fault));
  }
}).listen(port + 1, 'localhost');
