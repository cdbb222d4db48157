import type { ApiDocument, SchemaRef } from '../document.ts';
import { type Facet, facetsOf } from '../schema/facets.ts';
import type { Direction, Mismatch } from '../schema/mismatch.ts';
import { bothTypes, type JsonType, writtenTypes } from '../schema/schema-types.ts';
import { validate } from '../schema/validate.ts';
import { choicesOf, type Maker } from './sample-choice.ts';
import { sampleArray, sampleObject } from './sample-composite.ts';
import { sampleNumber, sampleText } from './sample-scalar.ts';

export interface SampleOptions {
  readonly direction: Direction;
  /** With the properties that need not be there as well; they are always there when none is required. */
  readonly optional?: boolean;
}

/** Values of one sample, and how deep they lie in each other. */
const MOST_VALUES = 2000;
const MAX_DEPTH = 12;
/** Objects of keywords that one sample goes through, alternatives tried again included. */
const MOST_FACETS = 20_000;
/** Pairs of a schema and a value that are looked at to see which candidates meet their schema. */
const MOST_VISITS = 50_000;
/** Ways through the alternatives of one schema. */
const MOST_CHOICES = 6;

/**
 * A value that meets a schema, always the same one: its example, else its default, else the first of its enum, else built from what it demands. An
 * example that breaks the schema is passed over. Undefined when none is found: nothing fits, or it would be longer than 1,000 characters,
 * 5 items or 12 levels.
 */
export function sample(document: ApiDocument, schema: SchemaRef, options: SampleOptions): unknown {
  const left = { values: MOST_VALUES, visits: MOST_VISITS, facets: MOST_FACETS };
  const stack = new Set<unknown>();
  const maker: Maker = {
    document,
    direction: options.direction,
    optional: options.optional === true,
    make: (part, variant = 0) => {
      left.values -= 1;
      const facets = facetsOf(document, part);
      const key = facets.all[0]?.node ?? part.node;
      const isNothing = facets.never !== undefined || (facets.all.length === 0 && !facets.complete);
      if (isNothing || stack.has(key) || stack.size >= MAX_DEPTH || left.values < 0) return undefined;
      stack.add(key);
      const value = made(maker, { schema: part, facets: facets.all }, variant);
      stack.delete(key);
      return value;
    },
    fits: (part, value) => {
      const limits = { direction: options.direction, mostVisits: left.visits };
      const { found, visits } = validate(document, { schema: part, value }, limits);
      left.visits -= visits;
      return left.visits > 0 && meets(found);
    },
    spend: (facets) => {
      left.facets -= facets;
      return left.facets >= 0;
    },
  };
  return maker.make(schema);
}

/** Servers take what meets more than one alternative of `oneOf`. */
const meets = (found: readonly Mismatch[]): boolean => found.every(({ weak, keyword }) => weak && keyword === 'oneOf');

interface Part {
  readonly schema: SchemaRef;
  readonly facets: readonly Facet[];
}

function made(maker: Maker, { schema, facets }: Part, variant: number): unknown {
  const written = firstFitting(maker, { schema, facets }, variant + 1);
  if (written.length > 0) return written[variant % written.length];
  for (let choice = 0; choice < MOST_CHOICES; choice += 1) {
    const chosen = choicesOf(maker.document, facets, choice);
    if (chosen === undefined || !maker.spend(chosen.facets.length)) return undefined;
    const hasBranches = chosen.facets.length > facets.length;
    const [ofBranches] = hasBranches ? firstFitting(maker, { schema, facets: chosen.facets }, 1) : [];
    if (ofBranches !== undefined) return ofBranches;
    const value = chosen.withNames(built(maker, chosen.facets, variant));
    const isCertain = !hasBranches && !facets.some(isUncertain);
    if (value !== undefined && (isCertain || maker.fits(schema, value))) return value;
    if (chosen.isLast) return undefined;
  }
  return undefined;
}

/** So many of the written values as meet the schema; further ones are not looked at. */
function firstFitting(maker: Maker, { schema, facets }: Part, count: number): unknown[] {
  const fitting: unknown[] = [];
  for (const value of writtenValues(facets)) {
    if (maker.fits(schema, value)) fitting.push(value);
    if (fitting.length === count) break;
  }
  return fitting;
}

/** Keywords that what is built does not follow, or only in part. */
const UNSUPPORTED = ['not', 'if', 'enum', 'const', 'dependentSchemas', 'patternProperties', 'unevaluatedProperties'];

const isUncertain = ({ node }: Facet, _at: number, facets: readonly Facet[]): boolean =>
  UNSUPPORTED.some((keyword) => keyword in node) || (facets.length > 1 && node['additionalProperties'] === false);

const MOST_WRITTEN = 5;

/** What the document itself gives for a value: examples before defaults before closed sets. */
function writtenValues(facets: readonly Facet[]): unknown[] {
  const lists = (keyword: string): unknown[] =>
    facets.flatMap(({ node }): unknown[] => (Array.isArray(node[keyword]) ? node[keyword].slice(0, MOST_WRITTEN) : []));
  const single = (keyword: string): unknown[] => facets.flatMap(({ node }) => (keyword in node ? [node[keyword]] : []));
  return [...single('example'), ...lists('examples'), ...single('default'), ...single('const'), ...lists('enum')];
}

function built(maker: Maker, facets: readonly Facet[], variant: number): unknown {
  switch (typeFor(facets)) {
    case 'object':
      return sampleObject(maker, facets);
    case 'array':
      return sampleArray(maker, facets);
    case 'string':
      return sampleText(facets, variant);
    case 'integer':
      return sampleNumber(facets, true, variant);
    case 'number':
      return sampleNumber(facets, false, variant);
    case 'boolean':
      return variant % 2 === 0;
    case 'null':
      return null;
    default:
      return undefined;
  }
}

/** Keywords that speak of one type only, for schemas that leave the type out. */
const DISTINCTIVE: readonly (readonly [JsonType, readonly string[]])[] = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties', 'minProperties']],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems']],
  ['number', ['minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum']],
];
const ORDER: readonly JsonType[] = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'];

function typeFor(facets: readonly Facet[]): JsonType | undefined {
  const types = facets.map(writtenTypes).reduce((one, other) => bothTypes(one, other), undefined);
  const typed = DISTINCTIVE.find(
    ([type, keywords]) => isLeft(types, type) && facets.some(({ node }) => keywords.some((each) => each in node)),
  );
  return typed?.[0] ?? ORDER.find((type) => isLeft(types, type));
}

const isLeft = (types: readonly JsonType[] | undefined, type: JsonType): boolean =>
  types === undefined || types.includes(type);
