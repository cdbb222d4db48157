/** Which hosts of recorded traffic belong to the API, and which are other people's. */

import { urlOf } from '../derive/place.ts';
import { isStaticFile } from '../derive/response/static-file.ts';
import type { Exchange } from '../model/exchange.ts';
import { headerValue } from '../parse/header-lines.ts';
import { parseHttpUrl, registrableDomain, sameSite } from '../parse/uri.ts';

export interface Hosts {
  /** Origin that stands for the target. */
  readonly origin: string;
  /** Exchanges of the API: its origin, and others of its site. */
  readonly own: readonly Exchange[];
  /** Hosts of others with the number of their exchanges, the most frequent first. */
  readonly others: readonly (readonly [host: string, count: number])[];
}

/**
 * With `wanted`, URLs of the target or of the servers of a document, those hosts. Else the site that most requests were made for (by their
 * Referer, so that what a page calls elsewhere speaks for the page), and in it the host with most responses that are no files of a user
 * interface. Undefined without any exchange.
 */
export function hostsOf(exchanges: readonly Exchange[], wanted: readonly URL[]): Hosts | undefined {
  const named = wanted.filter((url) => exchanges.some((exchange) => sameSite(urlOf(exchange), url)));
  const site = named[0] ?? mostFrequent(exchanges, siteFor);
  if (site === undefined) return undefined;
  const isOwn = (exchange: Exchange): boolean =>
    (named.length > 0 ? named : [site]).some((url) => sameSite(urlOf(exchange), url));
  const own = exchanges.filter(isOwn);
  const target = named.find((url) => own.some((exchange) => urlOf(exchange).origin === url.origin));
  const distinctive = own.filter((exchange) => !isStaticFile(exchange));
  const { origin } = target ?? mostFrequent(distinctive.length > 0 ? distinctive : own, urlOf) ?? site;
  return { origin, own, others: counted(exchanges.filter((exchange) => !isOwn(exchange))) };
}

/** The site that a request was made for: of the page that made it, where the recording has responses of that page's site. */
function siteFor(exchange: Exchange): URL {
  const referer = headerValue(exchange.request.headers, 'referer') ?? headerValue(exchange.request.headers, 'origin');
  return (referer === undefined ? undefined : parseHttpUrl(referer)) ?? urlOf(exchange);
}

/** The first of the origins that most exchanges have; sites count together. */
function mostFrequent(exchanges: readonly Exchange[], of: (exchange: Exchange) => URL): URL | undefined {
  const found = new Map<string, { readonly url: URL; count: number }>();
  for (const exchange of exchanges) {
    const url = of(exchange);
    const key = of === urlOf ? url.origin : (registrableDomain(url.hostname) ?? url.hostname);
    const known = found.get(key);
    if (known === undefined) found.set(key, { url, count: 1 });
    else known.count += 1;
  }
  return [...found.values()].sort((a, b) => b.count - a.count)[0]?.url;
}

function counted(exchanges: readonly Exchange[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const exchange of exchanges) {
    const { host } = urlOf(exchange);
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
