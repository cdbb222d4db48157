import type { ScanFlags } from './scan-flags.ts';
import * as values from './values.ts';

/** What a scan may use at most: what holds where nothing is said, and how it is read. */
const limits = {
  maxRequests: { standard: '500', read: (text: string) => values.positiveInteger(text, '--max-requests') },
  maxTime: { standard: '60s', read: (text: string) => values.duration(text, '--max-time') },
  rate: { standard: '20', read: values.rate },
  concurrency: { standard: '8', read: (text: string) => values.positiveInteger(text, '--concurrency') },
  timeout: { standard: '10s', read: (text: string) => values.duration(text, '--timeout') },
} as const;

export type LimitName = keyof typeof limits;

/** A limit as a number; milliseconds for times. Throws UsageError where it is none. */
export const limitOf = (flags: Pick<ScanFlags, LimitName>, name: LimitName): number =>
  limits[name].read(flags[name] ?? limits[name].standard);
