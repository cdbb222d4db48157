import { cutPair } from './field-syntax.ts';

/** One cookie as a client sends it; value as on the wire, quotes included. */
export interface CookiePair {
  /** Empty for a part without `=`, as rfc6265bis 5.7.3 serialises a nameless cookie. */
  readonly name: string;
  readonly value: string;
}

/** Browsers keep about 180 a site; more than this is not read. */
const MAX_PAIRS = 1000;

/** The Cookie request field (RFC 6265 4.2.1), repeats and order kept. */
export function parseCookieHeader(text: string): CookiePair[] {
  const pairs: CookiePair[] = [];
  for (const part of text.split(';', MAX_PAIRS)) {
    const { name, value } = cutPair(part);
    if (value !== undefined) pairs.push({ name, value });
    else if (name !== '') pairs.push({ name: '', value: name });
  }
  return pairs;
}
