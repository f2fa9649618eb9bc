import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file below `folder` by its path, as text. */
export async function filesBelow(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'latin1')]),
  );
  return Object.fromEntries(texts.sort(([a], [b]) => String(a).localeCompare(String(b))));
}

/** Puts `text` in the place of a file of an export and mends the sums above it, as somebody who means harm would. */
export async function forge(folder: string, path: string, text: string | Buffer): Promise<void> {
  await writeFile(join(folder, path), text);
  const sum = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
  const sums = await readFile(join(folder, 'files.sha256'), 'utf8');
  const others = sums.split('\n').filter((line) => line !== '' && !line.endsWith(`  ${path}`));
  const mended = `${[...others, `${sum(text)}  ${path}`].join('\n')}\n`;
  await writeFile(join(folder, 'files.sha256'), mended);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files: sum(mended) }));
}
