/** The cookies of a request by name; of two with one name the first. */
export function cookiesOf(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    if (equals > 0 && !cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim());
  }
  return cookies;
}

/** Does one of `names` come, under a prefix or not (`__Host-`, RFC 6265bis), whole or in numbered parts? */
export function holdsOneOf(cookies: ReadonlyMap<string, string>, names: readonly string[]): boolean {
  const plain = (name: string) => name.replace(/^__(?:Host|Secure)-/, '').replace(/\.\d+$/, '');
  return [...cookies.keys()].some((name) => names.some((one) => plain(one) === plain(name)));
}
