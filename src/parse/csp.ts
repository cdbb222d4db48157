/** One Content Security Policy (CSP Level 3, 2.2). */
export interface CspPolicy {
  /** Values by lower-case directive name; the first of repeats counts. */
  readonly directives: ReadonlyMap<string, readonly string[]>;
  /** Names of directives that were repeated and so ignored. */
  readonly ignored: readonly string[];
}

const MAX_DIRECTIVES = 100;
const MAX_POLICIES = 50;
const WHITE_SPACE = /[\t\n\f\r ]/;

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
};

/** CSP3 2.2.1 "parse a serialized CSP". A directive with text beyond ASCII is left out. */
export function parseCsp(text: string): CspPolicy {
  const directives = new Map<string, readonly string[]>();
  const ignored = new Set<string>();
  for (const part of text.split(';')) {
    const [name, ...values] = part.split(WHITE_SPACE).filter((word) => word !== '');
    if (name === undefined || !isAscii(part)) continue;
    const key = name.toLowerCase();
    if (directives.has(key) || directives.size >= MAX_DIRECTIVES) ignored.add(key);
    else directives.set(key, values);
  }
  return { directives, ignored: [...ignored].slice(0, MAX_DIRECTIVES) };
}

/** One field value may hold several policies, cut at commas (CSP3 2.2.2); all of them apply. Empty ones are left out. */
export const parseCspList = (text: string): CspPolicy[] =>
  text
    .split(',', MAX_POLICIES)
    .map(parseCsp)
    .filter(({ directives }) => directives.size > 0);

/** CSP3 6.8.3: where a fetch directive falls back to before `default-src`. */
const FALLBACKS = new Map<string, readonly string[]>([
  ['script-src-elem', ['script-src']],
  ['script-src-attr', ['script-src']],
  ['style-src-elem', ['style-src']],
  ['style-src-attr', ['style-src']],
  ['worker-src', ['child-src', 'script-src']],
  ['frame-src', ['child-src']],
]);
/** These have no fallback at all. */
const ALONE = new Set(['base-uri', 'form-action', 'frame-ancestors', 'report-to', 'report-uri', 'sandbox']);

/** The sources that hold for a directive, fallbacks followed; undefined when the policy says nothing about it. */
export function cspSources(policy: CspPolicy, directive: string): readonly string[] | undefined {
  const chain = [directive, ...(FALLBACKS.get(directive) ?? []), ...(ALONE.has(directive) ? [] : ['default-src'])];
  for (const name of chain) {
    const sources = policy.directives.get(name);
    if (sources) return sources;
  }
  return undefined;
}
