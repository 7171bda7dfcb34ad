import ipaddr from 'ipaddr.js';

/** Who may be called: addresses that the whole internet can reach, and nobody's own network. */

// Special-purpose by IANA's registries, but "unicast" to ipaddr.js.
const neverPublic4 = [
  '168.63.129.16/32', // Azure's host agent, which hands out keys
  '192.88.99.0/24', // the retired 6to4 relay
].map((cidr) => ipaddr.IPv4.parseCIDR(cidr));

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
const sixToFour = ipaddr.IPv6.parseCIDR('2002::/16');
const isatap = [0x5efe, 0x0200_5efe];

const fourOf = (bytes: number[]): ipaddr.IPv4 => new ipaddr.IPv4(bytes);

const isPublic4 = (address: ipaddr.IPv4): boolean =>
  address.range() === 'unicast' && !neverPublic4.some((cidr) => address.match(cidr));

// An IPv4 address in IPv6 clothes counts as what it carries: 64:ff9b::a9fe:a9fe reaches 169.254.169.254 where a NAT64 stands.
const isPublic6 = (address: ipaddr.IPv6): boolean => {
  const bytes = address.toByteArray();
  if (address.isIPv4MappedAddress()) return isPublic4(address.toIPv4Address());
  if (address.match(nat64)) return isPublic4(fourOf(bytes.slice(12)));
  if (address.match(sixToFour)) return isPublic4(fourOf(bytes.slice(2, 6)));
  if (!address.match(globalUnicast) || address.range() !== 'unicast') return false;
  const [, , , , high = 0, low = 0] = address.parts;
  return !isatap.includes(high * 0x1_0000 + low) || isPublic4(fourOf(bytes.slice(12)));
};

/** Whether an address, as a resolver writes it, belongs to the public internet. What cannot be read does not. */
export const isPublicAddress = (address: string): boolean => {
  if (address.includes('%')) return false; // a zone: fe80::1%eth0
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return isPublic4(ipaddr.IPv4.parse(address));
  return ipaddr.IPv6.isValid(address) && isPublic6(ipaddr.IPv6.parse(address));
};

// Names that by their standards never mean a host of the public internet (RFC 6761, 6762, 8375; .internal by ICANN).
// A name without a dot ("intranet", "metadata") is found by a local search list only.
const localName = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa|onion)\.?$|^[^.:]+\.?$/;

/** Whether a host name is one of a private network, whatever it resolves to. */
export const isLocalName = (hostname: string): boolean => localName.test(hostname.toLowerCase());
