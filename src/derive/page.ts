import type { Exchange } from '../model/exchange.ts';
import { headerValue, headerValues } from '../parse/header-lines.ts';
import { parseHtml } from '../parse/html.ts';
import type { HtmlPage } from '../parse/html-page.ts';
import { parseJson } from '../parse/json.ts';
import { isHtml, type MediaType, parseMediaType } from '../parse/media-type.ts';
import { forRecentTexts } from './recent-texts.ts';

/** Readings of one response, made once however many checks ask. */
const pages = new WeakMap<Exchange, HtmlPage>();
const types = new WeakMap<Exchange, { readonly type: MediaType | undefined }>();
const values = new WeakMap<Exchange, { readonly json: unknown }>();

export const headerOf = ({ response }: Exchange, name: string): string | undefined =>
  headerValue(response.headers, name);

/** All lines of a list-valued header as one value (RFC 9110 5.3); undefined where there is none. */
export function headerListOf({ response }: Exchange, name: string): string | undefined {
  const values = headerValues(response.headers, name);
  return values.length === 0 ? undefined : values.join(', ');
}

export function mediaTypeOf(exchange: Exchange): MediaType | undefined {
  const known = types.get(exchange);
  if (known !== undefined) return known.type;
  const header = headerOf(exchange, 'content-type');
  const type = header === undefined ? undefined : parseMediaType(header);
  types.set(exchange, { type });
  return type;
}

/** Whether a browser shows the response as a page. */
export const isPage = (exchange: Exchange): boolean =>
  isHtml(mediaTypeOf(exchange)) && exchange.response.body.trim() !== '';

export const isSuccess = ({ response }: Exchange): boolean => response.status >= 200 && response.status < 300;

/** Whether the server requires authentication, or says that what it got is not enough. */
export const isRefusal = ({ response }: Exchange): boolean => response.status === 401 || response.status === 403;

/** Rate limits and gateways in trouble say nothing about the service: they neither protect nor expose it. */
export const isTrouble = ({ response }: Exchange): boolean => [429, 502, 503, 504].includes(response.status);

/** The page's links, forms and scripts, or undefined when the response is no HTML. */
export function htmlOf(exchange: Exchange): HtmlPage | undefined {
  if (!isPage(exchange)) return undefined;
  const known = pages.get(exchange) ?? pageOf(exchange.response.body);
  pages.set(exchange, known);
  return known;
}

/** The body as JSON, whatever the server calls it, or undefined. */
export function jsonOf(exchange: Exchange): unknown {
  const known = values.get(exchange) ?? { json: jsonIn(exchange.response.body) };
  values.set(exchange, known);
  return known.json;
}

const pageOf = forRecentTexts(parseHtml);
const jsonIn = forRecentTexts((body): unknown => {
  if (!/^\s{0,64}[[{"]/.test(body)) return undefined;
  const parsed = parseJson(body);
  return parsed.ok ? parsed.value : undefined;
});
