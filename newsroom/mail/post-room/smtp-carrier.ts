import { createTransport } from 'nodemailer';
import { isLoopback } from '@/env';
import type { Carried, Carrier } from '../letter';
import { envelopeOf } from './envelope';

/** Milliseconds a mail server may take: to be reached, to say anything, in all. Together less than a letter's lease. */
export interface Patience {
  connect: number;
  silence: number;
  whole: number;
}
const usual: Patience = { connect: 10_000, silence: 20_000, whole: 60_000 };

/** Hands letters to the mail server at `url` (smtp:// with STARTTLS where there is a password, or smtps://). */
export function smtpCarrier(url: string, patience: Patience = usual): Carrier {
  const { hostname, username } = new URL(url);
  const mail = () =>
    createTransport({
      url,
      connectionTimeout: patience.connect,
      dnsTimeout: patience.connect,
      greetingTimeout: patience.silence,
      socketTimeout: patience.silence,
      // A password never travels in the clear, but to this machine itself.
      requireTLS: username !== '' && !isLoopback(hostname),
    });
  return {
    async carry(_, letter) {
      // A connection of its own for each, so that one that hangs keeps nobody else waiting.
      const transport = mail();
      try {
        await within(patience.whole, transport.sendMail(envelopeOf(letter)));
        return { ok: true };
      } catch (fault) {
        return toCarried(fault as SmtpFault, letter.to.address);
      } finally {
        transport.close();
      }
    },
    close: () => {},
  };
}

interface SmtpFault extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/**
 * A 5xx about this receiver or this letter stays true however often it is tried (RFC 5321 section 4.2.1). One about us, our
 * name or our password, is mended by an operator, so the letter waits.
 */
function toCarried({ code, command, responseCode, response, message }: SmtpFault, address: string): Carried {
  const forGood = (responseCode ?? 0) >= 500 && (command === 'RCPT TO' || command === 'DATA');
  return { ok: false, fault: withoutAddresses(response || `${code ?? ''} ${message}`, address), forGood };
}

/** What a server said, on one line of at most 200 characters, without the receiver or anybody else. */
export function withoutAddresses(said: string, address: string): string {
  const [local = ''] = address.split('@');
  return said
    .replace(/\S+@\S+/g, '…')
    .replaceAll(local.length > 2 ? local : '\0', '…')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('The mail server took too long.')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
