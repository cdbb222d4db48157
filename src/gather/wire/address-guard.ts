import ipaddr from 'ipaddr.js';

/** Where an address lies, seen from a browser: this machine, some inner or special network, the internet. */
export type Reach = 'loopback' | 'private' | 'public';

/**
 * Class of an IP address in any of the forms that the C library understands (`127.1`, `2130706433`, `0x7f.1`, `[::ffff:7f00:1]`).
 * Everything that is not plain unicast counts as private. Undefined when the text is no address.
 */
export function reachOfAddress(text: string): Reach | undefined {
  const address = read(text);
  if (address === undefined) return undefined;
  const range = address.range();
  if (range === 'loopback') return 'loopback';
  return range === 'unicast' ? 'public' : 'private';
}

/** One spelling for each address; IPv4 in IPv6 becomes IPv4. Undefined when the text is no address. */
export const canonicalAddress = (text: string): string | undefined => read(text)?.toNormalizedString();

/** Of a host with these addresses: public when one of them is. */
export function reachOf(addresses: readonly string[]): Reach {
  const reaches = addresses.map(reachOfAddress);
  if (reaches.includes('public')) return 'public';
  return reaches.includes('private') || reaches.length === 0 ? 'private' : 'loopback';
}

function read(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  // The longest spelling of an address: eight groups, or six and a dotted quad, and a zone.
  if (bare.length > 100 || !ipaddr.isValid(bare)) return undefined;
  return ipaddr.process(bare);
}
