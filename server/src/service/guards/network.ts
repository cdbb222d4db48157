import ipaddr from 'ipaddr.js';
import type { Config } from '../../config/config.ts';

type Networks = Config['allowedNetworks'];
type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Public by its number, but the metadata service of a cloud is there. */
const METADATA = new Set(['168.63.129.16']);
/** Of IPv6, only this is assigned to hosts of the internet. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether the server may connect to this IP address, in any spelling that the C library understands (`127.1`, `2130706433`, `0x7f.1`,
 * `::ffff:7f00:1`). A public unicast address always; any other one only inside an allowed network. A text that is no address is not allowed.
 */
export function addressAllowed(allowed: Networks, text: string): boolean {
  const address = parse(text);
  if (address === undefined) return false;
  return allowed === 'all' || isPublic(address) || allowed.some((network) => contains(network, address));
}

/** Whether the text is an IP address rather than a name. */
export const isAddress = (text: string): boolean => parse(text) !== undefined;

function parse(text: string): Address | undefined {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  return bare.length <= 100 && ipaddr.isValid(bare) ? ipaddr.process(bare) : undefined;
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast' || METADATA.has(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}

function contains(network: string, address: Address): boolean {
  const [base, bits] = plainNetwork(ipaddr.parseCIDR(network));
  return base.kind() === address.kind() && address.match(base, bits);
}

/** A network of IPv4 addresses written in IPv6 is one of IPv4, as addresses are. */
function plainNetwork([base, bits]: [Address, number]): [Address, number] {
  const mapped = base instanceof ipaddr.IPv6 && base.isIPv4MappedAddress() && bits >= 96;
  return mapped ? [base.toIPv4Address(), bits - 96] : [base, bits];
}
