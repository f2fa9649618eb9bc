import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/env';
import type { Actor } from '@/newsroom/people/actor';
import { linksIn } from '@/newsroom/text/comment-text';
import type { Draft } from '../draft';
import type { Facts } from '../policy';

type Outside = Facts['outside'];

/** Questions under way at once; beyond them comments are judged without, so that a slow service cannot hold up the paper. */
const mostAtOnce = 32;
/** Bytes of an answer that are read. */
const longestAnswer = 16 * 1024;
let underWay = 0;

const answer = z.object({
  act: z.enum(['pass', 'hold', 'reject']),
  /** Told to the author and the moderators, in their words. */
  because: z.string().max(200).default(''),
});

/** The service that is asked, as the operator set it. */
export interface Check {
  readonly url: string;
  readonly secret: string;
  /** Milliseconds that a comment waits for its answer. */
  readonly timeout: number;
  /** What becomes of a comment when it is silent. */
  readonly silent: 'pass' | 'hold';
}

/** The service of the settings; null where none is set. */
export function outsideCheck(): Check | null {
  const { moderationWebhookUrl: url, moderationWebhookSecret: secret } = env;
  if (!url || !secret) return null;
  return { url, secret, timeout: env.moderationWebhookTimeout, silent: env.moderationWebhookSilent };
}

/**
 * Asks the service that the operator named what it thinks of a guest's words (docs/operators.md has the question and the
 * answer). Before the transaction, because nothing is locked while somebody else thinks. The paper's own people are not
 * asked about, nor is what cannot be posted anyway; no e-mail address and no network goes out. Where it does not answer in
 * time or answers something else, the comment is judged without it, or held where the operator wants that. Never throws.
 */
export async function askOutside(actor: Actor, draft: Draft, check: Check | null): Promise<Outside> {
  if (!check || actor.kind !== 'guest' || Object.keys(draft.faults).length > 0) return null;
  const said = await ask(check, draft).catch(() => null);
  if (said) return said.act === 'pass' ? null : { act: said.act, because: said.because };
  return check.silent === 'hold' ? { act: 'hold', because: '' } : null;
}

async function ask({ url, secret, timeout }: Check, draft: Draft): Promise<z.output<typeof answer> | null> {
  if (underWay >= mostAtOnce) return null;
  underWay += 1;
  try {
    const body = JSON.stringify({
      article: draft.slug,
      replyTo: draft.to,
      name: draft.name,
      text: draft.text,
      links: linksIn(draft.tree),
    });
    const time = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    const signal = AbortSignal.timeout(timeout);
    const send = () =>
      fetch(url, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-gazette-timestamp': time,
          'x-gazette-signature': `sha256=${signature}`,
        },
        redirect: 'manual',
        signal,
      });
    // A connection kept open may have been closed at the other end meanwhile; it is tried once more, in the same time.
    const answered = await send().catch((fault: unknown) => {
      if (signal.aborted) throw fault;
      return send();
    });
    if (answered.status !== 200) {
      await answered.body?.cancel();
      return null;
    }
    return answer.parse(JSON.parse(await upTo(answered, longestAnswer)));
  } finally {
    underWay -= 1;
  }
}

async function upTo(answered: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answered.body ?? []) {
    length += part.length;
    if (length > most) throw new Error('The answer of the outside check is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
