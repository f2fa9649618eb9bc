import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { Ask, NextHandler } from './ask';
import type { Clock } from './clock';
import type { CostlyTurns } from './costly';
import type { Live } from './live';
import type { clientNetwork } from './network';
import type { ReadCounts } from './reads';
import type { StaticFiles } from './static';
import type { Stock } from './stock';
import type { Turns } from './turns';

/** How the paper's last printed page was dressed: the classes that carry its type, and its name in HTML. */
export interface Dress {
  faces?: string | undefined;
  name?: string | undefined;
}

/**
 * Asks the rule for what a form says, inside an exchange. Undefined where the form is one for Next to read; `refused` where
 * Next is to draw what the rule said, handed to its action as it is.
 */
export type Replies = (
  form: FormData,
  cookies: string | undefined,
) => Promise<{ to: string; cookies: string[] } | { refused: unknown } | undefined>;

/** What the press is made of and what it is told, put together by main.ts or a test. */
export interface PressSettings {
  readonly publicUrl: URL;
  /** Was PUBLIC_URL set? Else only loopback names are ours. */
  readonly publicUrlGiven: boolean;
  readonly dev: boolean;
  readonly ask: Ask;
  readonly clock: Clock;
  readonly stock: Stock;
  /** Four queues: pages for readers, what people send, the desk, and what is made anew each time at some cost. */
  readonly turns: { readonly pages: Turns; readonly posts: Turns; readonly desk: Turns; readonly costly: CostlyTurns };
  /** How often each story was served. */
  readonly reads: ReadCounts;
  readonly trustedProxies: Parameters<typeof clientNetwork>[2];
  /** Seals the poster's token; the same on every instance. */
  readonly seenKey: Buffer;
  /** Cookies whose holder gets pages of his own: the guest's key, the session. */
  readonly personalCookies: readonly string[];
  /** Is this the cookie header of somebody signed in? Asked before a long body is read. */
  isSignedIn(cookies: string): Promise<boolean>;
  /** Readers with an open line. */
  readonly live: Live;
  /** The public article at a slug it has or had. */
  articleAt(slug: string): Promise<string | undefined>;
  /** Where an address of before leads now: the redirects table. */
  redirectOf(whole: string): Promise<string | undefined>;
  /** Does the database answer? */
  isReady(): Promise<boolean>;
  /** The short way of a form to its rule, without Next; left out where every form goes through Next. */
  readonly replies?: Replies;
  readonly files: StaticFiles;
  /** Stylesheets of the paper as its last printed page named them, for the press's own pages. */
  readonly styles: Dress & { list: readonly string[] };
  readonly log: Logger;
  /** Next itself, for what development needs as a stream. */
  readonly next?: { handle: NextHandler; upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): unknown };
}
