import type { GivenCredential } from '../model/evidence.ts';
import { Sealed } from '../model/sealed.ts';
import { parseCookieHeader } from '../parse/cookie-header.ts';
import type { HeaderLine } from '../parse/header-lines.ts';

/** The credentials in the headers that the user told the scan to send, each cookie alone. */
export const givenCredentials = (lines: readonly HeaderLine[]): GivenCredential[] =>
  lines.flatMap(([name, value]) =>
    name.toLowerCase() === 'cookie'
      ? parseCookieHeader(value).map((pair): GivenCredential => credential('cookie', pair.name, pair.value))
      : tokensIn(value).map((token) => credential('header', name, token)),
  );

const credential = (part: GivenCredential['part'], name: string, value: string): GivenCredential => ({
  part,
  name,
  value: new Sealed(value),
});

/** What a credential can be recognised by wherever it stands: the value, and what is inside a `Basic` one. */
export const partsOfCredential = ([name, value]: HeaderLine): string[] => [
  value,
  value.slice(value.indexOf(' ') + 1),
  ...(name.toLowerCase() === 'cookie' ? parseCookieHeader(value).map((pair) => pair.value) : tokensIn(value)),
];

/** The token after an authentication scheme (RFC 9110 11.4); of `Basic` the user and the password, either of which may be a token. */
function tokensIn(value: string): string[] {
  const [, scheme, rest] = /^([A-Za-z][A-Za-z0-9-]{1,30}) {1,4}(\S.{0,16383})$/s.exec(value) ?? [];
  if (scheme === undefined || rest === undefined) return value === '' ? [] : [value];
  if (scheme.toLowerCase() !== 'basic') return [rest];
  const decoded = Buffer.from(rest, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return [decoded.slice(0, colon), decoded.slice(colon + 1)].filter((part) => part !== '');
}
