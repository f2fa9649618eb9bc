/** Where somebody goes after signing in. Pure. */
export const deskHome = '/desk/articles';

/** Where a second factor is set up. */
export const factorPath = '/desk/account/second-factor';

const here = 'http://here.invalid';

/** `wish` where it is a path of this site, else the desk: parsed as a browser parses it, never compared by its first letter. */
export function returnPath(wish: unknown): string {
  if (typeof wish !== 'string' || !wish.startsWith('/') || wish.length > 2_000) return deskHome;
  if (!URL.canParse(wish, here)) return deskHome;
  const { origin, pathname, search } = new URL(wish, here);
  if (origin !== here || pathname.startsWith('//') || pathname.startsWith('/desk/sign-in')) return deskHome;
  return pathname + search;
}

/** The address of the sign-in page that leads back to `path`. */
export function signInPath(path: string): string {
  return `/desk/sign-in?return=${encodeURIComponent(path)}`;
}

/** The address of the second half of signing in, which leads on to the same path. */
export function codePath(path: string): string {
  return `/desk/sign-in/code?return=${encodeURIComponent(path)}`;
}
