import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { quietly } from './quiet';

let database: { close(): Promise<void> };
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

it('a statement that fails is logged without the values that were in it', async () => {
  const address = 'ana@example.org';
  const faults = [
    sql`insert into users (id, email) values ('a', ${address})`,
    sql`select ${address}::integer`,
    sql`select ${`${address}\0`}::text`,
  ].map((statement) =>
    db()
      .execute(statement)
      .then(
        () => undefined,
        (fault: unknown) => fault,
      ),
  );
  for (const fault of await Promise.all(faults)) {
    expect(fault).toBeInstanceOf(Error);
    expect(quietly(fault)).not.toContain('ana@');
    expect(quietly(fault)).toMatch(/Error/);
  }
});

it('a fault of our own keeps its words and where it happened', () => {
  const said = quietly(new TypeError('no such thing'));
  expect(said).toMatch(/^TypeError: no such thing\n\s+at /);
});

it('nobody reading what is said is no fault', async () => {
  const talker = `
    import { outliveListeners } from './press/quiet';
    outliveListeners();
    let faults = 0;
    process.on('uncaughtException', (fault) => {
      faults += 1;
      console.error(fault);
    });
    setInterval(() => console.error('still here'), 5);
    process.on('message', () => process.send?.(faults));
    process.send?.('ready');`;
  const stdin = { contents: talker, resolveDir: process.cwd(), loader: 'ts' } as const;
  const bundled = await build({ stdin, bundle: true, platform: 'node', format: 'esm', write: false });
  const code = bundled.outputFiles[0]?.text ?? '';
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  try {
    await once(child, 'message');
    child.stdout?.destroy();
    child.stderr?.destroy();
    await new Promise((done) => setTimeout(done, 200));
    const answered = once(child, 'message');
    child.send('are you there?');
    expect((await answered)[0]).toBe(0);
  } finally {
    child.kill('SIGKILL');
  }
});
