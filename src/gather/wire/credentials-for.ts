import type { CredentialName } from '../../model/probe.ts';
import { parseCookieHeader } from '../../parse/cookie-header.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';

/** What decides which of a caller's credentials a request carries. */
export interface Sender {
  readonly url: URL;
  readonly anonymous: boolean;
  readonly withoutCookies: boolean;
  readonly only?: CredentialName;
}

/** The credentials of its caller that a request carries: they go to the target's own origin and nowhere else. */
export function credentialsFor(
  { url, anonymous, withoutCookies, only }: Sender,
  target: URL,
  credentials: readonly HeaderLine[],
): readonly HeaderLine[] {
  if (anonymous || url.origin !== target.origin) return [];
  if (only !== undefined) return credentials.flatMap((line) => onlyOf(line, only));
  return withoutCookies ? credentials.filter((line) => !isCookie(line)) : credentials;
}

/** The parameters of its caller's session that a request carries. */
export const queryFor = (
  { url, anonymous, only }: Sender,
  target: URL,
  query: readonly (readonly [string, string])[] = [],
): readonly (readonly [string, string])[] =>
  anonymous || only !== undefined || url.origin !== target.origin ? [] : query;

/** The URL with these parameters in its query. */
export function withQuery(url: URL, parameters: readonly (readonly [string, string])[]): URL {
  if (parameters.length === 0) return url;
  const changed = new URL(url);
  for (const [name, value] of parameters) changed.searchParams.set(name, value);
  return changed;
}

const isCookie = ([name]: HeaderLine): boolean => name.toLowerCase() === 'cookie';

function onlyOf(line: HeaderLine, { part, name }: CredentialName): HeaderLine[] {
  if (!isCookie(line)) return part === 'header' && line[0].toLowerCase() === name.toLowerCase() ? [line] : [];
  const pairs = part === 'cookie' ? parseCookieHeader(line[1]).filter((pair) => pair.name === name) : [];
  return pairs.length === 0 ? [] : [[line[0], pairs.map((pair) => `${pair.name}=${pair.value}`).join('; ')]];
}
