import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What a page or an action tells the press while Next renders it. The press opens one Exchange a request; queries,
 * pages and actions write into it. Next bundles its own copy of this file, so the storage hangs on globalThis.
 */
export interface Exchange {
  /** What the queries of this page read; the stock forgets the page when an event touches one of them. */
  readonly tags: Set<string>;
  /** Did any of our own code run? A form that breaks before that was garbled on its way. */
  entered: boolean;
  /** The status an action or a page asks for, where Next itself would say 200. */
  status?: number;
  readonly headers: [name: string, value: string][];
  /** Events committed while this request was answered: the poster's redirect carries them to the next instance. */
  readonly recorded: { id: number; tags: readonly string[] }[];
  /** What a rule refused before Next was asked: the action draws it instead of asking again. */
  readonly refused?: unknown;
  /** The client's network address as the press worked it out behind TRUSTED_PROXIES; '' in scripts and tests. */
  readonly network: string;
}

const slot = Symbol.for('gazette.exchange');
const shared = globalThis as { [slot]?: AsyncLocalStorage<Exchange> };
shared[slot] ??= new AsyncLocalStorage<Exchange>();
const exchanges = shared[slot];

export function newExchange(network: string, refused?: unknown): Exchange {
  return { tags: new Set(), entered: false, headers: [], recorded: [], network, refused };
}

export function inExchange<T>(exchange: Exchange, run: () => T): T {
  return exchanges.run(exchange, run);
}

/** The exchange of the request being answered; undefined in scripts and tests. */
export function currentExchange(): Exchange | undefined {
  const exchange = exchanges.getStore();
  if (exchange) exchange.entered = true;
  return exchange;
}

/** A query says what it read. */
export function reads(...tags: string[]): void {
  const exchange = currentExchange();
  for (const tag of tags) exchange?.tags.add(tag);
}

/** An action or a page says how it is answered: RFC 9110 status, and headers such as Retry-After. */
export function answers(status: number, headers: Record<string, string> = {}): void {
  const exchange = currentExchange();
  if (!exchange) return;
  exchange.status = status;
  exchange.headers.push(...Object.entries(headers));
}

/** The client's network address, for limits. It is hashed before it is stored anywhere. */
export function network(): string {
  return currentExchange()?.network ?? '';
}

/** Was a form refused in this very request? Then its words have to come back, whatever else is gone. */
export function wasRefused(): boolean {
  return (currentExchange()?.status ?? 200) >= 400;
}

/** Did a form come in with this very request, refused or to be looked at once more? Its words have to come back too. */
export function wasSent(): boolean {
  return currentExchange()?.status !== undefined;
}
