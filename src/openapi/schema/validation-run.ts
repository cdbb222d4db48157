import { pointerPart } from '../../parse/json.ts';
import type { ApiDocument, Place, SchemaRef } from '../document.ts';
import type { Direction, Mismatch } from './mismatch.ts';
import type { Matcher } from './safe-pattern.ts';

/** A value, or a part of it. */
export interface Instance {
  readonly value: unknown;
  readonly pointer: string;
  /** Steps of schemas and values that lead here. */
  readonly depth: number;
}

/** One validation, with what it has cost so far. */
export interface Run {
  readonly document: ApiDocument;
  readonly direction: Direction;
  /** One part of a value against one schema. Each pair is looked at once; a circle has nothing against the value. */
  check(schema: SchemaRef, instance: Instance): readonly Mismatch[];
  readonly matches: Matcher;
  /** Takes steps from what the validation may cost; false when nothing is left. */
  spend(steps: number): boolean;
  /** Something could not be looked at: that a value meets a schema is then no longer certain. */
  unsure: boolean;
}

export const mismatch = (
  at: Place,
  { pointer }: Instance,
  { weak = false, ...complaint }: Pick<Mismatch, 'keyword' | 'message'> & Partial<Mismatch>,
): Mismatch => ({ at, pointer, weak, ...complaint });

/** A member or an item of a value. */
export const inside = ({ pointer, depth }: Instance, key: string | number, value: unknown): Instance => ({
  value,
  pointer: `${pointer}/${pointerPart(key)}`,
  depth: depth + 1,
});
