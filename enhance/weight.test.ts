import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** Bytes of the whole script as it is sent: 8 KiB after brotli at its best. */
const most = 8 * 1024;

it('the reader’s script is at most eight kibibytes as it is sent, and brings nothing from elsewhere', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ['enhance/main.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    metafile: true,
  });
  const [script] = outputFiles;
  expect(brotliCompressSync(script?.contents ?? '').length).toBeLessThanOrEqual(most);
  expect(Object.keys(metafile.inputs).filter((file) => !file.startsWith('enhance/'))).toEqual([]);
});
