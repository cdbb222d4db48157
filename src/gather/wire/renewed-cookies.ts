import { SIGN_IN_PATH } from '../../derive/response/refusing-words.ts';
import { parseCookieHeader } from '../../parse/cookie-header.ts';
import { type HeaderLine, headerValue } from '../../parse/header-lines.ts';
import { isDeletion, parseSetCookie } from '../../parse/set-cookie.ts';
import type { Caller } from './callers.ts';
import type { Incoming } from './messages.ts';

/** Cookies that the server renews during the scan: whoever sent the old one sends the new one from then on, and no other caller does. */
export interface RenewedCookies {
  /** The credentials of a caller as they are now. */
  linesOf(caller: Caller): readonly HeaderLine[];
  /** Takes the cookies that the response to a caller's request renews. Returns whether there was one. */
  take(caller: Caller, incoming: Pick<Incoming, 'status' | 'headers'>): boolean;
  /** Lines that were sent lately in place of those that the user gave. */
  secrets(): readonly HeaderLine[];
}

interface Renewed {
  /** What was renewed: a new log-in makes it void. */
  readonly given: string;
  readonly values: Map<string, string>;
}

/** Where each response renews the session, the last ones are still on their way. */
const MOST_SECRETS = 32;
/** Browsers drop longer ones. */
const LONGEST_VALUE = 4096;

export function createRenewedCookies(now: () => number = Date.now): RenewedCookies {
  const byCaller = new Map<string, Renewed>();
  let secrets: readonly HeaderLine[] = [];

  function renewedOf(name: string, given: string): Renewed {
    const known = byCaller.get(name);
    if (known?.given === given) return known;
    const renewed = { given, values: new Map<string, string>() };
    byCaller.set(name, renewed);
    return renewed;
  }

  function linesOf({ name, session }: Caller): readonly HeaderLine[] {
    const lines = session.lines();
    const values = byCaller.get(name)?.given === cookiesOf(lines) ? byCaller.get(name)?.values : undefined;
    return values === undefined || values.size === 0 ? lines : lines.map((line) => withValues(line, values));
  }

  return {
    linesOf,
    take(caller, { status, headers }) {
      const given = cookiesOf(caller.session.lines());
      if (given === '' || isRefusal(status, headers)) return false;
      const changed = headers.flatMap((line) => renewalIn(line, given, now()));
      if (changed.length === 0) return false;
      const { values } = renewedOf(caller.name, given);
      for (const [name, value] of changed) values.set(name, value);
      secrets = [...secrets, ...linesOf(caller).filter(isCookie)].slice(-MOST_SECRETS);
      return true;
    },
    secrets: () => secrets,
  };
}

/** It may begin an anonymous session under the same name. */
const isRefusal = (status: number, headers: readonly HeaderLine[]): boolean =>
  status >= 500 ||
  REFUSALS.has(status) ||
  (status >= 300 && status < 400 && SIGN_IN_PATH.test(headerValue(headers, 'location')?.slice(0, 500) ?? ''));

const REFUSALS = new Set([401, 403, 407, 419, 429, 440]);

const isCookie = ([name]: HeaderLine): boolean => name.toLowerCase() === 'cookie';

const cookiesOf = (lines: readonly HeaderLine[]): string =>
  lines
    .filter(isCookie)
    .map(([, value]) => value)
    .join('; ');

/** The name and the new value of a cookie that the caller has; not of its deletion, nor of one for a part of the paths. */
function renewalIn([name, text]: HeaderLine, given: string, nowMs: number): (readonly [string, string])[] {
  const line = name.toLowerCase() === 'set-cookie' ? parseSetCookie(text) : undefined;
  if (line === undefined || (line.path ?? '/') !== '/' || line.value === '' || line.value.length > LONGEST_VALUE)
    return [];
  const isOwn = parseCookieHeader(given).some((pair) => pair.name === line.name);
  return isOwn && !isDeletion(line, nowMs) ? [[line.name, line.value]] : [];
}

const withValues = ([name, value]: HeaderLine, values: ReadonlyMap<string, string>): HeaderLine =>
  isCookie([name, value])
    ? [
        name,
        parseCookieHeader(value)
          .map((pair) => `${pair.name}=${values.get(pair.name) ?? pair.value}`)
          .join('; '),
      ]
    : [name, value];
