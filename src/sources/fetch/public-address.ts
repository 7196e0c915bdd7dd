import ipaddr from 'ipaddr.js';

/** The well-known prefix by which IPv6-only networks reach IPv4 (RFC 6052). */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96') as [ipaddr.IPv6, number];

/** All of IPv6 that is given out (IANA, "Internet Protocol Version 6 Address Space"). */
const GIVEN_OUT = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether an IP address belongs to the public internet, by IANA's registries of special addresses: loopback, private,
 * link-local, shared (CGNAT), multicast, documentation and all others that are set aside do not, nor does what carries
 * one of them in it (IPv4-mapped, NAT64) or hides where it leads (IPv4-compatible, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const wide = parsed as ipaddr.IPv6;
  if (wide.isIPv4MappedAddress()) return isPublicAddress(wide.toIPv4Address().toString());
  if (wide.match(NAT64)) return isPublicAddress(wide.toByteArray().slice(12).join('.'));
  return wide.match(GIVEN_OUT) && wide.range() === 'unicast';
}
