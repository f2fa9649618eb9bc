import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { idPattern } from '@/newsroom/id';
import { envelopeOf } from './envelope';
import type { Carrier, WrittenLetter } from './letter';

/** A letter as it lies in the outbox, for a person to read. */
export interface FiledLetter {
  to: string;
  subject: string;
  text: string;
}

const words = (folder: string, id: string) => join(folder, `${id}.json`);

/** Where there is no mail server, a letter becomes two files for their owner alone: the mail itself, and its words. */
export function folderCarrier(folder: string): Carrier {
  const mail = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  async function put(path: string, content: string | Buffer): Promise<void> {
    await writeFile(`${path}.new`, content, { mode: 0o600 });
    await rename(`${path}.new`, path);
  }
  return {
    async carry(id, letter) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const { message } = await mail.sendMail(envelopeOf(letter));
        await put(join(folder, `${id}.eml`), message as Buffer);
        await put(words(folder, id), JSON.stringify(filed(letter)));
        return { ok: true };
      } catch (fault) {
        const code = (fault as NodeJS.ErrnoException).code ?? 'unknown';
        return { ok: false, fault: `The folder of the outbox cannot be written to (${code}).`, forGood: false };
      }
    },
    close: () => mail.close(),
  };
}

const filed = ({ to, subject, text }: WrittenLetter): FiledLetter => ({
  to: `${to.name} <${to.address}>`,
  subject,
  text,
});

/** The words of a letter in the outbox; null where it does not lie here. */
export async function readFiled(folder: string, id: string): Promise<FiledLetter | null> {
  if (!idPattern.test(id)) return null;
  return readFile(words(folder, id), 'utf8').then(
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
