import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

test("what the editors' manual prints in bold is written on the desk or on the page just so", async () => {
  const manual = await readFile(join(import.meta.dirname, 'editors.md'), 'utf8');
  const prose = manual.replace(/`[^`]*`/g, '').replace(/\s+/g, ' ');
  const bold = [...prose.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words);
  const words = join(import.meta.dirname, '..', 'words');
  const files = (await readdir(words)).filter((name) => !name.includes('.test.'));
  const said = new Set(
    (await Promise.all(files.map((name) => import(join(words, name))))).flatMap((one) => strings({ ...one })),
  );
  expect(bold.length).toBeGreaterThan(15);
  expect(bold.filter((one) => !said.has(one ?? ''))).toEqual([]);
});
