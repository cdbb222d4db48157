import type { WireLimits, WireOptions } from '../wire/wire-options.ts';

const LIMITS: WireLimits = {
  maxRequests: 500,
  maxTimeMs: 20_000,
  rate: Infinity,
  concurrency: 4,
  timeoutMs: 2_000,
  maxBodyBytes: 2 * 1024 * 1024,
};

/** What the tests vary. */
export type Variation = Partial<Omit<WireOptions, 'limits' | 'target'>> & { readonly limits?: Partial<WireLimits> };

export const wireOptions = (url: string, { limits, ...rest }: Variation = {}): WireOptions => ({
  target: new URL(url),
  limits: { ...LIMITS, ...limits },
  credentials: [],
  allowWrites: false,
  insecure: false,
  signal: new AbortController().signal,
  userAgent: 'openbrick/test',
  ...rest,
});
