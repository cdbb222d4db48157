import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { Config } from '../config/config.ts';
import type { ApiEnv } from './api.ts';

/**
 * From where a request comes, for limits: an IPv4 address, or the network of an IPv6 address, of which a client has many. Behind the reverse
 * proxy of `OPENBRICK_PUBLIC_URL` it is what that proxy added to `X-Forwarded-For`; without one, the header is the client's own word.
 */
export function clientAddress(c: Context<ApiEnv>, config: Config): string {
  const forwarded =
    config.publicUrl === undefined ? undefined : c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  const address = forwarded ?? peerAddress(c);
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv4
    ? parsed.toString()
    : parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':');
}

/** Undefined where there is no connection, as in tests that call the server as a function. */
function peerAddress(c: Context<ApiEnv>): string | undefined {
  const env = c.env as { readonly incoming?: unknown } | undefined;
  return env?.incoming === undefined ? undefined : getConnInfo(c).remote.address;
}
