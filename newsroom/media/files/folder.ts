import { join } from 'node:path';
import { env } from '@/env';
import { bucketStore } from './bucket-store';
import { folderStore } from './folder-store';
import type { Made, Store } from './store';

/** Where pictures lie without a bucket. */
export const mediaFolder = join(env.dataDir, 'media');

let open: Store | undefined;

/** Where this paper keeps its pictures: in the bucket of its settings, else in `mediaFolder`. */
function store(): Store {
  open ??= env.bucket ? bucketStore(env.bucket) : folderStore(mediaFolder);
  return open;
}

/** Puts all files of a picture in place; nobody reads half of one. */
export function keepFiles(hash: string, files: readonly Made[]): Promise<void> {
  return store().keep(hash, files);
}

/** Puts further files beside those of a picture. */
export function addFiles(hash: string, files: readonly Made[]): Promise<void> {
  return store().add(hash, files);
}

/** The bytes of one file, or null where there is none. Both names are checked, whoever calls. */
export function readPicture(hash: string, file: string): Promise<Buffer<ArrayBuffer> | null> {
  return store().read(hash, file);
}

/** The names of a picture's files; none where it has no folder. */
export function listFiles(hash: string): Promise<string[]> {
  return store().list(hash);
}

/** Takes all files of a picture away; its addresses answer no more. */
export function dropFiles(hash: string): Promise<void> {
  return store().drop(hash);
}
