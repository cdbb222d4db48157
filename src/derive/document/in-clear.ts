import type { Facts } from '../../model/check.ts';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { DocumentedOperation, SecurityScheme, Server } from '../../openapi/document.ts';
import { type HttpChallenge, parseChallenges } from '../../parse/http-challenge.ts';
import { isLoopbackHost, parseHttpUrl } from '../../parse/uri.ts';
import { headerListOf } from '../page.ts';
import { isLocal, publicUrlOf } from '../response/public-url.ts';
import { isProtected, schemesOf } from './requirements.ts';

export type ClearFacts = Partial<Facts<'document' | 'surface' | 'exchanges'>>;

/** A challenge for credentials in a response that travelled in cleartext. */
export interface ClearChallenge {
  readonly exchange: Exchange;
  readonly challenge: HttpChallenge;
}

/** Responses that clients on the network get over plain HTTP; none where only this machine reaches the target. */
export const exchangesInClear = ({ exchanges = [], surface }: ClearFacts): readonly Exchange[] =>
  surface === undefined || isLocal(surface)
    ? []
    : exchanges.filter((exchange) => publicUrlOf(exchange, surface).protocol === 'http:');

export const challengesInClear = (facts: ClearFacts): ClearChallenge[] =>
  exchangesInClear(facts).flatMap((exchange) =>
    exchange.response.status === 401
      ? parseChallenges(headerListOf(exchange, 'www-authenticate') ?? '').map((challenge) => ({ exchange, challenge }))
      : [],
  );

/** An operation whose document names only servers over plain HTTP. */
export interface DocumentedInClear {
  readonly operation: DocumentedOperation;
  readonly scheme: SecurityScheme;
  readonly server: Server;
}

/**
 * Operations that require one of these schemes, with the scheme, where the document names only servers over plain HTTP and is judged without a
 * server: what a server does is seen in its responses.
 */
export function documentedInClear(
  { document, exchanges = [] }: ClearFacts,
  wanted: (scheme: SecurityScheme) => boolean,
): DocumentedInClear[] {
  const server = document?.servers[0];
  if (document === undefined || server === undefined || exchanges.length > 0) return [];
  if (!document.servers.every(isClear)) return [];
  return document.operations.filter(isProtected).flatMap((operation) =>
    schemesOf(document, operation)
      .filter(wanted)
      .map((scheme) => ({ operation, scheme, server })),
  );
}

/** An absolute URL over plain HTTP of a host that is not this machine. */
function isClear({ url }: Server): boolean {
  const parsed = /^http:/i.test(url) ? parseHttpUrl(url) : undefined;
  return parsed?.hostname.includes('.') === true && !isLoopbackHost(parsed.hostname);
}

/** The mark of `server-url-insecure` for the same server. */
export const markOfServer = ({ url }: Server): string => parseHttpUrl(url)?.host ?? url;

/** Whether a local target requires what these checks would report on the network. */
export const isLocalTarget = (surface: Surface | undefined): boolean =>
  surface !== undefined && isLocal(surface) && surface.target.startsWith('http:');
