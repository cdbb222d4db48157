import type { Facet } from './facets.ts';

/** An end of a range of numbers. */
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** What the facets of a schema say of sizes, the strictest of each. */
export interface Limits {
  readonly lower?: Bound;
  readonly upper?: Bound;
  readonly multiplesOf: readonly number[];
  readonly minLength: number;
  /** Infinity where nothing is said, as for the other two. */
  readonly maxLength: number;
  readonly minItems: number;
  readonly maxItems: number;
  readonly minProperties: number;
  readonly maxProperties: number;
}

const readings = new WeakMap<Facet['node'], Limits>();

/** What one facet says alone, read once: every item of a list is held against it. */
export function limitsIn(facet: Facet): Limits {
  const limits = readings.get(facet.node) ?? limitsOf([facet]);
  readings.set(facet.node, limits);
  return limits;
}

export function limitsOf(facets: readonly Facet[]): Limits {
  const numbers = (keyword: string): number[] => facets.flatMap(({ node }) => finite(node[keyword]) ?? []);
  // Sizes are whole and not negative (JSON Schema 2020-12, validation, section 6.3); others say nothing.
  const sizes = (keyword: string): number[] => numbers(keyword).filter((size) => Number.isInteger(size) && size >= 0);
  const least = (keyword: string): number => Math.max(0, ...sizes(keyword));
  const most = (keyword: string): number => Math.min(Number.POSITIVE_INFINITY, ...sizes(keyword));
  const lower = strictest(
    facets.flatMap(({ node }) => boundsIn(node, 'minimum', 'exclusiveMinimum')),
    1,
  );
  const upper = strictest(
    facets.flatMap(({ node }) => boundsIn(node, 'maximum', 'exclusiveMaximum')),
    -1,
  );
  return {
    ...(lower !== undefined && { lower }),
    ...(upper !== undefined && { upper }),
    multiplesOf: numbers('multipleOf').filter((step) => step > 0),
    minLength: least('minLength'),
    maxLength: most('maxLength'),
    minItems: least('minItems'),
    maxItems: most('maxItems'),
    minProperties: least('minProperties'),
    maxProperties: most('maxProperties'),
  };
}

const finite = (value: unknown): number | undefined => (Number.isFinite(value) ? Number(value) : undefined);

/** In 2.0 and 3.0 `exclusiveMinimum` is a mark on `minimum`, from 3.1 on a number of its own. */
function boundsIn(node: Facet['node'], inclusive: string, exclusive: string): Bound[] {
  const written = finite(node[inclusive]);
  const apart = finite(node[exclusive]);
  return [
    ...(written === undefined ? [] : [{ value: written, exclusive: node[exclusive] === true }]),
    ...(apart === undefined ? [] : [{ value: apart, exclusive: true }]),
  ];
}

/** The bound that leaves the least: the greatest for direction 1, the smallest for -1. */
function strictest(bounds: readonly Bound[], direction: 1 | -1): Bound | undefined {
  return bounds.reduce<Bound | undefined>((best, bound) => {
    if (best === undefined) return bound;
    const further = (bound.value - best.value) * direction;
    return further > 0 || (further === 0 && bound.exclusive) ? bound : best;
  }, undefined);
}

export const isBelow = (value: number, bound: Bound | undefined): boolean =>
  bound !== undefined && (value < bound.value || (bound.exclusive && value === bound.value));

export const isAbove = (value: number, bound: Bound | undefined): boolean =>
  bound !== undefined && (value > bound.value || (bound.exclusive && value === bound.value));

/** Within the precision of floating point: 0.3 is a multiple of 0.1. */
export function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return !Number.isFinite(times) || Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}
