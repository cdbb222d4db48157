import { oncePer } from '../../parse/once-per.ts';
import type { Facet } from './facets.ts';
import { fitsFormat } from './formats.ts';
import { canonical, isEqual } from './json-equal.ts';
import { isAbove, isBelow, isMultiple, limitsIn } from './limits.ts';
import { type JsonType, writtenTypes } from './schema-types.ts';

/** What one keyword has against a value. */
export interface Complaint {
  readonly keyword: string;
  readonly message: string;
  readonly name?: string;
  readonly weak?: boolean;
}

/** What the keywords of one object, its sub-schemas apart, have against a value. */
export function complaintsOf(facet: Facet, value: unknown): Complaint[] {
  const types = writtenTypes(facet);
  const type = typeOf(value);
  if (types !== undefined && !types.some((wanted) => isOfType(type, wanted))) {
    return [{ keyword: 'type', message: `${nameOf(type)} where the document says ${types.join(' or ')}` }];
  }
  return [...closedSets(facet, value), ...ofNumber(facet, value), ...ofString(facet, value), ...ofSize(facet, value)];
}

export function typeOf(value: unknown): JsonType | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number';
    case 'string':
    case 'boolean':
    case 'object':
      return typeof value as JsonType;
    default:
      return undefined;
  }
}

const isOfType = (type: JsonType | undefined, wanted: JsonType): boolean =>
  type === wanted || (type === 'integer' && wanted === 'number');

const nameOf = (type: JsonType | undefined): string => {
  if (type === 'null') return 'null';
  return /^[aio]/.test(type ?? '') ? `an ${type}` : `a ${type ?? 'value that JSON does not have'}`;
};

/** The values of an enum as texts; undefined where it is none. */
const choicesIn = (choices: unknown): ReadonlySet<string> | undefined =>
  Array.isArray(choices) ? textsOf(choices) : undefined;

const textsOf = oncePer(
  (choices: readonly unknown[]): ReadonlySet<string> => new Set(choices.map((each) => canonical(each))),
);

function* closedSets({ node }: Facet, value: unknown): Generator<Complaint> {
  if (choicesIn(node['enum'])?.has(canonical(value)) === false) {
    yield { keyword: 'enum', message: 'the value is not among those that the document lists' };
  }
  if ('const' in node && !isEqual(node['const'], value)) {
    yield { keyword: 'const', message: 'the value is not the documented constant' };
  }
}

function* ofNumber(facet: Facet, value: unknown): Generator<Complaint> {
  if (typeof value !== 'number') return;
  const { lower, upper, multiplesOf } = limitsIn(facet);
  if (isBelow(value, lower)) yield { keyword: 'minimum', message: `the number is below the minimum, ${lower?.value}` };
  if (isAbove(value, upper)) yield { keyword: 'maximum', message: `the number is above the maximum, ${upper?.value}` };
  const step = multiplesOf.find((each) => !isMultiple(value, each));
  if (step !== undefined) yield { keyword: 'multipleOf', message: `the number is not a multiple of ${step}` };
}

function* ofString(facet: Facet, value: unknown): Generator<Complaint> {
  if (typeof value !== 'string') return;
  const { minLength, maxLength } = limitsIn(facet);
  if (lengthWithin(value, minLength) < minLength) {
    yield { keyword: 'minLength', message: `the text is shorter than ${minLength} characters` };
  }
  if (lengthWithin(value, maxLength + 1) > maxLength) {
    yield { keyword: 'maxLength', message: `the text is longer than ${maxLength} characters` };
  }
  const { format } = facet.node;
  if (typeof format === 'string' && !fitsFormat(format, value)) {
    yield { keyword: 'format', message: `the text does not have the format ${format}`, weak: true };
  }
}

/** Characters are code points (JSON Schema Validation 6.3.1); counted only where UTF-16 units leave it open. */
function lengthWithin(text: string, bound: number): number {
  if (text.length < bound || text.length >= 2 * bound) return text.length;
  let points = 0;
  for (const _ of text) points += 1;
  return points;
}

const MOST_COMPARED = 1000;

function* ofSize(facet: Facet, value: unknown): Generator<Complaint> {
  if (typeof value !== 'object' || value === null) return;
  const { minItems, maxItems, minProperties, maxProperties } = limitsIn(facet);
  if (!Array.isArray(value)) {
    const count = Object.keys(value).length;
    if (count < minProperties)
      yield { keyword: 'minProperties', message: `there are fewer than ${minProperties} properties` };
    if (count > maxProperties)
      yield { keyword: 'maxProperties', message: `there are more than ${maxProperties} properties` };
    return;
  }
  if (value.length < minItems) yield { keyword: 'minItems', message: `there are fewer than ${minItems} items` };
  if (value.length > maxItems) yield { keyword: 'maxItems', message: `there are more than ${maxItems} items` };
  const isCompared = facet.node['uniqueItems'] === true && value.length <= MOST_COMPARED;
  if (isCompared && new Set(value.map((item) => canonical(item))).size < value.length) {
    yield { keyword: 'uniqueItems', message: 'duplicate item' };
  }
}

/** True when the keywords say more of a value than is looked at here. */
export const leavesUnsaid = ({ node }: Facet): boolean => '$recursiveRef' in node;
