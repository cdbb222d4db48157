import { deltaSeconds, isToken, trimOws } from './field-syntax.ts';
import { type HeaderLine, headerValues } from './header-lines.ts';

/** The Access-Control-* fields of a response (Fetch standard, "HTTP responses"). */
export interface CorsHeaders {
  /**
   * Access-Control-Allow-Origin as browsers compare it, byte for byte: `*`, `null`, an origin, or text that matches no
   * origin. Several fields are joined with a comma and so match nothing. Undefined when it is not there.
   */
  readonly allowOrigin: string | undefined;
  /** Only the exact text `true` counts. */
  readonly allowCredentials: boolean;
  /** As written; methods are case-sensitive. */
  readonly allowMethods: readonly string[];
  /** Lower case. */
  readonly allowHeaders: readonly string[];
  /** Lower case. */
  readonly exposeHeaders: readonly string[];
  /** Seconds. */
  readonly maxAge: number | undefined;
  /** True when Access-Control-Allow-Private-Network is `true`. */
  readonly allowPrivateNetwork: boolean;
  /** Field names of Vary, lower case; `origin` among them keeps caches apart. */
  readonly vary: readonly string[];
}

const MAX_NAMES = 200;

/** The value after HTTP's joining of repeats (Fetch "get a header value"). */
function joined(lines: readonly HeaderLine[], name: string): string | undefined {
  const values = headerValues(lines, name);
  return values.length === 0 ? undefined : trimOws(values.join(', '));
}

const names = (lines: readonly HeaderLine[], field: string): string[] =>
  (joined(lines, field) ?? '').split(',').map(trimOws).filter(isToken).slice(0, MAX_NAMES);

const lowerNames = (lines: readonly HeaderLine[], field: string): string[] =>
  names(lines, field).map((name) => name.toLowerCase());

export const parseCors = (lines: readonly HeaderLine[]): CorsHeaders => ({
  allowOrigin: joined(lines, 'access-control-allow-origin'),
  allowCredentials: joined(lines, 'access-control-allow-credentials') === 'true',
  allowMethods: names(lines, 'access-control-allow-methods'),
  allowHeaders: lowerNames(lines, 'access-control-allow-headers'),
  exposeHeaders: lowerNames(lines, 'access-control-expose-headers'),
  maxAge: deltaSeconds(joined(lines, 'access-control-max-age') ?? ''),
  allowPrivateNetwork: joined(lines, 'access-control-allow-private-network') === 'true',
  vary: lowerNames(lines, 'vary'),
});
