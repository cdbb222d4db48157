import type { Exchange } from '../../model/exchange.ts';
import { headerOf } from '../page.ts';

/**
 * actix-http writes the length, then the other lines, then the date, all in small letters (actix-http/src/h1/encoder.rs). Others in
 * Rust (hyper) put the length after the rest.
 */
export function isWrittenByActix({ response: { headers } }: Exchange): boolean {
  const names = headers.map(([name]) => name);
  if (names.length < 3 || names.some((name) => name !== name.toLowerCase())) return false;
  return (names[0] === 'content-length' || names[0] === 'transfer-encoding') && names.at(-1) === 'date';
}

/** An empty 404 with its length and date and nothing else. */
export const isBareResponse = ({ response }: Exchange): boolean =>
  response.status === 404 &&
  response.body === '' &&
  response.headers.length === 2 &&
  response.headers[0]?.[0] === 'content-length' &&
  response.headers[1]?.[0] === 'date';

/** What django-admin startproject switches on, with its defaults (django/middleware/security.py, clickjacking.py). */
export const hasDjangoHeaders = (exchange: Exchange): boolean =>
  headerOf(exchange, 'x-frame-options') === 'DENY' &&
  headerOf(exchange, 'x-content-type-options') === 'nosniff' &&
  headerOf(exchange, 'referrer-policy') === 'same-origin' &&
  headerOf(exchange, 'cross-origin-opener-policy') === 'same-origin';

/** The bare `Not Found` of Starlette is also that of others; behind a server for ASGI (its banner) it is Starlette's. */
export const isPlain404BehindAsgi = (exchange: Exchange): boolean =>
  exchange.response.status === 404 &&
  exchange.response.body === 'Not Found' &&
  /^(?:uvicorn|hypercorn|granian|daphne)/i.test(headerOf(exchange, 'server') ?? '');
