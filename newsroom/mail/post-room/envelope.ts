import type { SendMailOptions } from 'nodemailer';
import type { WrittenLetter } from '../letter';

/**
 * A letter as Nodemailer takes it. `Auto-Submitted` (RFC 3834) keeps answering machines quiet; the two List headers are the
 * one-click stop of RFC 8058. Nothing in a letter is ever fetched from a file or an address.
 */
export function envelopeOf({ messageId, to, from, subject, text, html, stopAt }: WrittenLetter): SendMailOptions {
  return {
    messageId,
    to,
    from,
    subject,
    text,
    html,
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(stopAt ? { 'List-Unsubscribe': `<${stopAt}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
  };
}
