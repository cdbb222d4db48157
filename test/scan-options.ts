import { guideNames } from '../src/guides/guides.ts';
import type { ScanOptions } from '../src/scan.ts';

/** The command line's defaults without a pace, for targets on loopback. */
export const scanOptionsFor = (url: string): ScanOptions => ({
  target: new URL(url),
  limits: {
    maxRequests: 500,
    maxTimeMs: 60_000,
    rate: Number.POSITIVE_INFINITY,
    concurrency: 8,
    timeoutMs: 10_000,
    maxBodyBytes: 2_097_152,
  },
  credentials: [],
  allowWrites: false,
  insecure: false,
  signal: new AbortController().signal,
  userAgent: 'openbrick test',
  crawl: true,
  seeds: [],
  include: [],
  exclude: [],
  keys: [],
  guides: new Set(guideNames()),
  version: '0.0.0',
});
