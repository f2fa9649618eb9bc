import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Locked, takeLock } from './lock.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const lock = () => join(folder, 'start.lock');

/** A process that tries for the lock and says whether it got it; it holds it until it is killed. */
async function another(): Promise<{ got: boolean; end(): Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'lock-holder.testing.mjs'), [lock()], { execArgv: [] });
  const got = await new Promise<boolean>((done) => child.once('message', (message) => done(message === 'got')));
  return {
    got,
    async end() {
      const ended = new Promise((done) => child.once('exit', done));
      if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    },
  };
}

test('a lock is held until it is released', async () => {
  const first = await takeLock(lock());
  await expect(takeLock(lock())).rejects.toThrow(Locked);
  await first.release();
  const second = await takeLock(lock());
  await second.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a second process is told who holds it', async () => {
  const held = await another();
  expect(held.got).toBe(true);
  await expect(takeLock(lock())).rejects.toThrow(/running already/);
  await held.end();
});

test('who is patient gets the lock of a holder that ends in time, and no other', async () => {
  const held = await another();
  await expect(takeLock(lock(), 250)).rejects.toThrow(Locked);
  const waiting = takeLock(lock(), 20_000);
  await held.end();
  await (await waiting).release();
});

test('the lock of a process that was killed is taken over', async () => {
  const held = await another();
  await held.end();
  await (await takeLock(lock())).release();
});

test('of many who find a dead holder exactly one takes over', async () => {
  for (let round = 0; round < 3; round += 1) {
    await (await another()).end();
    const all = await Promise.all(Array.from({ length: 6 }, another));
    expect(all.filter(({ got }) => got)).toHaveLength(1);
    await Promise.all(all.map(({ end }) => end()));
  }
});

test('the number of a dead process given to a living one is not taken for the holder', async () => {
  writeFileSync(`${lock()}.1`, JSON.stringify({ pid: process.pid, started: '1', space: 'not here' }));
  utimesSync(`${lock()}.1`, new Date(0), new Date(0));
  await (await takeLock(lock())).release();
});

test('a holder in another container counts while it touches its file', async () => {
  writeFileSync(`${lock()}.1`, JSON.stringify({ pid: 1, started: '1', space: `not ${hostname()}` }));
  await expect(takeLock(lock())).rejects.toThrow(Locked);
});
