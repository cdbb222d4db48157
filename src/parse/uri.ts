import { createRequire } from 'node:module';
import type { parse } from 'tldts';

/** The list of public suffixes is loaded when it is first asked for: that takes longer than a small search. */
const load = createRequire(import.meta.url);
const parseDomain: typeof parse = (host, options) => (load('tldts') as { parse: typeof parse }).parse(host, options);

/** Longer than any server takes; nothing beyond is parsed. */
const MAX_LENGTH = 64 * 1024;

/** The WHATWG URL, relative ones against `base`; undefined when it is none. */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** The same for http and https alone. */
export function parseHttpUrl(text: string, base?: string | URL): URL | undefined {
  const url = parseUrl(text, base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}

/** Lower case, without the brackets of an IPv6 address and the final dot. */
function bareHost(host: string): string {
  const open = host.toLowerCase();
  const inner = open.startsWith('[') && open.endsWith(']') ? open.slice(1, -1) : open;
  return inner.endsWith('.') ? inner.slice(0, -1) : inner;
}

/** 127.0.0.0/8, ::1, `localhost` and names under it (RFC 6761 6.3). The host of a `URL`, brackets or not. */
export function isLoopbackHost(host: string): boolean {
  const bare = bareHost(host);
  if (bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1') return true;
  const octets = (bare.startsWith('::ffff:') ? bare.slice(7) : bare).split('.', 5);
  const isIpv4 = octets.length === 4 && octets.every((octet) => /^[0-9]{1,3}$/.test(octet) && Number(octet) <= 255);
  // `URL` writes ::ffff:127.0.0.1 as ::ffff:7f00:1.
  return (isIpv4 && Number(octets[0]) === 127) || /^::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}$/.test(bare);
}

/** The domain that can be registered (`example.co.uk`), private suffixes such as github.io counted; undefined for addresses and bare suffixes. */
export const registrableDomain = (host: string): string | undefined =>
  parseDomain(bareHost(host), { allowPrivateDomains: true }).domain ?? undefined;

/** True for a public suffix itself (`co.uk`, `github.io`), on which no cookie can be set; false for names with no known suffix. */
export function isPublicSuffix(host: string): boolean {
  const { publicSuffix, isIcann, isPrivate } = parseDomain(bareHost(host), { allowPrivateDomains: true });
  return (isIcann === true || isPrivate === true) && publicSuffix === bareHost(host);
}

/** Same registrable domain, or the same host where there is none (addresses, localhost). The scheme is not compared. */
export function sameSite(a: string | URL, b: string | URL): boolean {
  const one = typeof a === 'string' ? parseUrl(a) : a;
  const other = typeof b === 'string' ? parseUrl(b) : b;
  if (!one || !other || one.hostname === '' || other.hostname === '') return false;
  if (bareHost(one.hostname) === bareHost(other.hostname)) return true;
  const domain = registrableDomain(one.hostname);
  return domain !== undefined && domain === registrableDomain(other.hostname);
}

const isUpper = (char: string): boolean => char >= 'A' && char <= 'Z';
const isLower = (char: string): boolean => char >= 'a' && char <= 'z';
const isWordChar = (char: string): boolean => isUpper(char) || isLower(char) || (char >= '0' && char <= '9');

/**
 * Lower-case words of a path or a name, cut at everything but letters and digits and where the case changes:
 * `/api/v1/deleteUser_ById` → api, v1, delete, user, by, id; `HTTPServer` → http, server.
 */
export function pathWords(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  const end = (at: number): void => {
    if (start !== -1) words.push(text.slice(start, at).toLowerCase());
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    const before = text[at - 1] ?? '';
    if (!isWordChar(char)) end(at);
    else if (start === -1) start = at;
    else if (isUpper(char) && (!isUpper(before) || isLower(text[at + 1] ?? ''))) {
      end(at);
      start = at;
    }
  }
  end(text.length);
  return words;
}
