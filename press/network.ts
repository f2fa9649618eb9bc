import ipaddr from 'ipaddr.js';

type Range = ReturnType<typeof ipaddr.parseCIDR>;

function parse(address: string) {
  return ipaddr.isValid(address) ? ipaddr.process(address) : undefined;
}

/** TRUSTED_PROXIES as ranges: single addresses and CIDR blocks. Throws on anything else. */
export function toRanges(proxies: readonly string[]): Range[] {
  return proxies.map((proxy) => {
    if (proxy.includes('/')) return ipaddr.parseCIDR(proxy);
    const address = ipaddr.process(proxy);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  });
}

/**
 * The network address of the client: the nearest hop that is not one of our proxies. X-Forwarded-For is read from the
 * right, and only as far as trusted proxies wrote it; '' where nothing is known.
 */
export function clientNetwork(
  peer: string | undefined,
  forwarded: string | undefined,
  trusted: readonly Range[],
): string {
  const isTrusted = (address: ReturnType<typeof ipaddr.parse>) =>
    trusted.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
  let address = parse(peer ?? '');
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  while (address && isTrusted(address) && hops.length > 0) {
    const before = parse(hops.pop() ?? '');
    if (!before) break;
    address = before;
  }
  return address?.toString() ?? '';
}

/** What one household or host holds of an address: all of IPv4, the first 56 bits of IPv6 (RFC 6177). Only compared, never kept. */
export function neighbourhoodOf(address: string): string {
  const parsed = parse(address);
  if (!parsed || parsed.kind() === 'ipv4') return address;
  return parsed.toByteArray().slice(0, 7).join('.');
}
