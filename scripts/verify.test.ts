import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from '@/db/lock.mjs';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gazette-verify-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function verify(): { status: number | null; said: string } {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify.mjs'], { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

it('an embedded database that is in use is not verified, and the terminal says who has it', async () => {
  mkdirSync(join(dataDir, 'database'));
  const lock = await takeLock(join(dataDir, 'start.lock'));
  const { status, said } = verify();
  await lock.release();
  expect(status).toBe(1);
  expect(said).toContain(`Gazette is running already on ${dataDir} (process ${process.pid}). Stop it first`);
});

it('where there is no newspaper none is made', () => {
  const { status, said } = verify();
  expect(status).toBe(1);
  expect(said).toContain(`There is no newspaper in ${dataDir} yet.`);
});
