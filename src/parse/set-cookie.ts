/**
 * Set-Cookie as user agents read it (RFC 6265 5.2 and draft-ietf-httpbis-rfc6265bis 5.6), with everything kept that was
 * on the wire.
 */
import { parseCookieDate } from './cookie-date.ts';
import { isToken, trimOws } from './field-syntax.ts';

/** `invalid`: the attribute is there but says none of the three; user agents then use their default. */
export type SameSite = 'strict' | 'lax' | 'none' | 'invalid';

export interface CookieAttribute {
  /** As on the wire, trimmed. */
  readonly name: string;
  /** Trimmed; absent where there is no `=`. */
  readonly value?: string;
  /** The text between the semicolons, untouched. */
  readonly raw: string;
}

export type CookieProblemCode =
  | 'control-character'
  | 'too-long'
  | 'empty-name'
  | 'name-invalid'
  | 'value-invalid'
  | 'attribute-too-long'
  | 'duplicate-attribute'
  | 'unknown-attribute'
  | 'flag-with-value'
  | 'max-age-invalid'
  | 'expires-invalid'
  | 'same-site-invalid';

export interface CookieProblem {
  readonly code: CookieProblemCode;
  /** The attribute's name as written, where one is meant. */
  readonly attribute?: string;
  /** What user agents do about it. `tolerated`: nothing, it only breaks the grammar for servers. */
  readonly effect: 'cookie-ignored' | 'attribute-ignored' | 'tolerated';
}

export interface SetCookie {
  /** The field value as received. */
  readonly raw: string;
  /** Empty for a value without `=` (rfc6265bis 5.6 step 3). */
  readonly name: string;
  /** As on the wire, quotes included. */
  readonly value: string;
  /** All of them in order, repeats and unknown ones too. */
  readonly attributes: readonly CookieAttribute[];
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly partitioned: boolean;
  readonly sameSite: SameSite | undefined;
  readonly sameSiteRaw: string | undefined;
  /** Seconds, held at the safe integers; the last valid one. */
  readonly maxAge: number | undefined;
  /** Unix milliseconds; the last that is a date. */
  readonly expires: number | undefined;
  /** Lower case, without a leading dot; undefined: the host alone. */
  readonly domain: string | undefined;
  /** Undefined: the default path of the request. */
  readonly path: string | undefined;
  readonly problems: readonly CookieProblem[];
}

/** rfc6265bis 5.6: name and value together, and one attribute's value, in octets. */
const MAX_PAIR = 4096;
const MAX_ATTRIBUTE = 1024;
const MAX_PROBLEMS = 50;

const FLAGS = new Set(['secure', 'httponly', 'partitioned']);
const VALUED = new Set(['expires', 'max-age', 'domain', 'path', 'samesite']);
/** Known somewhere, without effect on what is read here (RFC 2109, RFC 2965, Chromium's Priority). */
const INERT = new Set(['priority', 'version', 'comment', 'commenturl', 'discard', 'port']);

/** Octets on the wire: a unit each where the text was decoded as Latin-1, else UTF-8. */
function octets(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return Buffer.byteLength(text);
  return text.length;
}

/** rfc6265bis 5.6 step 1: all controls but the tab. */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f) return true;
  }
  return false;
}

/** RFC 6265 4.1.1: cookie-octets, all of them in quotes or none. */
function isCookieValue(value: string): boolean {
  const quoted = value.length >= 2 && value.startsWith('"') && value.endsWith('"');
  const end = quoted ? value.length - 1 : value.length;
  for (let at = quoted ? 1 : 0; at < end; at++) {
    const code = value.charCodeAt(at);
    if (code <= 0x20 || code >= 0x7f || code === 0x22 || code === 0x2c || code === 0x3b || code === 0x5c) return false;
  }
  return true;
}

function parseAttribute(raw: string): CookieAttribute {
  const equals = raw.indexOf('=');
  if (equals === -1) return { name: trimOws(raw), raw };
  return { name: trimOws(raw.slice(0, equals)), value: trimOws(raw.slice(equals + 1)), raw };
}

/** RFC 6265 5.2.2: digits, or a minus and digits; anything else is ignored. */
function parseMaxAge(text: string): number | undefined {
  if (!/^-?[0-9]{1,1024}$/.test(text)) return undefined;
  const seconds = Number(text);
  return Math.max(Math.min(seconds, Number.MAX_SAFE_INTEGER), Number.MIN_SAFE_INTEGER);
}

function parseSameSite(text: string): SameSite {
  const policy = text.toLowerCase();
  return policy === 'strict' || policy === 'lax' || policy === 'none' ? policy : 'invalid';
}

const stripDot = (domain: string): string => (domain.startsWith('.') ? domain.slice(1) : domain);

