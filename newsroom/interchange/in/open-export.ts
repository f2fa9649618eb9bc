import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { caps, files, isPlace } from '../format/places';
import { type Manifest, manifest } from '../format/records';
import { fileIn, readLines, readText, sha256Of } from './read-file';
import { parse, Unreadable } from './unreadable';

/** A folder whose every byte is what its export wrote. */
export interface OpenExport {
  /** Real and absolute. */
  root: string;
  manifest: Manifest;
  /** SHA-256 of manifest.json: two runs with one sum bring in one export. */
  sum: string;
  /** Every file, in the order in which it was written. */
  paths: readonly string[];
  has(path: string): boolean;
  /** What lies in the folder and is no part of the export. */
  strangers: readonly string[];
}

/**
 * Opens the export in `folder` and checks it whole before anything is read out of it: only names that an export writes, ordinary
 * files, each with the sum that its list gives it. Throws Unreadable.
 */
export async function openExport(folder: string): Promise<OpenExport> {
  const root = await realpath(folder).catch(() => {
    throw new Unreadable(folder, 'There is no such folder.');
  });
  const manifestPath = await fileIn(root, files.manifest, caps.line);
  const said = parse(manifest, toJson(await readText(manifestPath, files.manifest), files.manifest), files.manifest);
  const sumsPath = await fileIn(root, files.sums, Number.MAX_SAFE_INTEGER);
  if ((await sha256Of(sumsPath)) !== said.files)
    throw new Unreadable(files.sums, 'The file is not the one that manifest.json names.');
  const paths = new Set<string>();
  for await (const { line, text } of readLines(sumsPath, files.sums, caps.line)) {
    const [, sum, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(text) ?? [];
    const place = `${files.sums}:${line}`;
    if (!isPlace(path)) throw new Unreadable(place, `“${path.slice(0, 200)}” is no file of an export.`);
    if (paths.has(path)) throw new Unreadable(place, `“${path}” is named twice.`);
    const found = await fileIn(root, path, capOf(path));
    if ((await sha256Of(found)) !== sum) throw new Unreadable(path, 'The file was changed since it was exported.');
    paths.add(path);
  }
  return {
    root,
    manifest: said,
    sum: await sha256Of(manifestPath),
    paths: [...paths],
    has: (path) => paths.has(path),
    strangers: await strangersIn(root, paths),
  };
}

export function toJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable(place, 'This is no JSON.');
  }
}

function capOf(path: string): number {
  if (path.endsWith('.ndjson')) return Number.MAX_SAFE_INTEGER;
  return path.startsWith('media/') ? caps.picture : caps.text;
}

async function strangersIn(root: string, paths: ReadonlySet<string>): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !paths.has(path) && path !== files.manifest && path !== files.sums)
    .sort();
}
