import { type HeaderLine, headerValue, headerValues } from './header-lines.ts';
import { remembered } from './remembered.ts';
import { structuredList } from './structured-field.ts';

/** What a server says of the requests that are left. */
export interface RateLimit {
  readonly remaining: number;
  /** Until there are more; undefined where it does not say. */
  readonly resetSeconds?: number;
}

/**
 * The tightest limit of a response: `RateLimit` with its policies (draft-ietf-httpapi-ratelimit-headers-11), the earlier pair
 * `RateLimit-Remaining` and `RateLimit-Reset`, or the same with `X-` before it. Undefined where none is there or can be read.
 */
export function rateLimitOf(headers: readonly HeaderLine[]): RateLimit | undefined {
  const members = structuredList(headerValues(headers, 'ratelimit').join(', ')) ?? [];
  const limits = members.flatMap(([, parameters]) => limitFrom(parameters.get('r'), parameters.get('t')) ?? []);
  const earlier = ['ratelimit', 'x-ratelimit', 'x-rate-limit'].flatMap(
    (name) => limitFrom(numberIn(headers, `${name}-remaining`), secondsIn(headers, `${name}-reset`)) ?? [],
  );
  return [...limits, ...earlier].toSorted((one, other) => one.remaining - other.remaining)[0];
}

/** `RateLimit`, `RateLimit-Policy`, `X-RateLimit-Limit`, `X-Rate-Limit-Remaining-Minute`, `X-Shop-Api-Call-Limit`. */
const ANNOUNCES = /^(?:x-)?(?:[a-z]{1,20}-){0,3}(?:rate-?limit|api-call-limit|throttle)(?:-|$)/i;

/** Name of a header that announces a limit, whatever its form; undefined where there is none. */
export const rateLimitHeader = (headers: readonly HeaderLine[]): string | undefined =>
  headers.find(([name, value]) => announces(name) && value.trim() !== '')?.[0];

const announces = remembered((name) => ANNOUNCES.test(name));

/** Not a time of day: the `X-` form is also used with Unix seconds. */
function secondsIn(headers: readonly HeaderLine[], name: string): number | undefined {
  const seconds = numberIn(headers, name);
  return seconds !== undefined && seconds <= LONGEST_WINDOW ? seconds : undefined;
}

/** A month. */
const LONGEST_WINDOW = 31 * 86_400;

function limitFrom(remaining: unknown, reset: unknown): RateLimit | undefined {
  if (typeof remaining !== 'number' || remaining < 0) return undefined;
  return typeof reset === 'number' && reset >= 0 ? { remaining, resetSeconds: reset } : { remaining };
}

function numberIn(headers: readonly HeaderLine[], name: string): number | undefined {
  const text = headerValue(headers, name)?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
