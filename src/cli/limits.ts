import { standardLimits } from '../library/limits.ts';
import type { ScanLimits } from '../scan.ts';
import type { ScanFlags } from './scan-flags.ts';
import * as values from './values.ts';

/** How each limit is read, and which it is. */
const limits = {
  maxRequests: { of: 'maxRequests', read: (text: string) => values.positiveInteger(text, '--max-requests') },
  maxTime: { of: 'maxTimeMs', read: (text: string) => values.duration(text, '--max-time') },
  rate: { of: 'rate', read: values.rate },
  concurrency: { of: 'concurrency', read: (text: string) => values.positiveInteger(text, '--concurrency') },
  timeout: { of: 'timeoutMs', read: (text: string) => values.duration(text, '--timeout') },
} as const satisfies Partial<Record<keyof ScanFlags, { of: keyof ScanLimits; read: (text: string) => number }>>;

export type LimitName = keyof typeof limits;

/** A limit as a number, milliseconds for times; the standard where nothing is said. Throws UsageError where it is none. */
export function limitOf(flags: Pick<ScanFlags, LimitName>, name: LimitName): number {
  const given = flags[name];
  return given === undefined ? standardLimits[limits[name].of] : limits[name].read(given);
}
