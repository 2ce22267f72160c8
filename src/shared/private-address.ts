import { BlockList, isIP } from 'node:net';

/**
 * Addresses that no request caused by somebody else's URL may reach: this machine, the local network, the cloud's
 * metadata service and everything else that the IANA special-purpose registries do not call globally reachable.
 */
const blocked = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  blocked.addSubnet(network, prefix, 'ipv4');
}

/** True for what is not a public unicast address, and for what is not an address at all. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const version = isIP(bare);
  if (version === 0) return true;
  if (version === 4) return blocked.check(bare, 'ipv4');
  const groups = expandGroups(bare);
  const embedded = embeddedAddress(groups);
  if (embedded !== undefined) return blocked.check(embedded, 'ipv4');
  // Global unicast is 2000::/3; of it, 2001:db8::/32 is for documentation and 2001::/32 (Teredo) tunnels.
  const [first = 0, second = 0] = groups;
  return first < 0x2000 || first > 0x3fff || (first === 0x2001 && (second === 0xdb8 || second === 0));
}

/** The IPv4 address that an IPv6 one stands for: mapped, compatible, NAT64 or 6to4. */
function embeddedAddress(groups: readonly number[]): string | undefined {
  const isZero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  const asAddress = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  if (isZero(0, 5) && groups[5] === 0xffff) return asAddress(groups[6], groups[7]);
  if (groups[0] === 0x64 && groups[1] === 0xff9b && isZero(2, 6)) return asAddress(groups[6], groups[7]);
  if (groups[0] === 0x2002) return asAddress(groups[1], groups[2]);
  return undefined;
}

function expandGroups(address: string): readonly number[] {
  // The URL parser writes every IPv6 address in its shortest hexadecimal form, dotted endings included.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const left = parse(head);
  if (tail === undefined) return left;
  const right = parse(tail);
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}
