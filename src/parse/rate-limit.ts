import { type HeaderLine, headerValue, headerValues } from './header-lines.ts';
import { structuredList } from './structured-field.ts';

/** What a server says of the requests that are left. */
export interface RateLimit {
  readonly remaining: number;
  /** Until there are more; undefined where it does not say. */
  readonly resetSeconds?: number;
}

/**
 * The tightest limit of a response: `RateLimit` with its policies (draft-ietf-httpapi-ratelimit-headers-11), or the earlier pair
 * `RateLimit-Remaining` and `RateLimit-Reset`. Undefined where neither is there or can be read.
 */
export function rateLimitOf(headers: readonly HeaderLine[]): RateLimit | undefined {
  const members = structuredList(headerValues(headers, 'ratelimit').join(', ')) ?? [];
  const limits = members.flatMap(([, parameters]) => limitFrom(parameters.get('r'), parameters.get('t')) ?? []);
  const earlier = limitFrom(numberIn(headers, 'ratelimit-remaining'), numberIn(headers, 'ratelimit-reset'));
  return [...limits, ...(earlier === undefined ? [] : [earlier])].toSorted(
    (one, other) => one.remaining - other.remaining,
  )[0];
}

function limitFrom(remaining: unknown, reset: unknown): RateLimit | undefined {
  if (typeof remaining !== 'number' || remaining < 0) return undefined;
  return typeof reset === 'number' && reset >= 0 ? { remaining, resetSeconds: reset } : { remaining };
}

function numberIn(headers: readonly HeaderLine[], name: string): number | undefined {
  const text = headerValue(headers, name)?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
