import type { HeaderLine } from '../parse/header-lines.ts';
import * as values from './values.ts';

/** A header line as it is sent: `Cookie: …`, `X-Api-Key: env:KEY`, and `bearer: …` and `basic: user:password` for `Authorization`. */
export function credentialLines(text: string, where: string): HeaderLine[] {
  const [, kind, value = ''] = /^\s{0,8}(bearer|basic):(.{1,100000})$/is.exec(text) ?? [];
  if (kind?.toLowerCase() === 'bearer') return [values.bearerLine(value.trim(), where)];
  if (kind?.toLowerCase() === 'basic') return [values.basicLine(value.trim(), where)];
  return values.headers(text, where);
}

/** Cookies of several lines are sent in one header. */
export function withOneCookieHeader(lines: readonly HeaderLine[]): HeaderLine[] {
  const isCookie = ([name]: HeaderLine): boolean => name.toLowerCase() === 'cookie';
  const cookies = lines.filter(isCookie).flatMap(([, value]) => values.cookies(value));
  return [
    ...lines.filter((line) => !isCookie(line)),
    ...(cookies.length > 0 ? [['Cookie', cookies.join('; ')] as const] : []),
  ];
}
