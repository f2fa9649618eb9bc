import { LRUCache } from 'lru-cache';
import type { Clock, Own } from './clock';
import { type Draft, finish, type Page, squeeze, weight } from './page';
import { patience, patiently } from './patience';
import { TooLate, type Turns, within } from './turns';

export interface Served {
  page: Page;
  /** Known to be out of date, or not known to be fresh: the answer says so in `Gazette-Stock`. */
  stale: boolean;
}

export interface StockSettings {
  clock: Clock;
  /** Where renders wait for their turn. */
  turns: Turns;
  /** Bytes of finished pages. */
  size: number;
  /** How long a page that may be out of date is shown while its fresh render fails, milliseconds. */
  staleLimit: number;
  now?: () => number;
  /** A render that failed behind a stale answer: for the log. */
  failed?: (key: string, fault: unknown) => void;
}

export interface Stock {
  /** The page of `key` where it is kept, fresh and wants no waiting. Most requests end here. */
  standing(key: string, own?: Own): Page | undefined;
  /**
   * The page of `key`, never older than this call as far as the clock has heard; `render` makes it where it must be made.
   * It is waited for as long as press/patience.ts says: up to 20 s while the clock hears, 4.5 s while it is deaf. After that
   * an older copy is shown; rejects with Full, TooLate or the render's own fault where there is none young enough.
   */
  get(key: string, render: () => Promise<Draft>, own?: Own): Promise<Served>;
}

/** Bytes of the largest page that is kept; a larger one (a wide picture) is made anew each time. */
const largest = 2 * 1024 * 1024;
/** Marks of addresses that are not there and lead nowhere, two an address and about 100 bytes each; they never push a page out. */
const marksKept = 5_000;
const probeEvery = 1_000;
const probePatience = 1_000;
const mostProbes = 3; // that hang at once, on a database that neither answers nor refuses
const slotFor = 30_000; // ms after which a render that hangs no longer holds up the others
const standsAfter = 10_000; // ms after which the best compression is worth its time

export function newStock({ clock, turns, size, staleLimit, now = Date.now, failed }: StockSettings): Stock {
  const pages = new LRUCache<string, Page>({
    maxSize: size,
    maxEntrySize: Math.min(largest, size),
    sizeCalculation: weight,
  });
  const marks = new LRUCache<string, Page>({ max: marksKept });
  const flights = new Map<string, Promise<Page>>();
  let probedAt = Number.NEGATIVE_INFINITY;
  let probes = 0;
  let squeezing = false;

  const isFresh = (page: Page, own?: Own) => clock.since(page.tags, own) <= page.began;

  async function make(key: string, render: () => Promise<Draft>): Promise<Page> {
    const began = clock.tick;
    const draft = await render();
    const page = await finish(draft, began, now());
    const kept = pages.peek(key) ?? marks.peek(key);
    if (kept && kept.began > began) return page;
    (draft.shared ? pages : marks).delete(key);
    (draft.shared ? marks : pages).set(key, page);
    return page;
  }

  /** One render of an address at a time; everybody who wants it shares it. */
  function fly(key: string, render: () => Promise<Draft>, seen: boolean): Promise<Page> {
    const under = flights.get(key);
    if (under) return under;
    const flight = (async () => {
      const end = await turns.take(seen);
      const slot = setTimeout(end, slotFor);
      try {
        return await make(key, render);
      } finally {
        clearTimeout(slot);
        end();
      }
    })().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  }

  /** The render under way if that will do, else the next one: it begins after the first ended, so after the call. */
  async function fresh(key: string, render: () => Promise<Draft>, seen: boolean, willDo: (page: Page) => boolean) {
    const first = await fly(key, render, seen);
    return willDo(first) ? first : fly(key, render, seen);
  }

  function isShowable(page: Page): boolean {
    const heardFresh = clock.deafSince !== undefined && isFresh(page) ? clock.deafSince : 0;
    return now() - Math.max(page.freshAt, heardFresh) <= staleLimit;
  }

  async function getDeaf(
    key: string,
    render: () => Promise<Draft>,
    kept: Page | undefined,
    own?: Own,
  ): Promise<Served> {
    const old = kept && isShowable(kept) ? kept : undefined;
    if (!old) {
      const need = clock.doubt();
      const page = fresh(key, render, kept !== undefined, ({ began }) => began >= need);
      return { page: await patiently(clock, page), stale: false };
    }
    if (own && !isFresh(old, own)) {
      // A poster is shown the own words wherever the database still answers.
      const page = fresh(key, render, true, ({ began }) => began >= own.tick);
      return { page: await within(patience, page), stale: false };
    }
    if (now() - probedAt < probeEvery || probes >= mostProbes) return { page: old, stale: true };
    probedAt = now();
    probes += 1;
    const probe = make(key, render).finally(() => {
      probes -= 1;
    });
    return { page: await within(probePatience, probe), stale: false };
  }

  function improve(key: string, page: Page): void {
    if (page.best || squeezing || now() - page.printedAt < standsAfter || pages.peek(key) !== page) return;
    squeezing = true;
    page.best = true;
    squeeze(page.body, 11)
      .then((best) => {
        page.br = best;
      })
      .finally(() => {
        squeezing = false;
      });
  }

  function standing(key: string, own?: Own): Page | undefined {
    if (clock.deafSince !== undefined) return undefined;
    const kept = pages.get(key) ?? marks.get(key);
    if (!kept || !isFresh(kept, own)) return undefined;
    kept.freshAt = now();
    improve(key, kept);
    return kept;
  }

  return {
    standing,
    async get(key, render, own) {
      const page = standing(key, own);
      if (page) return { page, stale: false };
      const kept = pages.get(key) ?? marks.get(key);
      try {
        if (clock.deafSince !== undefined) return await getDeaf(key, render, kept, own);
        const need = clock.tick;
        const page = fresh(key, render, kept !== undefined, (made) => made.began >= need || isFresh(made, own));
        return { page: await patiently(clock, page), stale: false };
      } catch (fault) {
        if (!kept || !isShowable(kept)) throw fault;
        if (!(fault instanceof TooLate)) failed?.(key, fault);
        return { page: kept, stale: true };
      }
    },
  };
}
