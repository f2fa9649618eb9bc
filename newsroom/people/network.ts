import ipaddr from 'ipaddr.js';

/** Bits of an address that make a network: what one household, office or attacker commonly holds. */
const prefix = { ipv4: 24, ipv6: 56 };

/** The /24 or /56 an address lies in, '' where it is none. An IPv4 address written as IPv6 is the IPv4 address. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return '';
  const parsed = ipaddr.process(address);
  const bits = prefix[parsed.kind()];
  const bytes = parsed.toByteArray().map((byte, at) => byte & (0xff << Math.max(0, (at + 1) * 8 - bits)) & 0xff);
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}
