import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

export interface Instance {
  url: string;
  isDeaf(): Promise<boolean>;
  close(): Promise<void>;
}

/** One for each worker: two that write one file at once read halves of it. */
const bundle = `node_modules/.cache/gazette/press-instance-${process.pid}.mjs`;
let built: Promise<unknown> | undefined;

async function bundled(): Promise<string> {
  await mkdir('node_modules/.cache/gazette', { recursive: true });
  if (!built) process.once('exit', () => rmSync(bundle, { force: true }));
  built ??= build({
    entryPoints: ['press/testing/instance.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    packages: 'external',
    alias: { '@': process.cwd() },
    logLevel: 'error',
  });
  await built;
  return bundle;
}

/** Starts an instance of the press, a process of its own, on the database at `databaseUrl`. */
export async function startInstance(databaseUrl: string, staleLimit?: number): Promise<Instance> {
  const limit = staleLimit === undefined ? [] : [String(staleLimit)];
  const child: ChildProcess = fork(await bundled(), [databaseUrl, ...limit], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ask = <T>() => new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T)));
  const ended = new Promise<never>((_, reject) => child.once('exit', () => reject(new Error('The instance ended.'))));
  ended.catch(() => undefined);
  const { url } = await Promise.race([ask<{ url: string }>(), ended]);
  return {
    url,
    async isDeaf() {
      const answer = ask<{ deafSince: number | null }>();
      child.send('deaf?');
      return (await answer).deafSince !== null;
    },
    async close() {
      if (child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}
