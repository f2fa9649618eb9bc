import { type Outcome, refuse } from '@/newsroom/outcome';
import { keepFiles } from '../files/folder';
import { uploadLimits } from '../picture';
import { encode, type Measured, measure } from './encode';

/** The bytes of an upload. Refuses with 422 `picture-none` and 413 `picture-too-heavy` (25 MB). */
export function toBytes(upload: Uint8Array): Outcome<{ bytes: Buffer }> {
  if (upload.length === 0) return refuse('picture-none', 422, { fields: { picture: 'picture-none' } });
  if (upload.length <= uploadLimits.bytes) return { ok: true, bytes: Buffer.from(upload) };
  const values = { max: uploadLimits.bytes / 1024 / 1024 };
  return refuse('picture-too-heavy', 413, { fields: { picture: 'picture-too-heavy' }, values });
}

/** Makes every file of a picture and keeps them under `hash`; answers its size. Refuses as `measure` and `encode` do. */
export async function makeFiles(bytes: Buffer, hash: string): Promise<Outcome<Measured>> {
  const size = await measure(bytes);
  if (!size.ok) return size;
  const made = await encode(bytes, size);
  if (!made.ok) return made;
  await keepFiles(hash, made.files);
  return size;
}

/** One picture at a time: 50 million pixels are 200 MB, and readers need the machine as well. */
let turn: Promise<unknown> = Promise.resolve();

/** Does `work` when the pictures before it are done. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}
