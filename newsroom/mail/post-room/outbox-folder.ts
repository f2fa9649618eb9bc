import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { outbox } from '@/words/letters';
import type { Carrier, WrittenLetter } from '../letter';
import { envelopeOf } from './envelope';
import { type FiledLetter, wordsFile } from './filed-letters';

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
        await put(wordsFile(folder, id), JSON.stringify(wordsOf(letter)));
        return { ok: true };
      } catch (fault) {
        const code = (fault as NodeJS.ErrnoException).code ?? 'unknown';
        return { ok: false, fault: `The folder of the outbox cannot be written to (${code}).`, forGood: false };
      }
    },
    close: () => mail.close(),
  };
}

const wordsOf = ({ to, subject, text }: WrittenLetter): FiledLetter => ({
  // A guest's address goes out with the mail itself and is shown to nobody at the desk.
  to: to.name ? `${to.name} <${to.address}>` : outbox.guest,
  subject,
  text,
});
