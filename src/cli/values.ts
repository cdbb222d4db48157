import type { HeaderLine } from '../parse/header-lines.ts';
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

/** `Name: value` (RFC 9110 5.1: a token, then a value without control characters). The value is never repeated in the message. */
export function header(text: string): HeaderLine {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}):([^\r\n\0]{0,16384})$/.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw fail('invalid-header', '--header takes `Name: value`, without line breaks');
  return [name, fromEnvironment(value.trim(), '--header')];
}

/** `env:NAME` is replaced by that variable's value, so that a secret need not stand in a shell's history. */
export function fromEnvironment(text: string, option: string): string {
  const [, variable] = /^env:(\w{1,200})$/.exec(text) ?? [];
  if (variable === undefined) return text;
  const value = process.env[variable];
  if (value === undefined || value === '')
    throw fail('invalid-credential', `${option}: the environment has no ${variable}`);
  if (/[\r\n\0]/.test(value)) throw fail('invalid-credential', `${option}: ${variable} holds a line break`);
  return value;
}

/** The URL of a target; a bare host gets `http://` on loopback and `https://` elsewhere. */
export function targetUrl(text: string): URL {
  const hasScheme = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text);
  const isLocal = /^(?:localhost|127\.|\[::1\])/i.test(text);
  // `http:/host` and `http//host` are slips of the finger; with a scheme before them they would name the host `http`.
  const isSlip = !hasScheme && /^(?:[a-z][a-z0-9+.-]{0,20}:\/|https?\/\/|\/)/i.test(text);
  const full = hasScheme || isSlip ? text : `${isLocal ? 'http' : 'https'}://${text}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (isSlip || url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw fail(
      'invalid-url',
      `${JSON.stringify(text.slice(0, 100))} is not an http or https URL; write e.g. https://api.example.com`,
    );
  }
  if (url.username !== '' || url.password !== '')
    throw fail('invalid-url', 'credentials do not belong in the URL; use --basic env:NAME');
  url.hash = '';
  return url;
}
