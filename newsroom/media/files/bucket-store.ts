import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { Bucket } from '@/env';
import { isFile, isFolder, type Store } from './store';

/** How long one request may take, in milliseconds. */
const patience = 15_000;
const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/**
 * Pictures in a bucket of an S3-compatible store, as `media/<hash>/<file>`, asked for by path ("path style"), because that is what
 * every such store understands. Requests are signed (AWS Signature Version 4) over their content. The bucket stays private:
 * readers get pictures through our own address. What the store refuses is thrown, with its status and never with a key.
 */
export function bucketStore({ endpoint, bucket, region, accessKeyId, secretAccessKey }: Bucket): Store {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const root = `${endpoint.replace(/\/+$/, '')}/${bucket}`;

  async function ask(method: string, path: string, body?: Buffer, type?: string): Promise<Response> {
    const sum = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const headers = { 'x-amz-content-sha256': sum, ...(type && { 'content-type': type }) };
    const signal = AbortSignal.timeout(patience);
    const answer = await client.fetch(`${root}${path}`, {
      method,
      headers,
      signal,
      ...(body && { body: new Uint8Array(body) }),
    });
    if (answer.ok || answer.status === 404) return answer;
    throw new Error(`The picture store answered ${answer.status} to ${method} ${path}.`);
  }
  const place = (hash: string, name: string) => `/media/${hash}/${name}`;

  async function add(hash: string, files: Parameters<Store['add']>[1]): Promise<void> {
    for (const { name, bytes } of files) {
      const path = place(hash, name);
      const answer = await ask('PUT', path, bytes, types[name.slice(name.lastIndexOf('.') + 1)]);
      // A bucket that is not there is a 404 as well.
      if (!answer.ok) throw new Error(`The picture store has no place for ${path}: is its bucket there?`);
    }
  }

  async function list(hash: string): Promise<string[]> {
    const names: string[] = [];
    if (!isFolder(hash)) return names;
    for (let more = true; more; ) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: `media/${hash}/` });
      const last = names.at(-1);
      if (last) query.set('start-after', `media/${hash}/${last}`);
      const text = await (await ask('GET', `?${query}`)).text();
      const found = [...text.matchAll(/<Key>media\/[0-9a-f]{32}\/([0-9a-z]+\.[0-9a-z]+)<\/Key>/g)];
      names.push(...found.map(([, name = '']) => name));
      more = found.length > 0 && text.includes('<IsTruncated>true</IsTruncated>');
    }
    return names.sort();
  }

  return {
    keep: add,
    add,
    list,
    async read(hash, file) {
      if (!isFolder(hash) || !isFile(file)) return null;
      const answer = await ask('GET', place(hash, file));
      return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
    },
    async drop(hash) {
      for (const name of await list(hash)) await ask('DELETE', place(hash, name));
    },
  };
}
