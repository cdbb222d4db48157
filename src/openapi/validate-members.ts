import type { SchemaRef } from './document.ts';
import { type Facet, membersOf, namedSchemasIn, schemaIn } from './facets.ts';
import type { Mismatch } from './mismatch.ts';
import { propertiesOf, requiredNames } from './schema.ts';
import { isRecord, type JsonRecord } from './schema-node.ts';
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
  return [...missing(run, subject, { instance, value }), ...present(run, subject, { instance, value })];
}

interface Holder<T> {
  readonly instance: Instance;
  readonly value: T;
}

/** Items of a list beyond these are not looked at. */
const MOST_ITEMS = 1000;

function items(run: Run, facet: Facet, { instance, value }: Holder<readonly unknown[]>): Mismatch[] {
  // Before 2020-12 `items` could be a list itself, with `additionalItems` for the rest.
  const early = membersOf(facet, 'items');
  const first = early.length > 0 ? early : membersOf(facet, 'prefixItems');
  const rest = early.length > 0 ? schemaIn(facet, 'additionalItems') : schemaIn(facet, 'items');
  return value.slice(0, MOST_ITEMS).flatMap((item, at) => {
    const schema = first[at] ?? rest;
    return schema === undefined ? [] : run.check(schema, inside(instance, at, item));
  });
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
  const isSilent = named.size + patterns.length === 0 && others === undefined;
  if (isSilent && facet.node['unevaluatedProperties'] !== false) return [];
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
  const isNamedNowhere = isUnknown(run, schema, name);
  // `allOf` of a closed schema and a further one rules out what the further one names: seldom meant.
  const about = { name, weak: !isNamedNowhere, message: 'the document allows no further properties, and there is one' };
  if (facet.node['additionalProperties'] === false) {
    return [mismatch(facet.at, instance, { keyword: 'additionalProperties', ...about })];
  }
  const isRuledOut = facet.node['unevaluatedProperties'] === false && isNamedNowhere;
  return isRuledOut ? [mismatch(facet.at, instance, { keyword: 'unevaluatedProperties', ...about })] : [];
}

function isUnknown(run: Run, schema: SchemaRef, name: string): boolean {
  const { properties, patterns, open, complete } = propertiesOf(run.document, schema);
  return complete && !open && patterns.length === 0 && !properties.has(name);
}
