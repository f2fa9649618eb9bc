import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The name Next gave to a server action of this build, as its forms carry it: out of the list that the build writes.
 * Undefined where there is none, or where the list has another form than that of Next 16.
 */
export async function actionNamed(file: string, name: string, folder = process.cwd()): Promise<string | undefined> {
  try {
    const list: unknown = JSON.parse(
      await readFile(join(folder, '.next/server/server-reference-manifest.json'), 'utf8'),
    );
    const { node = {} } = list as { node?: Record<string, { filename?: string; exportedName?: string }> };
    return Object.keys(node).find((id) => node[id]?.filename === file && node[id]?.exportedName === name);
  } catch {
    return undefined;
  }
}
