import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { type Exchange, inExchange, newExchange } from '@/newsroom/answer';

export interface Question {
  method: 'GET' | 'POST';
  /** The canonical address, never the request line. */
  address: string;
  headers: Record<string, string>;
  body?: Buffer;
  network?: string;
  /** What the press's own way to the rule was refused with: handed on to the action. */
  refused?: unknown;
}

/** What Next said, and what its pages and actions told the press meanwhile. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  exchange: Exchange;
}

export type Ask = (question: Question) => Promise<Answer>;
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * Asks Next inside this process: no second port, and what pages and actions say through newsroom/answer.ts arrives
 * here. The answer is whole when it comes; what a page asked by answers() goes before Next's own status.
 */
export function askOf(next: NextHandler): Ask {
  return async ({ method, address, headers, body, network = '', refused }) => {
    const exchange = newExchange(network, refused);
    // Without end() it would only begin when awaited, outside of the exchange.
    const answer = await inExchange(exchange, () =>
      inject(caught(next), { method, url: address, headers, ...(body ? { payload: body } : {}) }).end(),
    );
    return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload, exchange };
  };
}

/** A handler that throws answers 500, as a process that ends would help nobody. */
function caught(next: NextHandler): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      await next(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end();
    }
  };
}

/** A header of an answer as one string; '' where it is not there. */
export function headerOf(headers: OutgoingHttpHeaders, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
