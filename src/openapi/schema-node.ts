import { pointerPart } from '../parse/json.ts';
import type { Place, SchemaRef } from './document.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** An object of JSON: no array, not null. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A node below a place, with the keys that lead there. */
export const memberOf = (node: unknown, { file, pointer }: Place, keys: readonly (string | number)[]): SchemaRef => ({
  node,
  at: { file, pointer: pointer + keys.map((key) => `/${pointerPart(key)}`).join('') },
});
