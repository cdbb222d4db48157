import { pointerPart } from '../../parse/json.ts';
import type { Place, SchemaRef } from '../document.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** A node below a place, with the keys that lead there. */
export const memberOf = (node: unknown, at: Place, keys: readonly (string | number)[]): SchemaRef => ({
  node,
  at: placeBelow(at, keys),
});

/** Whether a schema is all that describes its value: it refers to no other and is made of none. */
export const isSelfContained = (node: JsonRecord): boolean =>
  !('$ref' in node || '$dynamicRef' in node || 'allOf' in node);

/** Keywords that say something of a value itself, and nothing of members or items. */
const OF_VALUES = new Set(
  'type format title description example examples default enum const pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf nullable readOnly writeOnly deprecated contentEncoding contentMediaType'.split(
    ' ',
  ),
);

/** Whether a schema says nothing of members or items, here or elsewhere. */
export function hasNoParts(node: JsonRecord): boolean {
  for (const keyword in node) if (!OF_VALUES.has(keyword)) return false;
  return true;
}

/** The place that these keys lead to. */
export function placeBelow({ file, pointer }: Place, keys: readonly (string | number)[]): Place {
  let below = pointer;
  for (const key of keys) below += `/${pointerPart(key)}`;
  return { file, pointer: below };
}
