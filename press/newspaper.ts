import type { Logger } from 'pino';
import { handle } from '@/db/client';
import { articleAt, lastShown } from '@/db/live';
import { isReady } from '@/db/ready';
import { redirectOf } from '@/db/redirects';
import { heardBy } from '@/newsroom/record';
import type { Ask } from './ask';
import { newClock } from './clock';
import { newCostlyTurns } from './costly';
import { newLive } from './live';
import { toRanges } from './network';
import { newReadCounts } from './reads';
import type { PressSettings } from './settings';
import { newStock } from './stock';
import { newTurns } from './turns';
import { newWire, type Wire } from './wire';

/** Bytes of finished pages that are kept: some 3,000 articles with their threads. */
const stockSize = 64 * 1024 * 1024;
/**
 * At once and waiting. Renders for readers fill two cores; what is posted waits mostly for the database. The embedded one takes one
 * transaction at a time, and everybody's queries wait behind those that have begun.
 */
const queues = { pages: [2, 64], posts: [4, 64], desk: [4, 64], costly: [1, 32] } as const;
/**
 * Milliseconds between two posts while readers' pages are being made: a flood of comments leaves readers most of the database.
 * On the embedded one each of a page's queries would wait behind a whole post, so there a page is usually made between two.
 */
const courtesy = { postgres: 25, embedded: 250 } as const;
/** Searches of one network at once, at work and waiting: more than a classroom types in one moment. */
const costlyEach = 8;

export interface Parts {
  ask: Ask;
  publicUrl: string;
  publicUrlGiven: boolean;
  dev: boolean;
  /** Keeps no page, so that the bench can see what each would cost (docs/decisions/078-bench.md). */
  withoutStock?: boolean;
  trustedProxies: readonly string[];
  /** Milliseconds a page that may be out of date is shown while nothing fresh can be made. */
  staleLimit: number;
  seenKey: Buffer;
  personalCookies: readonly string[];
  isSignedIn(cookies: string): Promise<boolean>;
  files: PressSettings['files'];
  replies?: NonNullable<PressSettings['replies']>;
  log: Logger;
  next?: NonNullable<PressSettings['next']>;
}

/** Puts clock, wire and stock together over the open database. The wire is not started yet. */
export function newPress(parts: Parts): { settings: PressSettings; wire: Wire } {
  const { log, staleLimit } = parts;
  const live = newLive({ lastShown, failed: () => log.warn('new comments could not be told yet') });
  const clock = newClock(Date.now, live.hear);
  const [posts, waitingPosts] = queues.posts;
  const pages = newTurns(...queues.pages);
  const turns = {
    pages,
    posts: newTurns(handle().kind === 'embedded' ? 1 : posts, waitingPosts, {
      to: pages,
      rest: courtesy[handle().kind],
    }),
    desk: newTurns(...queues.desk),
    costly: newCostlyTurns(newTurns(...queues.costly), costlyEach),
  };
  const stock = newStock({
    clock,
    turns: turns.pages,
    size: parts.dev || parts.withoutStock ? 1 : stockSize, // development keeps nothing, because an edit is no event
    staleLimit,
    failed: (address) =>
      log.warn({ path: address.split('?')[0] }, 'an older copy was shown, a fresh one could not be made'),
  });
  const wire = newWire({
    handle: handle(),
    clock,
    said: (what) => log.warn(what === 'deaf' ? 'the database is out of reach' : 'the database is back'),
  });
  heardBy((id, tags) => clock.hear(id, tags));
  const settings: PressSettings = {
    ...parts,
    publicUrl: new URL(parts.publicUrl),
    trustedProxies: toRanges(parts.trustedProxies),
    clock,
    stock,
    turns,
    reads: newReadCounts(),
    live,
    articleAt,
    redirectOf,
    isReady,
    styles: { list: [] },
  };
  return { settings, wire };
}
