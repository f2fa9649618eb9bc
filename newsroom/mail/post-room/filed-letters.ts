import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/env';
import { idPattern } from '@/newsroom/id';

/** A letter as it lies in the outbox, for a person to read. */
export interface FiledLetter {
  to: string;
  subject: string;
  text: string;
}

/** Where letters lie that no mail server takes. */
export function outboxFolder(): string {
  return join(env.dataDir, 'outbox');
}

/** Do letters leave by a mail server? */
export function isByServer(): boolean {
  return env.smtpUrl !== undefined;
}

/** The file of a letter's words, beside the mail itself. */
export function wordsFile(folder: string, id: string): string {
  return join(folder, `${id}.json`);
}

/** The words of a letter in the outbox; null where it does not lie here. */
export async function readFiled(folder: string, id: string): Promise<FiledLetter | null> {
  if (!idPattern.test(id)) return null;
  return readFile(wordsFile(folder, id), 'utf8').then(
    (json) => JSON.parse(json) as FiledLetter,
    () => null,
  );
}

/** Removes what has lain in the outbox since before `moment`. Safe to run twice. */
export async function clearFiled(folder: string, moment: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => /\.(?:eml|json)(?:\.new)?$/.test(each))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < moment.getTime()) await rm(path, { force: true });
  }
}
