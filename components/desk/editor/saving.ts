/** How the draft stands, as the bar says it. */
export type Standing =
  | { state: 'untouched' | 'unsaved' | 'saving' | 'offline' | 'signed-out' }
  | { state: 'saved'; at: number }
  | { state: 'conflict' | 'refused'; sentence: string };

/** After how long without a key, and at the latest after how long, the draft is saved, in milliseconds. */
export const pauses = { quiet: 1_500, latest: 5_000, retry: 5_000 };

/** The copy in this browser of what was not saved yet. */
export interface Kept {
  version: number;
  at: number;
  fields: Record<string, string>;
}
const key = (id: string) => `gazette.draft.${id}`;

/** Storage may be full or forbidden; then there is no copy, and saving goes on as before. */
export function keepCopy(id: string, kept: Kept): void {
  try {
    localStorage.setItem(key(id), JSON.stringify(kept));
  } catch {}
}
export function dropCopy(id: string): void {
  try {
    localStorage.removeItem(key(id));
  } catch {}
}
export function readCopy(id: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(id)) ?? 'null') as Kept | null;
    return kept && typeof kept.fields?.body === 'string' ? kept : null;
  } catch {
    return null;
  }
}
