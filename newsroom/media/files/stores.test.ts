import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketStore } from './bucket-store';
import { folderStore } from './folder-store';
import type { Store } from './store';

const hash = '0123456789abcdef0123456789abcdef';
const other = 'f123456789abcdef0123456789abcdef';
const made = (name: string, words: string) => ({ name, bytes: Buffer.from(words) });

let folder = '';
let server: S3rver;
let endpoint = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-store-'));
  const bucket = { name: 'pictures', configs: [] };
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [bucket],
  });
  const { port } = (await server.run()) as AddressInfo;
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The bucket with the key that the server knows, or another. */
const bucket = (changes: Partial<Parameters<typeof bucketStore>[0]> = {}) =>
  bucketStore({
    endpoint,
    bucket: 'pictures',
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    ...changes,
  });

const stores: [string, () => Store][] = [
  ['a folder', () => folderStore(join(folder, 'media'))],
  ['a bucket of an S3 server', () => bucket()],
];

describe.each(stores)('%s', (_, open) => {
  it('keeps, lists, reads and drops the files of a picture, and leaves those of others alone', async () => {
    const store = open();
    expect([await store.list(hash), await store.read(hash, '480.jpg')]).toEqual([[], null]);
    await store.keep(hash, [made('480.jpg', 'small'), made('1x1.jpg', 'square')]);
    await store.keep(other, [made('480.jpg', 'another')]);
    await store.add(hash, [made('1x1f030100.jpg', 'further')]);
    expect(await store.list(hash)).toEqual(['1x1.jpg', '1x1f030100.jpg', '480.jpg']);
    expect((await store.read(hash, '1x1f030100.jpg'))?.toString()).toBe('further');
    expect((await store.read(hash, '480.jpg'))?.toString()).toBe('small');
    await store.keep(hash, [made('480.jpg', 'again')]);
    expect((await store.read(hash, '480.jpg'))?.toString()).toBe('again');
    await store.drop(hash);
    expect([await store.list(hash), await store.read(hash, '480.jpg')]).toEqual([[], null]);
    expect((await store.read(other, '480.jpg'))?.toString()).toBe('another');
  });

  it.each([
    ['..', 'secrets.jpg'],
    [hash, '../../secrets.jpg'],
    ['?list-type=2', '480.jpg'],
  ])('reads nothing under %j %j', async (name, file) => {
    const store = open();
    expect([await store.read(name, file), await store.list(name === hash ? '..' : name)]).toEqual([null, []]);
    await store.drop('..');
    expect(await store.list(other)).toEqual(['480.jpg']);
  });
});

describe('a bucket', () => {
  it('with a wrong key, or that is not there, is a fault that names no key', async () => {
    const wrong = bucket({ secretAccessKey: 'another key' });
    await expect(wrong.read(other, '480.jpg')).rejects.toThrow(/answered 403 to GET \/media\//);
    await expect(wrong.keep(hash, [made('480.jpg', 'x')])).rejects.not.toThrow(/another key/);
    await expect(bucket({ bucket: 'nowhere' }).keep(hash, [made('480.jpg', 'x')])).rejects.toThrow(
      /is its bucket there/,
    );
    expect(await bucket().list(hash)).toEqual([]);
  });

  it('knows what kind each file is', async () => {
    await bucket().keep(hash, [made('480.avif', 'x')]);
    // The server of the tests lets anybody read.
    const answer = await fetch(`${endpoint}/pictures/media/${hash}/480.avif`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/avif']);
  });
});
