import { pointerPart } from '../../parse/json.ts';
import type { Place, SchemaRef } from '../document.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** A node below a place, with the keys that lead there. */
export const memberOf = (node: unknown, at: Place, keys: readonly (string | number)[]): SchemaRef => ({
  node,
  at: placeBelow(at, keys),
});

/** The place that these keys lead to. */
export function placeBelow({ file, pointer }: Place, keys: readonly (string | number)[]): Place {
  let below = pointer;
  for (const key of keys) below += `/${pointerPart(key)}`;
  return { file, pointer: below };
}
