import { UsageError } from '../../model/usage-error.ts';
import { parseCookieHeader } from '../../parse/cookie-header.ts';
import { type HeaderLine, headerValues } from '../../parse/header-lines.ts';
import { pastedCookies, pastedHeaders } from '../../parse/pasted-headers.ts';
import { parseSetCookie } from '../../parse/set-cookie.ts';
import type { GivenCookies } from './given.ts';
import { cookiesFromSource } from './sources.ts';

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}$/;

/** Whether a text is a block of header lines, which belong to one response, or a file or request that a tool wrote. */
export const hasHeaders = (text: string): boolean =>
  cookieHeaders(text).length > 0 || cookiesFromSource(text) !== undefined;

const cookieHeaders = (text: string): readonly HeaderLine[] =>
  pastedHeaders(text).filter(([field]) => /^(?:set-)?cookie$/i.test(field));

/**
 * Several texts as one: cookies without attributes belong together, so that a signature in a sibling is found. A bare value behind a bare
 * one that has the form of a Keygrip signature is its `.sig`.
 */
export function readAllCookies(texts: readonly string[], name: string | undefined): GivenCookies[] {
  const all = texts.flatMap((text, at) => readCookies(text, nameAt(texts, at, name)));
  const bare = all.filter(({ withAttributes }) => !withAttributes).flatMap(({ lines }) => lines);
  return [
    ...all.filter(({ withAttributes }) => withAttributes),
    ...(bare.length === 0 ? [] : [{ lines: [...new Set(bare)], withAttributes: false }]),
  ];
}

/** 160 to 512 bits of a digest in base64url, without padding. */
const SIGNATURE = /^(?:[\w-]{27}|[\w-]{43}|[\w-]{64}|[\w-]{86})$/;

function nameAt(texts: readonly string[], at: number, name: string | undefined): string | undefined {
  const before = texts[at - 1];
  const isSignature = before !== undefined && !isNamed(before) && SIGNATURE.test(texts[at]?.trim() ?? '');
  return isSignature ? `${name ?? UNNAMED}.sig` : name;
}

/** `name=value`; `eyJ…==` is padding. */
const isNamed = (text: string): boolean => /^[^=]{1,256}=[^=]/.test(text.trim());

/** A bare value has no name of its own. */
const UNNAMED = 'cookie';

/**
 * Reads what people paste: a bare value, `name=value`, a `Set-Cookie:` line, a `Cookie:` header, or a block of header lines
 * (from the network panel or `curl -i`), each with any text around it ignored.
 */
export function readCookies(text: string, name: string | undefined): GivenCookies[] {
  const source = name === undefined ? cookiesFromSource(text) : undefined;
  if (source !== undefined && source.length > 0) return source;
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const headers = cookieHeaders(text);
  const given = headers.length > 0 ? fromHeaders(headers) : lines.map((line) => fromText(line, name));
  if (given.every((each) => each.lines.length === 0)) {
    throw new UsageError(
      'invalid-cookie',
      'no cookie in it; give a value with --name, `name=value`, a Set-Cookie line, a Cookie header or header lines',
    );
  }
  return given;
}

/** Set-Cookie lines of one block belong to one response, so that signatures in siblings are found. */
function fromHeaders(headers: readonly HeaderLine[]): GivenCookies[] {
  const sent = headerValues(headers, 'cookie').flatMap((value) =>
    parseCookieHeader(value).map((pair) => `${pair.name}=${pair.value}`),
  );
  return [
    { lines: headerValues(headers, 'set-cookie'), withAttributes: true },
    { lines: sent, withAttributes: false },
  ].filter(({ lines }) => lines.length > 0);
}

function fromText(text: string, name: string | undefined): GivenCookies {
  if (name !== undefined) {
    if (!token.test(name))
      throw new UsageError(
        'invalid-cookie',
        '--name takes a cookie name (RFC 6265 4.1.1), without spaces and separators',
      );
    return { lines: [`${name}=${text}`], withAttributes: false };
  }
  const parsed = parseSetCookie(text);
  const isAttributed = parsed?.attributes.some((attribute) =>
    /^(?:path|secure|httponly|samesite|max-age|expires|domain)$/i.test(attribute.name),
  );
  if (parsed !== undefined && isAttributed === true) return { lines: [text], withAttributes: true };
  // What `document.cookie` gives: every pair is a cookie. `eyJ…==` is a value with base64 padding, not a name with an empty value.
  const pairs = pastedCookies(text);
  const isPairs = pairs.every(([pairName, value]) => token.test(pairName) && /[^=]/.test(value));
  const lines = isPairs ? pairs.map(([pairName, value]) => `${pairName}=${value}`) : [`${UNNAMED}=${text}`];
  return { lines, withAttributes: false };
}
