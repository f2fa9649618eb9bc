/** How the draft stands, as the bar says it. */
export type Standing =
  | { state: 'untouched' | 'unsaved' | 'saving' | 'offline' | 'signed-out' }
  | { state: 'saved'; at: number }
  | { state: 'conflict' | 'refused'; sentence: string };

/** After how long without a key, and at the latest after how long, the draft is saved, in milliseconds. */
export const pauses = { quiet: 1_500, latest: 5_000, retry: 5_000 };

/** The copy in this browser of what was not saved yet. */
export interface Kept {
  /** The version it was written on. */
  version: number;
  /** The window that wrote it. */
  window: string;
  at: number;
  fields: Record<string, string>;
}

/** Whose copies: those of one person for one story, so that another account on the same computer is shown none. */
export interface Owner {
  me: string;
  story: string;
}
const prefix = ({ me, story }: Owner) => `gazette.draft.${me}.${story}.`;

/** Storage may be full or forbidden; then there is no copy, and saving goes on as before. */
export function keepCopy(owner: Owner, kept: Kept): void {
  try {
    localStorage.setItem(prefix(owner) + kept.window, JSON.stringify(kept));
  } catch {}
}

export function dropCopy(owner: Owner, window: string): void {
  try {
    localStorage.removeItem(prefix(owner) + window);
  } catch {}
}

/** What windows that are gone left unsaved, the newest first. */
export async function readCopies(owner: Owner): Promise<Kept[]> {
  const alive = await openWindows();
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix(owner)));
    const copies = names.map((name) => JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null);
    return copies
      .filter((kept) => kept !== null)
      .filter((kept) => typeof kept.fields?.body === 'string' && !alive.has(kept.window))
      .sort((one, other) => other.at - one.at);
  } catch {
    return [];
  }
}

const lockOf = (window: string) => `gazette.window.${window}`;

/** Says to the other windows of this browser that `window` is open, until it is closed or `signal` ends it. */
export function holdWindow(window: string, signal: AbortSignal): void {
  const open = () => new Promise<void>((close) => signal.addEventListener('abort', () => close()));
  navigator.locks?.request(lockOf(window), { ifAvailable: true }, open).catch(() => {});
}

/** The windows of this browser that are open; none where it cannot tell. */
async function openWindows(): Promise<Set<string>> {
  const held = (await navigator.locks?.query().catch(() => undefined))?.held ?? [];
  return new Set(held.map(({ name }) => name?.replace(lockOf(''), '') ?? ''));
}

/** A name for a window: random, 16 characters. */
export function newWindow(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join('');
}
