import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { ANONYMOUS } from '../../model/identity.ts';
import type { LimitProbe, RequestSpec } from '../../model/probe.ts';
import { oncePer } from '../../parse/once-per.ts';
import { rateLimitHeader } from '../../parse/rate-limit.ts';
import { headerOf, isSuccess, jsonOf } from '../page.ts';
import { isOfOrigin, urlOf } from '../place.ts';
import { isDocumentResponse } from './document-response.ts';
import { forEverybody } from './for-everybody.ts';
import { isStaticFile } from './static-file.ts';
import { contentOf } from './success.ts';

type LimitFacts = Facts<'exchanges' | 'surface'>;

/** Two checks ask the same when they plan and when they judge. */
function perFacts<T>(read: (facts: LimitFacts) => T): (facts: LimitFacts) => T {
  const ofExchanges = oncePer((exchanges: LimitFacts['exchanges']) =>
    oncePer((surface: LimitFacts['surface']) => read({ exchanges, surface })),
  );
  return ({ exchanges, surface }) => ofExchanges(exchanges)(surface);
}

/** In all, those with other addresses among them. */
export const MOST_REQUESTS = 30;

/** Addresses reserved for documentation (RFC 5737), as a proxy in front of the server would name its client. */
const CLIENTS = ['203.0.113.17', '203.0.113.86'] as const;
const FORWARDED = 'X-Forwarded-For';

/** The response that announces a limit, or shows that one was met, with the name of the header where there is one. */
export const limitSeen = perFacts(({ exchanges, surface }) =>
  exchanges.find((exchange) => isOfOrigin(exchange.request.url, surface.origin) && showsLimit(exchange)),
);

/** A refusal for too many requests, or a header that announces a limit. */
export const showsLimit = ({ response: { status, headers } }: Exchange): boolean =>
  status === 429 || rateLimitHeader(headers) !== undefined;

/** A server or what is before it stops responding: a limit too, whatever its status. */
export const stopsResponding = (exchange: Exchange): boolean =>
  showsLimit(exchange) ||
  exchange.response.status === 403 ||
  (exchange.response.status === 503 && headerOf(exchange, 'retry-after') !== undefined);

/**
 * One burst for the scan: the cheapest read of data, as it was sent before, at most 30 times. Where the limit is met, the same once more, and
 * with another client's address, in turns. Undefined where a limit is known, or nothing can be read. Two checks read the responses.
 */
export const limitBurst = perFacts((facts): LimitProbe | undefined => {
  if (facts.exchanges.some((exchange) => exchange.response.status === 429)) return undefined;
  const read = cheapestRead(facts);
  if (read === undefined) return undefined;
  const request: RequestSpec = { method: 'GET', url: read.request.url };
  return {
    kind: 'limit',
    id: 'burst',
    risk: 'read',
    ...(read.identity === ANONYMOUS && { anonymous: true }),
    request,
    count: MOST_REQUESTS,
    whenMet: CLIENTS.flatMap((address) => [request, { ...request, headers: [[FORWARDED, address] as const] }]),
  };
});

/** Data before pages, anonymous before signed in, short before long; not a health check, which limits leave out. */
function cheapestRead({ exchanges, surface }: LimitFacts): Exchange | undefined {
  const reads = exchanges.filter(
    (exchange) =>
      exchange.origin === 'live' &&
      exchange.request.method === 'GET' &&
      isOfOrigin(exchange.request.url, surface.origin) &&
      !exchange.response.truncated &&
      isSuccess(exchange),
  );
  const isOfData = (exchange: Exchange): boolean =>
    !isStaticFile(exchange) &&
    !isDocumentResponse(exchange) &&
    !isWellKnown(exchange) &&
    contentOf(exchange, surface) === 'content' &&
    forEverybody(exchange) === undefined;
  return reads.toSorted((one, other) => rankOf(one) - rankOf(other)).find(isOfData);
}

const isWellKnown = (exchange: Exchange): boolean => /^\/(?:\.well-known|robots\.txt)/.test(urlOf(exchange).pathname);

const rankOf = (exchange: Exchange): number =>
  (jsonOf(exchange) === undefined ? 2e9 : 0) +
  (exchange.identity === ANONYMOUS ? 0 : 1e9) +
  exchange.response.bodyBytes;

/** What a burst got: the responses up to the one that refused, and those after it. */
export interface BurstSeen {
  readonly before: readonly Exchange[];
  readonly refused: Exchange | undefined;
  readonly after: readonly Exchange[];
}

export function burstSeen(exchanges: readonly Exchange[]): BurstSeen {
  const at = exchanges.findIndex(({ response }) => response.status === 429);
  if (at < 0) return { before: exchanges, refused: undefined, after: [] };
  return { before: exchanges.slice(0, at), refused: exchanges[at], after: exchanges.slice(at + 1) };
}
