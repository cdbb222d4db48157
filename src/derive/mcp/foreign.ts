import type { Exchange } from '../../model/exchange.ts';
import type { RequestSpec } from '../../model/probe.ts';
import { STREAM } from './requests.ts';
import { sentHeader } from './servers.ts';

/** A site that no server lists among its own. */
const FOREIGN_HOST = 'stranger.example';
const FOREIGN_ORIGIN = `https://${FOREIGN_HOST}`;

/** The same request as a page of another site sends it. */
export const fromForeignOrigin = (spec: RequestSpec): RequestSpec => withHeader(spec, 'origin', FOREIGN_ORIGIN);

/** The same under another name for the server, as after DNS rebinding. */
export const underForeignHost = (spec: RequestSpec): RequestSpec => withHeader(spec, 'host', FOREIGN_HOST);

const withHeader = (spec: RequestSpec, name: string, value: string): RequestSpec => ({
  ...spec,
  headers: [...(spec.headers ?? []), [name, value]],
});

/** Which of the two an exchange was, if it was one. */
export function foreignCall(exchange: Exchange): 'origin' | 'host' | undefined {
  const isOpening = exchange.request.method === 'GET' && sentHeader(exchange, 'accept') === STREAM;
  if (exchange.request.method !== 'POST' && !isOpening) return undefined;
  if (sentHeader(exchange, 'origin') === FOREIGN_ORIGIN) return 'origin';
  return sentHeader(exchange, 'host') === FOREIGN_HOST ? 'host' : undefined;
}
