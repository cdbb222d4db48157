import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { isLoopbackHost, parseHttpUrl } from '../../parse/uri.ts';
import { htmlOf, isPage } from '../page.ts';
import type { Internal } from './internal-addresses.ts';

const URL_START = /https?:\/\/(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?(?![\w.-])/gi;

/**
 * URLs of this machine that clients elsewhere cannot follow: in headers, in the links of a page, and anywhere in a response for programs.
 * What a server builds from the host of the request is none: the target's own port on loopback is left out.
 */
export function loopbackUrls(exchange: Exchange, { target }: Pick<Surface, 'target'>): Internal[] {
  const body = isPage(exchange) ? urlsOfPage(exchange).join('\n') : exchange.response.body;
  return [...new Set(body.match(URL_START) ?? [])]
    .filter((text) => isForeign(text, target))
    .map((text) => ({ text, isClient: false }));
}

/** The same in the value of a header. */
export const loopbackUrlsIn = (value: string, { target }: Pick<Surface, 'target'>): Internal[] =>
  (value.match(URL_START) ?? []).filter((text) => isForeign(text, target)).map((text) => ({ text, isClient: false }));

function urlsOfPage(exchange: Exchange): string[] {
  const page = htmlOf(exchange);
  return [
    ...(page?.links ?? []).map(({ url }) => url),
    ...(page?.resources ?? []).map(({ url }) => url),
    ...(page?.forms ?? []).map(({ action }) => action),
  ];
}

function isForeign(text: string, target: string): boolean {
  const [url, own] = [parseHttpUrl(text), new URL(target)];
  return url !== undefined && !(isLoopbackHost(own.hostname) && portOf(url) === portOf(own));
}

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');
