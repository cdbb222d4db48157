import { isRecord } from './record.ts';

/** Whether parsed JSON has the form that a reader relies on: for files that anyone may have written. */

/** The place of the first fault (`findings/3/title`), or undefined where the value fits. `at` is the place of the value itself. */
export type Shape = (value: unknown, at: string) => string | undefined;

const when =
  (fits: (value: unknown) => boolean): Shape =>
  (value, at) =>
    fits(value) ? undefined : at;

export const text: Shape = when((value) => typeof value === 'string');
export const flag: Shape = when((value) => typeof value === 'boolean');
export const finite: Shape = when((value) => typeof value === 'number' && Number.isFinite(value));
/** Unix milliseconds that a date can hold. */
export const instant: Shape = when((value) => typeof value === 'number' && Math.abs(value) <= 8.64e15);
export const absoluteUrl: Shape = when((value) => typeof value === 'string' && URL.canParse(value));

export const oneOf = (...values: readonly unknown[]): Shape => when((value) => values.includes(value));

export const listOf =
  (each: Shape): Shape =>
  (value, at) => {
    if (!Array.isArray(value)) return at;
    for (const [i, one] of value.entries()) {
      const fault = each(one, `${at}/${i}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

export const pairOf =
  (first: Shape, second: Shape): Shape =>
  (value, at) =>
    Array.isArray(value) && value.length === 2 ? (first(value[0], `${at}/0`) ?? second(value[1], `${at}/1`)) : at;

/** Members that must be there, and members that may be; others are not looked at. */
export const members =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, at) => {
    if (!isRecord(value)) return at;
    for (const [name, shape] of [...Object.entries(required), ...Object.entries(optional)]) {
      if (!Object.hasOwn(value, name) && Object.hasOwn(optional, name)) continue;
      const fault = shape(Object.hasOwn(value, name) ? value[name] : undefined, `${at}/${name}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

/** The shape that the value of a member decides. */
export const byMember =
  (name: string, shapes: ReadonlyMap<unknown, Shape>): Shape =>
  (value, at) =>
    isRecord(value) ? (shapes.get(value[name]) ?? (() => `${at}/${name}`))(value, at) : at;

/** The place of the fault is that of the whole value: which of them was meant is not known. */
export const eitherOf =
  (...shapes: readonly Shape[]): Shape =>
  (value, at) =>
    shapes.some((shape) => shape(value, at) === undefined) ? undefined : at;
