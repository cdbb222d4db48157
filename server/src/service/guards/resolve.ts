import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { Config } from '../../config/config.ts';
import { addressAllowed } from './network.ts';

/** The host has an address that this server may not connect to. Says the host as it was given, never the address. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
  readonly code = 'OPENBRICK_ADDRESS';

  constructor() {
    super('The host has an address in a network that this server may not connect to.');
  }
}

/**
 * All addresses of a host, a name or an address. Throws AddressError if one of them is not allowed: a name with a public and a private address
 * is how DNS rebinding begins. Throws the error of the look-up if the name has none.
 */
export async function resolveAllowed(allowed: Config['allowedNetworks'], host: string): Promise<LookupAddress[]> {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isLocalName(bare) && !addressAllowed(allowed, '127.0.0.1')) throw new AddressError();
  const family = isIP(bare);
  const addresses = family === 0 ? await dns.lookup(bare, { all: true }) : [{ address: bare, family }];
  if (addresses.some(({ address }) => !addressAllowed(allowed, address))) throw new AddressError();
  return addresses;
}

/** RFC 6761: such names are this machine, whether the resolver here knows them or not. */
const isLocalName = (name: string): boolean => /(?:^|\.)localhost\.?$/i.test(name);
