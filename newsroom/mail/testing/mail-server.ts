import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  url: string;
  /** What was taken, parsed as a mail program does, with the bytes beside it. */
  taken: { mail: ParsedMail; raw: string; to: string[] }[];
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine. `more` says whom and what it refuses. */
export async function mailServer(more: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: MailServer['taken'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    async onData(stream, session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const raw = Buffer.concat(chunks);
      const to = session.envelope.rcptTo.map(({ address }) => address);
      taken.push({ mail: await simpleParser(raw), raw: raw.toString(), to });
      done();
    },
    ...more,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a server says when it refuses: `code` of RFC 5321. */
export function smtpRefusal(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}
