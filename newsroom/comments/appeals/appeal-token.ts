import { createHmac, timingSafeEqual } from 'node:crypto';
import { idPattern } from '@/newsroom/id';
import { keyFor } from '@/newsroom/settings/secrets';
import { appealAddress } from './appeal';

const macLength = 40; // hex: 160 bits

function macOf(commentId: string): string {
  return createHmac('sha256', keyFor('appeal')).update(commentId).digest('hex').slice(0, macLength);
}

/**
 * The right to appeal for one comment, `comment-mac`, for a link in a letter to whoever wrote it. It does not end: what may be
 * appealed against is asked when it is used. It opens this comment's appeal and nothing else.
 */
export function appealToken(commentId: string): string {
  return `${commentId}-${macOf(commentId)}`;
}

/** The comment a token was signed for; null where it was not signed by this paper. */
export function readAppealToken(token: string): string | null {
  const [, id = '', mac = ''] = /^([0-9a-z]{18})-([0-9a-f]{40})$/.exec(token) ?? [];
  if (mac === '' || !timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(id)))) return null;
  return idPattern.test(id) ? id : null;
}

/** The address of the appeal as a letter carries it: whoever opens it needs no key. */
export function appealLink(slug: string, commentId: string): string {
  return appealAddress(slug, commentId, appealToken(commentId));
}
