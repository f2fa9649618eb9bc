import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finish, type Page, squeeze } from './page';

export interface StaticFiles {
  /** The finished file of an address below /_next/static/, from a list made at start; undefined where it is not on it. */
  get(path: string): Promise<Page> | undefined;
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webp: 'image/webp',
  avif: 'image/avif',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
};

/** The build's files under their hashed names. Only what the build made is on the list: no path is ever put together. */
export async function staticFilesOf(folder: string): Promise<StaticFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = new Map<string, string>();
  for (const entry of found) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !entry.name.endsWith('.map')) paths.set(`/_next/static${path.slice(folder.length)}`, path);
  }
  const made = new Map<string, Promise<Page>>();
  return {
    get(path) {
      const file = paths.get(path);
      if (!file) return undefined;
      const page = made.get(path) ?? make(file);
      made.set(path, page);
      return page;
    },
  };
}

async function make(file: string): Promise<Page> {
  const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
  const page = await finish({ status: 200, headers, body: await readFile(file), tags: new Set() }, 0, Date.now());
  if (!page.best) void squeeze(page.body, 11).then((best) => Object.assign(page, { br: best, best: true }));
  return page;
}
