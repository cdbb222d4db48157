import { cutPair, deltaSeconds, isToken, splitOutsideQuotes, tokenOrQuoted } from './field-syntax.ts';

/** Cache-Control of a response (RFC 9111 5.2.2). */
export interface CacheControl {
  /** By lower-case name, the first of repeats; quotes removed; undefined where there is no argument. */
  readonly directives: ReadonlyMap<string, string | undefined>;
  readonly noStore: boolean;
  /** Without field names: must be revalidated before each use. */
  readonly noCache: boolean;
  /** Without field names: not for shared caches. */
  readonly private: boolean;
  /** Lower-case names of the fields that `no-cache="…"` and `private="…"` keep out of shared caches. */
  readonly qualified: readonly string[];
  readonly public: boolean;
  readonly mustRevalidate: boolean;
  readonly immutable: boolean;
  /** Seconds. */
  readonly maxAge: number | undefined;
  readonly sMaxAge: number | undefined;
}

const MAX_DIRECTIVES = 100;

function readDirectives(text: string): Map<string, string | undefined> {
  const directives = new Map<string, string | undefined>();
  for (const part of splitOutsideQuotes(text, ',')) {
    const { name, value } = cutPair(part);
    const content = value === undefined ? undefined : tokenOrQuoted(value);
    const key = name.toLowerCase();
    if (!isToken(key) || directives.has(key) || (value !== undefined && content === undefined)) continue;
    if (directives.size < MAX_DIRECTIVES) directives.set(key, content);
  }
  return directives;
}

/** One field value, or several joined by commas (RFC 9110 5.3). Directives that break the grammar are left out. */
export function parseCacheControl(text: string): CacheControl {
  const directives = readDirectives(text);
  const bare = (name: string): boolean => directives.has(name) && directives.get(name) === undefined;
  const fields = [directives.get('no-cache'), directives.get('private')].flatMap((list) => list?.split(',') ?? []);
  return {
    directives,
    noStore: directives.has('no-store'),
    noCache: bare('no-cache'),
    private: bare('private'),
    qualified: [...new Set(fields.map((field) => field.trim().toLowerCase()).filter(isToken))],
    public: directives.has('public'),
    mustRevalidate: directives.has('must-revalidate'),
    immutable: directives.has('immutable'),
    maxAge: deltaSeconds(directives.get('max-age') ?? ''),
    sMaxAge: deltaSeconds(directives.get('s-maxage') ?? ''),
  };
}
