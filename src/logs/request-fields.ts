/** Requests and headers of a line as fields. */

import type { LogPart } from '../model/log-evidence.ts';
import { parseCookieHeader } from '../parse/cookie-header.ts';
import { parseSetCookie } from '../parse/set-cookie.ts';
import type { LogField } from './log-entry.ts';

export interface LoggedRequest {
  readonly method?: string;
  readonly path?: string;
  readonly fields: readonly LogField[];
}

const MOST_PARAMETERS = 100;
const METHOD = /^[A-Z]{3,20}$/;

/** `GET /path?query HTTP/1.1`; undefined for what is no request line. A version may be absent, or bare (`1.1`, `h2`). */
export function requestLine(text: string): LoggedRequest | undefined {
  const [method = '', target, , more] = text.split(' ', 4);
  if (
    target === undefined ||
    more !== undefined ||
    !METHOD.test(method) ||
    !/^(?:\/|\*$|[a-z]{2,6}:\/\/)/i.test(target)
  )
    return undefined;
  return { method, ...targetOf(target) };
}

/** The path and the parameters of what a request asks for, relative or absolute. */
export function targetOf(target: string): LoggedRequest {
  const [whole = ''] = target.split('#', 1);
  const mark = whole.indexOf('?');
  const before = mark < 0 ? whole : whole.slice(0, mark);
  const { login, path } = partsOf(before);
  return {
    path: (path === '' ? '/' : path).split(';', 1)[0] ?? '/',
    fields: [
      ...(login?.includes(':')
        ? [{ part: 'url' as const, name: 'password', value: unescaped(login.slice(login.indexOf(':') + 1)) }]
        : []),
      ...pathParameters(path),
      ...(mark < 0 ? [] : parametersOf(whole.slice(mark + 1), 'query')),
    ],
  };
}

/** User information and path of an absolute URL; of a relative one all is its path. */
function partsOf(url: string): { readonly login?: string; readonly path: string } {
  const start = url.indexOf('://');
  if (start < 2 || start > 6 || url.startsWith('/')) return { path: url };
  const slash = url.indexOf('/', start + 3);
  const authority = url.slice(start + 3, slash < 0 ? url.length : slash);
  const at = authority.lastIndexOf('@');
  return { path: slash < 0 ? '' : url.slice(slash), ...(at > 0 && { login: authority.slice(0, at) }) };
}

/** `;jsessionid=…` (Servlet 6.0 section 7.1.3). */
const pathParameters = (path: string): LogField[] =>
  [...path.matchAll(/;([\w.-]{1,60})=([^;/?]{1,2000})/g)].map(([, name = '', value = '']) => ({
    part: 'cookie',
    // Servers write it in small letters in a path.
    name: /^jsessionid$/i.test(name) ? 'JSESSIONID' : name,
    value,
  }));

/** Parameters of a query or a form. */
export function parametersOf(query: string, part: LogPart): LogField[] {
  return query
    .split('&', MOST_PARAMETERS)
    .filter((pair) => pair.includes('='))
    .map((pair) => {
      const equals = pair.indexOf('=');
      return {
        part,
        name: unescaped(pair.slice(0, equals)),
        value: unescaped(pair.slice(equals + 1).replaceAll('+', ' ')),
      };
    });
}

/** A header by what it holds: cookies one by one, the parameters of a Referer, else as it is. `-` is none. */
export function headerFields(name: string, value: string): LogField[] {
  const lower = name.toLowerCase();
  if (value === '' || value === '-') return [];
  if (lower === 'cookie')
    return parseCookieHeader(value).flatMap((pair) => (pair.name === '' ? [] : [{ part: 'cookie' as const, ...pair }]));
  if (lower === 'set-cookie') return setCookies(value);
  if (lower === 'referer' || lower === 'referrer') return refererFields(value);
  return [{ part: 'header', name, value }];
}

function setCookies(value: string): LogField[] {
  const cookie = parseSetCookie(value);
  return cookie === undefined || cookie.name === ''
    ? []
    : [{ part: 'set-cookie', name: cookie.name, value: cookie.value }];
}

const refererFields = (value: string): LogField[] =>
  targetOf(value).fields.map((field) => (field.part === 'query' ? { ...field, part: 'referer' } : field));

/** Percent escapes undone as far as they are right. */
export function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
