import { isRecord } from '../../parse/record.ts';
import type { SchemaRef } from '../document.ts';
import { evaluatedBy } from './evaluated.ts';
import { type Facet, namedSchemasIn, schemaIn } from './facets.ts';
import type { Mismatch } from './mismatch.ts';
import { propertiesOf, requiredNames } from './schema.ts';
import type { JsonRecord } from './schema-node.ts';
import { items } from './validate-lists.ts';
import { names } from './validate-names.ts';
import { type Instance, inside, mismatch, type Run } from './validation-run.ts';

interface Subject {
  readonly facet: Facet;
  /** The schema that the facet is one of. */
  readonly schema: SchemaRef;
}

/** What is wrong with the members of an object or the items of a list. */
export function members(run: Run, subject: Subject, instance: Instance): Mismatch[] {
  const { value } = instance;
  if (Array.isArray(value)) return items(run, subject.facet, { instance, value });
  if (!isRecord(value)) return [];
  return [
    ...missing(run, subject, { instance, value }),
    ...names(run, subject.facet, { instance, value }),
    ...present(run, subject, { instance, value }),
    ...unevaluated(run, subject.facet, { instance, value }),
  ];
}

interface Holder<T> {
  readonly instance: Instance;
  readonly value: T;
}

const MOST_MISSING = 50;

function missing(run: Run, { facet, schema }: Subject, { instance, value }: Holder<JsonRecord>): Mismatch[] {
  const names = requiredNames(facet)
    .filter((name) => !Object.hasOwn(value, name))
    .slice(0, MOST_MISSING);
  if (names.length === 0) return [];
  const { properties } = propertiesOf(run.document, schema);
  const oneWay = run.direction === 'response' ? 'writeOnly' : 'readOnly';
  return names
    .filter((name) => properties.get(name)?.[oneWay] !== true)
    .map((name) =>
      mismatch(facet.at, instance, { keyword: 'required', message: 'a required property is missing', name }),
    );
}

function present(run: Run, subject: Subject, { instance, value }: Holder<JsonRecord>): Mismatch[] {
  const { facet } = subject;
  const named = new Map(namedSchemasIn(facet, 'properties'));
  const patterns = namedSchemasIn(facet, 'patternProperties');
  const others = schemaIn(facet, 'additionalProperties');
  if (named.size + patterns.length === 0 && others === undefined) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const within = inside(instance, name, member);
    const matched = patterns.map(([pattern, schema]) => ({ schema, isMatched: run.matches(pattern, name) }));
    const schemas = matched.flatMap(({ schema, isMatched }) => (isMatched === true ? schema : []));
    const found = [named.get(name), ...schemas].flatMap((schema) => (schema ? run.check(schema, within) : []));
    const mayBeNamed = named.has(name) || matched.some(({ isMatched }) => isMatched !== false);
    if (mayBeNamed) return found;
    return others === undefined || others.node === false
      ? further(run, subject, { instance, value: name })
      : [...run.check(others, within)];
  });
}

/** A property that the facet does not name, where it allows no others. */
function further(run: Run, { facet, schema }: Subject, { instance, value: name }: Holder<string>): Mismatch[] {
  if (facet.node['additionalProperties'] !== false) return [];
  // `allOf` of a closed schema and a further one rules out what the further one names: seldom meant.
  const weak = !isUnknown(run, schema, name);
  return [mismatch(facet.at, instance, { keyword: 'additionalProperties', message: NO_FURTHER, name, weak })];
}

const NO_FURTHER = 'additional property, which the document does not allow';

/** Properties that no keyword of the object, nor of what it is made of, has looked at. */
function unevaluated(run: Run, facet: Facet, { instance, value }: Holder<JsonRecord>): Mismatch[] {
  const rest = schemaIn(facet, 'unevaluatedProperties');
  if (rest === undefined) return [];
  const { all, names: seen } = evaluatedBy(run, facet, instance);
  if (all) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (seen.has(name)) return [];
    if (rest.node !== false) return [...run.check(rest, inside(instance, name, member))];
    return [mismatch(facet.at, instance, { keyword: 'unevaluatedProperties', message: NO_FURTHER, name })];
  });
}

function isUnknown(run: Run, schema: SchemaRef, name: string): boolean {
  const { properties, patterns, open, complete } = propertiesOf(run.document, schema);
  const mayBeNamed = properties.has(name) || patterns.some(({ pattern }) => run.matches(pattern, name) !== false);
  return complete && !open && !mayBeNamed;
}
