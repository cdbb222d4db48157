import { cutPair, deltaSeconds, isToken, splitOutsideQuotes, tokenOrQuoted } from './field-syntax.ts';

/** A Strict-Transport-Security policy (RFC 6797 6.1). */
export interface Hsts {
  /** Seconds; 0 switches HSTS off. */
  readonly maxAge: number;
  readonly includeSubDomains: boolean;
  /** Not of the RFC: consent to the browsers' preload list. */
  readonly preload: boolean;
}

/**
 * One field value; RFC 6797 8.1 has only the first field of a response count. Undefined when user agents ignore it: no
 * max-age, a max-age that is no number, a directive twice, a flag with a value, or broken syntax.
 */
export function parseHsts(text: string): Hsts | undefined {
  const directives = new Map<string, string | undefined>();
  for (const part of splitOutsideQuotes(text, ';')) {
    if (part === '') continue;
    const { name, value } = cutPair(part);
    const content = value === undefined ? undefined : tokenOrQuoted(value);
    const key = name.toLowerCase();
    if (!isToken(key) || directives.has(key) || (value !== undefined && content === undefined)) return undefined;
    directives.set(key, content);
  }
  const maxAge = deltaSeconds(directives.get('max-age') ?? '');
  const includeSubDomains = directives.has('includesubdomains');
  if (maxAge === undefined || directives.get('includesubdomains') !== undefined) return undefined;
  return { maxAge, includeSubDomains, preload: directives.has('preload') };
}
