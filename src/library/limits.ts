import { UsageError } from '../model/usage-error.ts';
import type { ScanLimits } from '../scan.ts';
import { settingsOf } from './arguments.ts';

/** What a scan may use at most where nothing is said. */
export const standardLimits: ScanLimits = {
  maxRequests: 500,
  maxTimeMs: 60_000,
  rate: 20,
  concurrency: 8,
  timeoutMs: 10_000,
  maxBodyBytes: 2 * 1024 * 1024,
};

/**
 * The standard, with what is given in its place; `undefined` is nothing. Throws UsageError for an unknown name, and for what is no number above 0: a scan
 * would go on without that limit.
 */
export function limitsOf(given: Given = {}, standard: ScanLimits = standardLimits): ScanLimits {
  const limits: Record<keyof ScanLimits, number> = { ...standard };
  for (const [name, value] of Object.entries(settingsOf(given, 'limits'))) {
    if (!isLimit(name))
      throw new UsageError('unknown-option', `limits: there is no limit ${JSON.stringify(name.slice(0, 50))}`);
    if (value !== undefined) limits[name] = positive(value, name);
  }
  return limits;
}

type Given = { readonly [Name in keyof ScanLimits]?: number | undefined };

const isLimit = (name: string): name is keyof ScanLimits => Object.hasOwn(standardLimits, name);

/** Callers in JavaScript can pass anything. */
function positive(value: unknown, name: string): number {
  if (typeof value === 'number' && value > 0) return value;
  throw new UsageError('invalid-number', `limits.${name} takes a number above 0`);
}
