import { createHmac, timingSafeEqual } from 'node:crypto';
import { idPattern } from '@/newsroom/id';
import { keyFor } from '@/newsroom/settings/secrets';
import { isStoppable, type Receiver, type Stoppable } from '../letter';

/** What a link in a letter may do: stop letters of one purpose, or about one conversation, to one person, or have them sent again. Nothing else. */
export interface StopRight {
  to: Receiver;
  purpose: Stoppable;
}

const macLength = 40; // hex: 160 bits
/** Before the id of an address; an id of an account stands alone, as it did in the first letters. */
const guest = 'a-';

function macOf(said: string): string {
  return createHmac('sha256', keyFor('stop letters')).update(said).digest('hex').slice(0, macLength);
}

/** `[a-]id-purpose-mac`, in lower case letters, digits and hyphens. It does not end, because letters lie about for years. */
export function stopToken({ to, purpose }: StopRight): string {
  const said = `${to.by === 'address' ? guest : ''}${to.id}-${purpose}`;
  return `${said}-${macOf(said)}`;
}

/** What a token was signed for; null where it was not signed by this paper. */
export function readStopToken(token: string): StopRight | null {
  const [, said = '', mac = ''] = /^(.{1,80})-([0-9a-f]{40})$/.exec(token) ?? [];
  if (mac === '' || !timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(said)))) return null;
  const by = said.startsWith(guest) ? 'address' : 'account';
  const [id = '', ...words] = (by === 'address' ? said.slice(guest.length) : said).split('-');
  const purpose = words.join('-');
  return idPattern.test(id) && isStoppable(purpose) ? { to: { by, id }, purpose } : null;
}
