import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actionNamed } from './action-name';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-names-'));
  mkdirSync(join(folder, '.next/server'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
const list = (text: string) => writeFileSync(join(folder, '.next/server/server-reference-manifest.json'), text);

it('is the one of this file and this name', async () => {
  const of = (filename: string, exportedName: string) => ({ workers: {}, filename, exportedName });
  list(JSON.stringify({ node: { a: of('x.ts', 'post'), b: of('y.ts', 'post'), c: of('y.ts', 'edit') } }));
  expect(await actionNamed('y.ts', 'post', folder)).toBe('b');
  expect(await actionNamed('y.ts', 'gone', folder)).toBeUndefined();
});

it('is none where the list is missing or says something else', async () => {
  expect(await actionNamed('y.ts', 'post', folder)).toBeUndefined();
  for (const text of ['', '[]', 'null', '{"node":{"a":{}}}']) {
    list(text);
    expect(await actionNamed('y.ts', 'post', folder), text).toBeUndefined();
  }
});
