import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { readMigrations } from '@/db/migrate';
import { openInMemory } from '@/db/open-embedded';
import { openPostgres } from '@/db/open-postgres';
import { throwAwayServer } from '../postgres.mjs';

/** Makes the migrated template that every test database is a clone of; on Postgres, brings a server up for it. */
export default async function template(project: TestProject): Promise<() => Promise<void>> {
  const leave = process.env.TEST_DATABASE === 'postgres' ? await postgresTemplate(project) : async () => {};
  if (process.env.TEST_DATABASE !== 'postgres')
    project.provide('template', { kind: 'embedded', file: await embeddedTemplate() });
  return async () => {
    await leave();
    await rm(String(project.config.env.DATA_DIR), { recursive: true, force: true });
  };
}

async function embeddedTemplate(): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256')
    .update(migrations.map((each) => each.hash).join())
    .digest('hex');
  const folder = 'node_modules/.cache/gazette';
  const file = `${folder}/template-${hash.slice(0, 16)}.tar`;
  if (existsSync(file)) return file;
  const made = await openInMemory();
  const dump = await made.client.dumpDataDir('none');
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  await rename(`${file}.${process.pid}`, file);
  await made.close();
  return file;
}

async function postgresTemplate(project: TestProject): Promise<() => Promise<void>> {
  const server = await throwAwayServer(process.env.TEST_DATABASE_URL);
  const url = await server.newDatabase();
  await (await openPostgres({ url })).close();
  project.provide('template', { kind: 'postgres', url });
  return () => server.stop();
}