function pairProblems(raw: string, name: string, value: string): CookieProblem[] {
  const problems: CookieProblem[] = [];
  if (hasControl(raw)) problems.push({ code: 'control-character', effect: 'cookie-ignored' });
  if (octets(name) + octets(value) > MAX_PAIR) problems.push({ code: 'too-long', effect: 'cookie-ignored' });
  // The RFC of 2011 drops a cookie without a name, its successor and today's browsers keep it.
  if (name === '') problems.push({ code: 'empty-name', effect: 'tolerated' });
  else if (!isToken(name)) problems.push({ code: 'name-invalid', effect: 'tolerated' });
  if (!isCookieValue(value)) problems.push({ code: 'value-invalid', effect: 'tolerated' });
  return problems;
}

function attributeProblem(attribute: CookieAttribute, seen: Set<string>): CookieProblem | undefined {
  const key = attribute.name.toLowerCase();
  const value = attribute.value ?? '';
  const as = (code: CookieProblemCode, effect: CookieProblem['effect']): CookieProblem => ({
    code,
    attribute: attribute.name,
    effect,
  });
  if (octets(value) > MAX_ATTRIBUTE) return as('attribute-too-long', 'attribute-ignored');
  if (seen.has(key)) return as('duplicate-attribute', 'tolerated');
  seen.add(key);
  if (key === 'max-age' && parseMaxAge(value) === undefined) return as('max-age-invalid', 'attribute-ignored');
  if (key === 'expires' && parseCookieDate(value) === undefined) return as('expires-invalid', 'attribute-ignored');
  if (key === 'samesite' && parseSameSite(value) === 'invalid') return as('same-site-invalid', 'attribute-ignored');
  if (FLAGS.has(key)) return attribute.value === undefined ? undefined : as('flag-with-value', 'tolerated');
  if (!VALUED.has(key) && !INERT.has(key)) return as('unknown-attribute', 'attribute-ignored');
  return undefined;
}

type Effective = Pick<
  SetCookie,
  'secure' | 'httpOnly' | 'partitioned' | 'sameSite' | 'sameSiteRaw' | 'maxAge' | 'expires' | 'domain' | 'path'
>;

/** The last valid attribute of a name counts (RFC 6265 5.3); flags count whatever their value. */
function effective(attributes: readonly CookieAttribute[]): Effective {
  const values = new Map<string, string>();
  let maxAge: number | undefined;
  let expires: number | undefined;
  for (const { name, value = '' } of attributes) {
    if (octets(value) > MAX_ATTRIBUTE) continue;
    const key = name.toLowerCase();
    values.set(key, value);
    if (key === 'max-age') maxAge = parseMaxAge(value) ?? maxAge;
    if (key === 'expires') expires = parseCookieDate(value) ?? expires;
  }
  const sameSiteRaw = values.get('samesite');
  const path = values.get('path');
  return {
    secure: values.has('secure'),
    httpOnly: values.has('httponly'),
    partitioned: values.has('partitioned'),
    sameSite: sameSiteRaw === undefined ? undefined : parseSameSite(sameSiteRaw),
    sameSiteRaw,
    maxAge,
    expires,
    domain: stripDot((values.get('domain') ?? '').toLowerCase()) || undefined,
    path: path?.startsWith('/') ? path : undefined,
  };
}

/** Undefined when there is neither a name nor a value: user agents ignore the field. */
export function parseSetCookie(raw: string): SetCookie | undefined {
  const [pair = '', ...rest] = raw.split(';');
  const equals = pair.indexOf('=');
  const name = equals === -1 ? '' : trimOws(pair.slice(0, equals));
  const value = trimOws(pair.slice(equals + 1));
  if (name === '' && value === '') return undefined;

  const attributes = rest.filter((part) => trimOws(part) !== '').map(parseAttribute);
  const problems = pairProblems(raw, name, value);
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const problem = problems.length < MAX_PROBLEMS ? attributeProblem(attribute, seen) : undefined;
    if (problem) problems.push(problem);
  }
  return { raw, name, value, attributes, ...effective(attributes), problems };
}

/** How long it lives from now; 0 or less: it is deleted; undefined: until the browser closes. Max-Age wins over Expires. */
export function lifetimeSeconds(cookie: SetCookie, nowMs: number): number | undefined {
  if (cookie.maxAge !== undefined) return cookie.maxAge;
  return cookie.expires === undefined ? undefined : (cookie.expires - nowMs) / 1000;
}

/** True when the field makes the user agent delete the cookie. An Expires that is no date deletes nothing. */
export function isDeletion(cookie: SetCookie, nowMs: number): boolean {
  const lifetime = lifetimeSeconds(cookie, nowMs);
  return lifetime !== undefined && lifetime <= 0;
}
