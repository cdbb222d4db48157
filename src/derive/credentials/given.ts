import type { GivenCredential } from '../../model/evidence.ts';
import { Sealed } from '../../model/sealed.ts';
import { parseCookieHeader } from '../../parse/cookie-header.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { parseJson } from '../../parse/json.ts';
import { mapTexts } from '../../parse/map-texts.ts';
import { SHORTEST } from '../../secrets/spelled/finder.ts';

/** The credentials in the headers that the user gave the scan to send, each cookie alone. */
export const givenCredentials = (lines: readonly HeaderLine[]): GivenCredential[] =>
  lines.flatMap(givenIn).map(({ value, ...given }) => ({ ...given, value: new Sealed(value) }));

interface Given extends Pick<GivenCredential, 'part' | 'name'> {
  readonly value: string;
}

/** The same of one header, as it is sent. */
export const givenIn = ([name, value]: HeaderLine): Given[] =>
  name.toLowerCase() === 'cookie'
    ? parseCookieHeader(value).map((pair): Given => ({ part: 'cookie', name: pair.name, value: pair.value }))
    : tokensIn(value).map((token): Given => ({ part: 'header', name, value: token }));

/**
 * What a credential can be recognised by wherever it is: the value, the token behind a scheme, each cookie, user and password of
 * `Basic`, and the values of a compound header (`token id=abc, sig=…`); as written, and with percent and quotes undone.
 */
export const partsOfCredential = ([name, value]: HeaderLine): string[] => {
  const isCookie = name.toLowerCase() === 'cookie';
  const whole = [value, value.slice(value.indexOf(' ') + 1)];
  const inside = isCookie ? parseCookieHeader(value).map((pair) => pair.value) : tokensIn(value).filter(isDistinctive);
  return asWritten([...whole, ...inside, ...(isCookie ? [] : valuesIn(value))]);
};

/** The same for a single value: a cookie, or the token of a header. */
export const partsOfGiven = ({ part, value }: Given): string[] =>
  asWritten([value, ...(part === 'header' ? valuesIn(value) : [])]);

/** Each also with percent and quotes undone. */
const asWritten = (parts: readonly string[]): string[] =>
  [...new Set(parts.flatMap((part) => [part, withoutQuotes(part), unescaped(part)]))].filter((part) => part !== '');

/** A short name of a user is a word that is common everywhere: `admin`. */
const isDistinctive = (part: string): boolean => part.length >= SHORTEST_NAME || /[^a-z]/i.test(part);
const SHORTEST_NAME = 8;

/** Values of parameters (`sig="…", id=…`), and the texts of JSON. */
const valuesIn = (value: string): string[] => [
  ...[...value.matchAll(/(?<![\w-])[\w-]{1,60}="?([^\s",;]{4,4096})/g)].map(([, part = '']) => part),
  ...textsOfJson(value),
];

/** Long enough, or with a digit: `admin` is everywhere. */
function textsOfJson(value: string): string[] {
  if (!/^[[{]/.test(value)) return [];
  const json = parseJson(value, { maxValues: 1000 });
  const found: string[] = [];
  if (json.ok)
    mapTexts(json.value, (text) => {
      if (text.length >= SHORTEST && isDistinctive(text)) found.push(text);
      return text;
    });
  return found;
}

const withoutQuotes = (part: string): string => part.replace(/^"(.{0,4096})"$/s, '$1');

/** With percent undone, where it can be. */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The token after an authentication scheme (RFC 9110 11.4); of `Basic` the user and the password, either of which may be a token. */
function tokensIn(value: string): string[] {
  const [, scheme, rest] = /^([A-Za-z][A-Za-z0-9-]{1,30}) {1,4}(\S.{0,16383})$/s.exec(value) ?? [];
  if (scheme === undefined || rest === undefined) return value === '' ? [] : [value];
  if (scheme.toLowerCase() !== 'basic') return [rest];
  const decoded = Buffer.from(rest, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return [decoded.slice(0, colon), decoded.slice(colon + 1)].filter((part) => part !== '');
}
