import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { files } from '../format/places';

/** A folder that is written beside its place and takes it when it is whole. */
export interface NewFolder {
  /** Writes one file piece by piece and notes its SHA-256. A file of no pieces is not made. Answers how many there were. */
  write(path: string, pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>): Promise<number>;
  /** Writes the list of sums, then `manifest` with the sum of that list, and puts the folder in its place. */
  finish(manifest: Readonly<Record<string, unknown>>): Promise<void>;
  /** Leaves nothing behind. */
  giveUp(): Promise<void>;
}

/** Where a folder cannot be made because something is there. */
export class Taken extends Error {
  override readonly name = 'Taken';
}

/** Begins the folder `to`. With `secret`, only its owner may look into it. Throws Taken where there is something already. */
export async function newFolder(to: string, secret: boolean): Promise<NewFolder> {
  if (existsSync(to)) throw new Taken(to);
  await mkdir(dirname(to), { recursive: true });
  const draft = await mkdtemp(join(dirname(to), `.${basename(to)}-`)); // 0700 until it is whole
  const modes = secret ? { file: 0o600, folder: 0o700 } : { file: 0o644, folder: 0o755 };
  const sums = open(files.sums);

  /** A file below the draft, hashed on its way. */
  function open(path: string) {
    const stream = createWriteStream(join(draft, path), { mode: modes.file, flags: 'wx' });
    const hash = createHash('sha256');
    const done = finished(stream);
    done.catch(() => undefined); // told by end()
    return {
      async add(piece: string | Uint8Array) {
        hash.update(piece);
        if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
      },
      async end() {
        stream.end();
        await done;
        return hash.digest('hex');
      },
    };
  }

  async function write(path: string, pieces: Parameters<NewFolder['write']>[1]): Promise<number> {
    let count = 0;
    let file: ReturnType<typeof open> | undefined;
    for await (const piece of pieces) {
      if (!file) await mkdir(dirname(join(draft, path)), { recursive: true, mode: modes.folder });
      file ??= open(path);
      await file.add(piece);
      count += 1;
    }
    if (file) await sums.add(`${await file.end()}  ${path}\n`);
    return count;
  }

  async function finish(manifest: Readonly<Record<string, unknown>>): Promise<void> {
    const file = open(files.manifest);
    await file.add(`${JSON.stringify({ ...manifest, files: await sums.end() }, undefined, 2)}\n`);
    await file.end();
    if (existsSync(to)) throw new Taken(to);
    await chmod(draft, modes.folder);
    await rename(draft, to);
  }

  async function giveUp(): Promise<void> {
    await sums.end().catch(() => undefined);
    await rm(draft, { recursive: true, force: true });
  }

  return { write, finish, giveUp };
}
