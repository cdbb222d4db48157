import { type Exchange, REMOVED } from '../../model/exchange.ts';
import type { RequestSpec } from '../../model/probe.ts';

/**
 * The same request again without credentials: what the client adds by itself is left to it, the user's own are left out. Undefined where
 * one of them is in the URL or the body.
 */
export function requestAgain({ request: { method, url, headers, body } }: Exchange): RequestSpec | undefined {
  if (url.includes(REMOVED) || body?.includes(REMOVED) === true) return undefined;
  const own = headers.filter(([name, value]) => !BY_CLIENT.has(name.toLowerCase()) && !value.includes(REMOVED));
  return { method, url, ...(own.length === 0 ? {} : { headers: own }), ...(body !== undefined && { body }) };
}

const BY_CLIENT = new Set([
  'host',
  'user-agent',
  'accept',
  'accept-encoding',
  'authorization',
  'cookie',
  'content-length',
]);
