import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/env';

/** One file of a picture, by the name it is served under. */
export interface Made {
  name: string;
  bytes: Buffer;
}

/** Where pictures lie: `DATA_DIR/media/<hash>/<file>`. The names are ours, made of hashes and widths; none comes from a person. */
function folder(): string {
  return join(env.dataDir, 'media');
}

/** Puts all files of a picture in place at once: they are written aside first, so that nobody reads half of one. */
export async function keepFiles(hash: string, files: readonly Made[]): Promise<void> {
  await mkdir(folder(), { recursive: true });
  const aside = await mkdtemp(join(folder(), 'new-'));
  try {
    for (const { name, bytes } of files) await writeFile(join(aside, name), bytes);
    await rm(join(folder(), hash), { recursive: true, force: true });
    await rename(aside, join(folder(), hash));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Puts further files beside those of a picture, each in place at once. */
export async function addFiles(hash: string, files: readonly Made[]): Promise<void> {
  const aside = await mkdtemp(join(folder(), 'new-'));
  try {
    for (const { name, bytes } of files) {
      await writeFile(join(aside, name), bytes);
      await rename(join(aside, name), join(folder(), hash, name));
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The bytes of one file, or null where there is none. Both names are checked here, whoever calls. */
export async function readPicture(hash: string, file: string): Promise<Buffer<ArrayBuffer> | null> {
  if (!/^[0-9a-f]{32}$/.test(hash) || !/^[0-9a-z]{1,12}\.(?:avif|webp|jpg)$/.test(file)) return null;
  try {
    return await readFile(join(folder(), hash, file));
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}

/** Takes all files of a picture away; its addresses answer no more. */
export async function dropFiles(hash: string): Promise<void> {
  if (/^[0-9a-f]{32}$/.test(hash)) await rm(join(folder(), hash), { recursive: true, force: true });
}

/** The files of one picture, by name; none where it has no folder. */
export async function listFiles(hash: string): Promise<{ name: string; path: string }[]> {
  if (!/^[0-9a-f]{32}$/.test(hash)) return [];
  const names = await readdir(join(folder(), hash)).catch(() => [] as string[]);
  return names.sort().map((name) => ({ name, path: join(folder(), hash, name) }));
}
