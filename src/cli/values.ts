import { reachOfAddress } from '../gather/wire/address-guard.ts';
import { type TargetContext, targetContexts } from '../model/terms.ts';
import type { UsageCode } from '../model/usage-error.ts';
import { isSendableValue, isToken } from '../parse/field-syntax.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { pastedCookies, pastedHeaders, pastedToken } from '../parse/pasted-headers.ts';
import { isLoopbackHost } from '../parse/uri.ts';
import { withoutUserinfo } from './error-line.ts';
import { fail } from './fail.ts';

/** A whole number of at least 1. */
export function positiveInteger(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1)
    throw fail('invalid-number', `${option} takes a whole number from 1, not ${JSON.stringify(text)}`);
  return Number(text);
}

/** Requests a second; `unlimited` is Infinity. */
export function rate(text: string): number {
  if (text === 'unlimited') return Number.POSITIVE_INFINITY;
  const value = Number(text);
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(text) || value <= 0)
    throw fail('invalid-number', `--rate takes a number above 0 or \`unlimited\`, not ${JSON.stringify(text)}`);
  return value;
}

const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `500ms`, `60s`, `2m`, `1h`, or bare seconds; milliseconds. */
export function duration(text: string, option: string): number {
  const [, digits, unit = 's'] = /^(\d{1,7}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(text) ?? [];
  const value = Number(digits) * (units[unit] ?? 1000);
  if (digits === undefined || value < 1)
    throw fail('invalid-number', `${option} takes a duration such as 500ms, 60s or 2m, not ${JSON.stringify(text)}`);
  return value;
}

/**
 * `Name: value`, also over several lines, or a whole block of header lines as a browser copies it. The value is never repeated in the
 * message.
 */
export function headers(text: string, option = '--header'): HeaderLine[] {
  const lines = pastedHeaders(text).map(([name, value]): HeaderLine => [name, fromEnvironment(value, option)]);
  if (lines.length === 0 || lines.some(([name]) => !isToken(name)))
    throw fail('invalid-header', `${option} takes \`Name: value\``);
  for (const [, value] of lines) refuseUnsendable(value, 'invalid-header', option);
  return lines.length === 1 ? lines : lines.filter(([name]) => !OF_CONNECTION.test(name));
}

/** What a browser sends of its own accord and the scan sends in its own way. */
const OF_CONNECTION =
  /^(?:host|connection|keep-alive|content-.{1,20}|transfer-encoding|te|trailer|upgrade.{0,20}|expect|accept.{0,20}|user-agent|origin|referer|if-.{1,20}|range|cache-control|pragma|priority|dnt|sec-.{1,40})$/i;

/** `name=value`, a whole Cookie header, or what `document.cookie` gives. */
export function cookies(text: string): string[] {
  const pairs = pastedCookies(fromEnvironment(text, '--cookie'));
  if (pairs.length === 0 || pairs.some(([name]) => !/^[^=;\s]{1,200}$/.test(name)))
    throw fail('invalid-credential', '--cookie takes `name=value`, or several of them as in a Cookie header');
  for (const [, value] of pairs) refuseUnsendable(value, 'invalid-credential', '--cookie');
  return pairs.map(([name, value]) => `${name}=${value}`);
}

/** The header of a token, which is given with or without `Bearer` before it. */
export function bearerLine(text: string, option: string): HeaderLine {
  const token = pastedToken(fromEnvironment(text, option));
  if (token === '' || /\s/.test(token)) throw fail('invalid-credential', `${option} takes a token`);
  refuseUnsendable(token, 'invalid-credential', option);
  return ['Authorization', `Bearer ${token}`];
}

/** The header of `user:password`. */
export function basicLine(text: string, option: string): HeaderLine {
  const pair = fromEnvironment(text, option);
  if (!pair.includes(':'))
    throw fail('invalid-credential', `${option} needs \`user:password\`, or env:NAME of a variable that contains it`);
  return ['Authorization', `Basic ${Buffer.from(pair).toString('base64')}`];
}

function refuseUnsendable(value: string, code: UsageCode, option: string): void {
  if (!isSendableValue(value))
    throw fail(
      code,
      `${option}: the value has a character that no request can carry; was it shortened when it was copied?`,
    );
}

/** `env:NAME` is replaced by that variable's value, so that a secret need not be in a shell's history. */
export function fromEnvironment(text: string, option: string): string {
  const [, variable] = /^env:(\w{1,200})$/.exec(text) ?? [];
  if (variable === undefined) return text;
  const value = process.env[variable];
  if (value === undefined || value === '')
    throw fail('invalid-credential', `${option}: environment variable ${variable} is not set`);
  if (/[\r\n\0]/.test(value)) throw fail('invalid-credential', `${option}: ${variable} contains a line break`);
  return value;
}

/** The origin at which a target is served to the public: no address of this machine or of an inner network. */
export function publicOrigin(text: string): string {
  const { hostname, origin } = targetUrl(text);
  const reach = isLoopbackHost(hostname) ? 'loopback' : reachOfAddress(hostname);
  if (reach === 'loopback' || reach === 'private')
    throw fail(
      'invalid-url',
      `--public-url needs a public address, e.g. https://api.example.com; ${hostname} is not one`,
    );
  return origin;
}

/** What the target is for. */
export function targetContext(text: string): TargetContext {
  const known = targetContexts.find((each) => each === text);
  if (known === undefined) throw fail('invalid-choice', `--context takes one of ${targetContexts.join(', ')}`);
  return known;
}

/** The URL of a target; a bare host gets `http://` on loopback and `https://` elsewhere. */
export function targetUrl(text: string): URL {
  const hasScheme = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text);
  const isLocal = /^(?:localhost|127\.|\[::1\])/i.test(text);
  // `http:/host` and `http//host` are slips of the finger; with a scheme before them they would name the host `http`.
  const isSlip = !hasScheme && /^(?:[a-z][a-z0-9+.-]{0,20}:\/|https?\/\/|\/)/i.test(text);
  const full = hasScheme || isSlip ? text : `${isLocal ? 'http' : 'https'}://${text}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (isSlip || isPasted(text) || url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw fail(
      'invalid-url',
      `${JSON.stringify(withoutTokens(withoutUserinfo(text)).slice(0, 100))} is not an http or https URL; write e.g. https://api.example.com`,
    );
  }
  if (url.username !== '' || url.password !== '')
    throw fail('invalid-url', 'credentials do not belong in the URL; use --basic env:NAME');
  url.hash = '';
  return url;
}

/** A word that is no name of a host: a key that was pasted in the place of a URL is not looked up. */
const isPasted = (text: string): boolean =>
  /^[\w=~-]{12,}$/.test(text) && /[_=~]|\d[\w-]{0,60}\d[\w-]{0,60}\d/.test(text);

/** What was pasted in the place of a URL may be a key. */
const withoutTokens = (text: string): string => text.replace(/[\w+=~-]{12,}/g, (run) => (/\d/.test(run) ? '…' : run));
