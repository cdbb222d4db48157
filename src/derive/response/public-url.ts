import { type Evidence, gathered, type Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { isOfOrigin, urlOf } from '../place.ts';

/** The evidence as it is judged where the target is served to the public at this origin. Nothing is sent there. */
export const withPublicUrl = (evidence: Evidence, publicUrl: string | undefined): Evidence =>
  publicUrl === undefined || !evidence.surface.ok
    ? evidence
    : { ...evidence, surface: gathered({ ...evidence.surface.value, publicUrl }) };

/** The URL of a request as clients on the internet would write it: the public origin replaces that of the target. */
export function publicUrlOf(exchange: Exchange, { origin, publicUrl }: Pick<Surface, 'origin' | 'publicUrl'>): URL {
  const url = urlOf(exchange);
  if (publicUrl === undefined || !isOfOrigin(exchange.request.url, origin)) return url;
  const { protocol, hostname, port } = new URL(publicUrl);
  const seen = new URL(url);
  seen.protocol = protocol;
  seen.hostname = hostname;
  seen.port = port;
  return seen;
}

/** Whether the target is judged as one that only this machine reaches. */
export const isLocal = ({ reach, publicUrl }: Pick<Surface, 'reach' | 'publicUrl'>): boolean =>
  reach === 'loopback' && publicUrl === undefined;

/** The same, reached over plain HTTP. */
export const isLocalInClear = (surface: Pick<Surface, 'reach' | 'publicUrl' | 'target'>): boolean =>
  isLocal(surface) && surface.target.startsWith('http:');
