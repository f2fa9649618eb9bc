import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile, isFolder, type Store } from './store';

/** Pictures on a disk: `folder/<hash>/<file>`. Files are written aside and renamed. */
export function folderStore(folder: string): Store {
  /** A place to write, which is gone afterwards. */
  async function aside<T>(work: (place: string) => Promise<T>): Promise<T> {
    await mkdir(folder, { recursive: true });
    const place = await mkdtemp(join(folder, 'new-'));
    try {
      return await work(place);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  }
  return {
    async keep(hash, files) {
      await aside(async (place) => {
        for (const { name, bytes } of files) await writeFile(join(place, name), bytes);
        await rm(join(folder, hash), { recursive: true, force: true });
        await rename(place, join(folder, hash));
      });
    },
    async add(hash, files) {
      await aside(async (place) => {
        for (const { name, bytes } of files) {
          await writeFile(join(place, name), bytes);
          await rename(join(place, name), join(folder, hash, name));
        }
      });
    },
    async read(hash, file) {
      if (!isFolder(hash) || !isFile(file)) return null;
      try {
        return await readFile(join(folder, hash, file));
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
        throw fault;
      }
    },
    async list(hash) {
      if (!isFolder(hash)) return [];
      return (await readdir(join(folder, hash)).catch(() => [] as string[])).sort();
    },
    async drop(hash) {
      if (isFolder(hash)) await rm(join(folder, hash), { recursive: true, force: true });
    },
  };
}
