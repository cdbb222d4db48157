import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { oncePer } from '../../parse/once-per.ts';
import { parseSetCookie, type SetCookie } from '../../parse/set-cookie.ts';
import { isOfOrigin, pathOf } from '../place.ts';

/** A parameter whose value is, or sounds as if it were, written into the head of the response. */
export interface InjectionPoint {
  readonly url: string;
  readonly parameter: string;
  readonly into: 'cookie' | 'header';
  /** The value was seen in the head. */
  readonly seen: boolean;
}

export const INJECTED_HEADER = 'X-Openbrick-Injected';
export const INJECTED_COOKIE = 'openbrick_injected';
export const INJECTED_ATTRIBUTE = 'Openbrick-Attribute';
export const INJECTED_VALUE = '7c1d9e42';

/** What is put into the parameter: line breaks with a header and a cookie behind them, or an attribute behind a semicolon. */
export const PAYLOADS = {
  crlf: `openbrick\r\n${INJECTED_HEADER}: ${INJECTED_VALUE}\r\nSet-Cookie: ${INJECTED_COOKIE}=${INJECTED_VALUE}`,
  lf: `openbrick\n${INJECTED_HEADER}: ${INJECTED_VALUE}\nSet-Cookie: ${INJECTED_COOKIE}=${INJECTED_VALUE}`,
  attribute: `openbrick; ${INJECTED_ATTRIBUTE}=${INJECTED_VALUE}`,
} as const;

/** Preferences that applications keep in a cookie as they come. */
const PREFERENCES =
  /^(?:theme|lang|language|locale|hl|currency|country|region|mode|view|layout|tz|timezone|ref|utm_source|campaign|name|variant)$/i;

const MOST_POINTS = 6;

/** By how sure they are: values that were seen in the head first. Each parameter of a path once. */
export function injectionPoints(facts: Facts<'exchanges' | 'surface'>, into: InjectionPoint['into']): InjectionPoint[] {
  const reads = facts.exchanges.filter(
    ({ request, origin }) =>
      origin === 'live' && request.method === 'GET' && isOfOrigin(request.url, facts.surface.origin),
  );
  const points = reads.flatMap(pointsSeen).filter((point) => point.into === into);
  const first = new Map(
    points.toReversed().map((point) => [`${new URL(point.url).pathname} ${point.parameter}`, point]),
  );
  return [...first.values()]
    .toReversed()
    .sort((a, b) => Number(b.seen) - Number(a.seen))
    .slice(0, MOST_POINTS);
}

/** Two checks ask twice each, to plan and to judge: a response is read once. */
const pointsSeen = oncePer((exchange: Exchange): readonly InjectionPoint[] => pointsOf(exchange));

function pointsOf(exchange: Exchange): InjectionPoint[] {
  const { url } = exchange.request;
  const cookies = headerValues(exchange.response.headers, 'set-cookie').flatMap((raw) => parseSetCookie(raw) ?? []);
  const requested = [...new Map(new URL(url).searchParams)].flatMap(([parameter, value]): InjectionPoint[] => {
    if (endsInCookie(cookies, value)) return [{ url, parameter, into: 'cookie', seen: true }];
    if (endsInHeader(exchange, value)) return [{ url, parameter, into: 'header', seen: true }];
    if (cookies.length > 0 && isPreference(cookies, parameter))
      return [{ url, parameter, into: 'cookie', seen: false }];
    return isRedirect(exchange) ? [{ url, parameter, into: 'header', seen: false }] : [];
  });
  return [...requested, ...unprompted(exchange, cookies)];
}

/** Shorter values are in a head by chance. */
const MIN_VALUE = 3;

const endsInCookie = (cookies: readonly SetCookie[], value: string): boolean =>
  value.length >= MIN_VALUE && cookies.some((cookie) => holds(cookie.value, value));

const endsInHeader = ({ response }: Exchange, value: string): boolean =>
  value.length >= MIN_VALUE &&
  response.headers.some(
    ([name, text]) => !/^(?:set-cookie|date|content-type|server)$/i.test(name) && holds(text, value),
  );

const holds = (text: string, value: string): boolean =>
  text.includes(value) || text.includes(encodeURIComponent(value));

const isPreference = (cookies: readonly SetCookie[], parameter: string): boolean =>
  PREFERENCES.test(parameter) || cookies.some(({ name }) => name === parameter);

const isRedirect = ({ response: { status } }: Exchange): boolean => status >= 300 && status < 400;

/** A preference's cookie that was set without a parameter is requested by its own name. */
const unprompted = ({ request }: Exchange, cookies: readonly SetCookie[]): InjectionPoint[] =>
  cookies
    .filter(({ name }) => PREFERENCES.test(name) && !new URL(request.url).searchParams.has(name))
    .map(({ name }) => ({ url: request.url, parameter: name, into: 'cookie', seen: false }));

/** The same request with the payload as the parameter's value. */
export function injection({ url, parameter }: InjectionPoint, payload: keyof typeof PAYLOADS): RequestProbe {
  const to = new URL(url);
  to.searchParams.set(parameter, PAYLOADS[payload]);
  return {
    kind: 'request',
    id: `${payload} ${parameter} ${to.pathname}`,
    risk: 'read',
    request: { method: 'GET', url: to.href },
  };
}

/** What identifies a place in the next scan. */
export const markOf = (exchange: Exchange, parameter: string): string => `${pathOf(exchange)} ${parameter}`;
