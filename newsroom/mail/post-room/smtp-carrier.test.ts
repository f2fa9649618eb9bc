import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { WrittenLetter } from '../letter';
import { type MailServer, mailServer, smtpRefusal } from '../testing/mail-server';
import { smtpCarrier, withoutAddresses } from './smtp-carrier';

const letter: WrittenLetter = {
  messageId: '<0123456789abcdefgh@ledger.example>',
  to: { name: 'Edith Marrow', address: 'edith.marrow@tidewick.example' },
  from: { name: 'The Tidewick Ledger', address: 'post@ledger.example' },
  subject: 'A comment waits for you',
  text: 'A comment waits.\n\n> “Grüße” — said Zoë 🙂\n',
  html: '<!doctype html><p>A comment waits.</p>',
  stopAt: 'https://ledger.example/unsubscribe/abc/one-click',
};
let server: MailServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const carry = (url: string, given = letter) =>
  smtpCarrier(url, { connect: 2_000, silence: 300, whole: 1_500 }).carry('id', given);

describe('a mail server', () => {
  it('that takes a letter has it whole: both texts, stable id, no answering machine, one click to stop', async () => {
    server = await mailServer();
    expect(await carry(server.url)).toEqual({ ok: true });
    const [{ mail, to, raw } = { mail: undefined, to: [], raw: '' }] = server.taken;
    expect(to).toEqual(['edith.marrow@tidewick.example']);
    expect(mail?.text).toBe(letter.text);
    expect(mail?.html).toContain('<p>A comment waits.</p>');
    expect(mail?.messageId).toBe(letter.messageId);
    expect(mail?.from?.text).toBe('"The Tidewick Ledger" <post@ledger.example>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/ledger\.example\/unsubscribe\/abc\/one-click>\r?$/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(mail?.attachments).toEqual([]);
  });

  it('that says 4xx is asked again later', async () => {
    server = await mailServer({ onRcptTo: (_, __, done) => done(smtpRefusal(450, 'Greylisted')) });
    expect(await carry(server.url)).toMatchObject({ ok: false, forGood: false, fault: expect.stringContaining('450') });
  });

  it.each([
    [
      'the receiver',
      {
        onRcptTo: (_: unknown, __: unknown, done: (e: Error) => void) =>
          done(smtpRefusal(550, '5.1.1 No such user edith.marrow <edith.marrow@tidewick.example>')),
      },
    ],
    [
      'the letter',
      {
        onData: (
          stream: { resume(): void; on(name: string, then: () => void): void },
          _: unknown,
          done: (e: Error) => void,
        ) => {
          stream.on('end', () => done(smtpRefusal(554, 'Refused')));
          stream.resume();
        },
      },
    ],
  ])('that says 5xx about %s is not asked again, and what it said is kept without the address', async (_, refusing) => {
    server = await mailServer(refusing as never);
    const carried = await carry(server.url);
    expect(carried).toMatchObject({ ok: false, forGood: true });
    expect(JSON.stringify(carried)).toMatch(/55[04]/);
    expect(JSON.stringify(carried)).not.toMatch(/edith|@/);
  });

  it('that refuses the paper itself, its sender or its password, is asked again: an operator mends that', async () => {
    server = await mailServer({ onMailFrom: (_, __, done) => done(smtpRefusal(550, 'Not from you')) });
    expect(await carry(server.url)).toMatchObject({ ok: false, forGood: false });
    await server.close();
    server = await mailServer({
      authOptional: false,
      onAuth: (_, __, done) => done(smtpRefusal(535, 'Wrong password')),
    });
    expect(await carry(server.url.replace('//', '//paper:wrong@'))).toMatchObject({ ok: false, forGood: false });
  });

  it('that is not there is asked again', async () => {
    const gone = await mailServer();
    await gone.close();
    expect(await carry(gone.url)).toMatchObject({
      ok: false,
      forGood: false,
      fault: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each([
    ['never says a word', () => {}],
    [
      'says one letter at a time, for ever',
      (socket: Socket) => {
        const drip = setInterval(() => socket.write('2'), 50);
        socket.on('close', () => clearInterval(drip));
      },
    ],
  ])('that %s is given up in time and asked again', async (_, talk) => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      talk(socket);
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const began = Date.now();
    const carried = await carry(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    expect(carried).toMatchObject({ ok: false, forGood: false });
    expect(Date.now() - began).toBeLessThan(20_000); // without the limit: for ever
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('gets no second header line and no second receiver out of a name or a subject', async () => {
    server = await mailServer();
    const evil = 'Edith\r\nBcc: everybody@evil.example\r\n\r\nHello';
    const carried = await carry(server.url, {
      ...letter,
      to: { name: evil, address: letter.to.address },
      from: { name: `"${evil}", <other@evil.example>`, address: letter.from.address },
      subject: evil,
    });
    expect(carried).toEqual({ ok: true });
    const [{ mail, to } = { mail: undefined, to: [] }] = server.taken;
    expect(to).toEqual([letter.to.address]);
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.text).toBe(letter.text);
    expect(mail?.from?.value.map(({ address }) => address)).toEqual([letter.from.address]);
  });
});

it('what a server says is kept on one line of 200 characters without anybody’s address', () => {
  const said = withoutAddresses(
    `550-5.1.1 <Ada.Quill@a.example>\r\n550 ada.q unknown ${'x'.repeat(300)}`,
    'ada.q@a.example',
  );
  expect(said).toMatch(/^550-5\.1\.1 … 550 … unknown x+$/);
  expect(said).toHaveLength(200);
});
