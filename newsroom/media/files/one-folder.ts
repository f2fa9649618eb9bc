import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { CannotStart } from '@/db/cannot-start';
import { db } from '@/db/client';
import { settings } from '@/db/schema/record';

const key = 'media-folder';

/**
 * Makes sure that every instance on one database keeps its pictures in one and the same folder: the first one gives it a name,
 * in a file `paper` in it and in the database, and whoever comes with a folder of another name, or of none, cannot start.
 * A folder that was moved, copied or mounted elsewhere brings its name along. Throws `CannotStart`, and then leaves both as they were.
 */
export async function agreeOnFolder(folder: string): Promise<void> {
  const file = join(folder, 'paper');
  const agreed = await nameAgreed();
  const here = await nameIn(file);
  if (agreed === null) {
    const name = here ?? (await nameIt(file));
    await db().insert(settings).values({ key, value: name }).onConflictDoNothing();
    const first = await nameAgreed();
    if (first === name) return;
    // Another instance was quicker, with a folder of its own.
    if (here === null) await rm(file, { force: true });
    throw notShared(folder, String(first));
  }
  if (here !== agreed) throw notShared(folder, agreed);
}

function notShared(folder: string, name: string): CannotStart {
  return new CannotStart(
    `The pictures of this paper lie in another folder than ${folder}: it would show empty frames, and its uploads would be seen here alone. ` +
      'Mount the folder that the other instances use there, or keep pictures in a bucket (S3_ENDPOINT and the settings beside it). ' +
      `If this folder is to take the place of one that is gone, write ${name} into the file ${join(folder, 'paper')}.`,
  );
}

async function nameAgreed(): Promise<string | null> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row ? String(row.value) : null;
}

async function nameIn(file: string): Promise<string | null> {
  const name = await readFile(file, 'utf8').catch(where('ENOENT', ''));
  return name.trim() || null;
}

/** Names the folder, unless an instance that shares it has just done so. */
async function nameIt(file: string): Promise<string> {
  const name = randomBytes(12).toString('hex');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${name}\n`, { flag: 'wx' }).catch(where('EEXIST', undefined));
  return (await nameIn(file)) ?? name;
}

/** `value` in the place of a fault of that code; any other goes on. */
function where<T>(code: string, value: T): (fault: unknown) => T {
  return (fault) => {
    if (fault instanceof Error && 'code' in fault && fault.code === code) return value;
    throw fault;
  };
}
