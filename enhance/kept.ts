/** What this browser keeps, or nothing where it keeps nothing: private windows may throw on every call. */
export function kept(store: 'localStorage' | 'sessionStorage', name: string): string | null {
  try {
    return window[store].getItem(name);
  } catch {
    return null;
  }
}

/** Keeps `value` under `name`; '' forgets it. */
export function keep(store: 'localStorage' | 'sessionStorage', name: string, value: string): void {
  try {
    if (value) window[store].setItem(name, value);
    else window[store].removeItem(name);
  } catch {} // a browser that keeps nothing works all the same
}
