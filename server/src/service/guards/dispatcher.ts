import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { Config } from '../../config/config.ts';
import { isAddress } from './network.ts';
import { AddressError, resolveAllowed } from './resolve.ts';

const TIMEOUT_MS = 10_000;

/**
 * An HTTP client whose every connection goes to an allowed address only, whatever a name resolves to at that moment. Use it for all that users
 * make the server fetch: webhooks, documents, proofs of ownership. The error of a refused connection has an AddressError as its cause.
 */
export function guardedAgent(allowed: Config['allowedNetworks']): Agent {
  const connect = buildConnector({ timeout: TIMEOUT_MS, lookup: guardedLookup(allowed) });
  return new Agent({
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    connect(options, callback) {
      // An address written out is not looked up: it is checked here.
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (!isAddress(host)) return connect(options, callback);
      resolveAllowed(allowed, host).then(
        () => connect(options, callback),
        () => callback(new AddressError(), null),
      );
    },
  });
}

/** The addresses that were checked are the ones that are connected to: there is no second look-up. */
const guardedLookup =
  (allowed: Config['allowedNetworks']): LookupFunction =>
  (host, { all, family }, callback) => {
    resolveAllowed(allowed, host).then(
      (addresses) => {
        const wanted = family === 4 || family === 'IPv4' ? 4 : family === 6 || family === 'IPv6' ? 6 : 0;
        const fitting = addresses.filter((each) => wanted === 0 || each.family === wanted);
        const [first] = fitting;
        if (all === true) callback(null, fitting);
        else if (first !== undefined) callback(null, first.address, first.family);
        else callback(new Error('the name has no address'), '', 4);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 4),
    );
  };
