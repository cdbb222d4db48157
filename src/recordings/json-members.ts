import { isRecord } from '../parse/record.ts';
/** Readings of parsed JSON that anyone may have written: every member may be of any type. */

export type Json = Readonly<Record<string, unknown>>;

export const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** A time as ISO 8601, with micro- or milliseconds, or as Unix milliseconds. */
export const instantOf = (value: unknown): number | undefined => {
  const at =
    typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value.slice(0, 40)) : Number.NaN;
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? Math.round(at) : undefined;
};
