// The keeper of the sites that the journeys visit, each with throw-away data of its own. It listens on E2E_PORT:
// POST /KIND/N/open answers the address of site N on that kind of database and starts it where it is not up; /reset gives its
// first data back, /kill ends its server at once, /start starts that again; GET /KIND/N/log is what it has said.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedData, postgresData } from './first-data.mjs';
import { siteOf } from './site.mjs';

/** @typedef {{ address: string, reset(): Promise<void>, kill(): Promise<void>, start(): Promise<void>, stop(): Promise<void>, log(): string }} Site */

const port = Number(process.env.E2E_PORT);
const folder = mkdtempSync(join(tmpdir(), 'gazette-site-'));
const makers = { embedded: embeddedData, postgres: postgresData };

/** @type {Map<string, Promise<import('./first-data.mjs').FirstData>>} */
const firstData = new Map();
/** @type {Map<string, Promise<Site>>} */
const sites = new Map();

/** What is in `map`, made where it is missing; asked for twice at once, it is made once. @template T @param {Map<string, Promise<T>>} map @param {string} name @param {() => Promise<T>} make */
function once(map, name, make) {
  const there = map.get(name) ?? make();
  map.set(name, there);
  return there;
}

/** @param {keyof typeof makers} kind @param {string} name @param {number} own @returns {Promise<Site>} */
async function open(kind, name, own) {
  const first = await once(firstData, kind, () => makers[kind](join(folder, kind)));
  const dataDir = join(folder, name);
  let site = siteOf({ ...(await first.fresh(dataDir)), PORT: String(own) });
  let said = '';
  await site.start();
  return {
    address: `http://localhost:${own}`,
    log: () => said + site.log(),
    kill: () => site.end('SIGKILL'),
    start: () => site.start(),
    stop: () => site.end('SIGTERM'),
    async reset() {
      await site.end('SIGTERM');
      said += site.log();
      site = siteOf({ ...(await first.fresh(dataDir)), PORT: String(own) });
      await site.start();
    },
  };
}

/** @param {string | undefined} method @param {string} path @returns {Promise<string | undefined>} */
async function answer(method, path) {
  const [, kind = '', number = '', order = ''] = /^\/(embedded|postgres)\/(\d)\/(\w+)$/.exec(path) ?? [];
  const name = `${kind}-${number}`;
  if (method === 'POST' && order === 'open') {
    const own = port + 1 + 2 * Number(number) + Number(kind === 'postgres');
    const known = /** @type {keyof typeof makers} */ (kind);
    return (await once(sites, name, () => open(known, name, own))).address;
  }
  const site = await sites.get(name);
  if (method === 'GET' && order === 'log') return site?.log();
  if (method !== 'POST' || !(order === 'reset' || order === 'kill' || order === 'start')) return undefined;
  await site?.[order]();
  return site?.address;
}

async function leave() {
  for (const site of await Promise.allSettled(sites.values()))
    if (site.status === 'fulfilled') await site.value.stop().catch(() => undefined);
  for (const data of await Promise.allSettled(firstData.values()))
    if (data.status === 'fulfilled') await data.value.remove().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
process.once('SIGTERM', leave);
process.once('SIGINT', leave);

createServer(async (request, response) => {
  try {
    if (request.url === '/') return void response.end();
    const said = await answer(request.method, request.url ?? '');
    if (said === undefined) response.writeHead(404);
    response.end(said);
  } catch (fault) {
    response.writeHead(500).end(String(fault));
  }
}).listen(port, 'localhost');
