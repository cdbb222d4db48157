import type { SchemaRef } from './document.ts';
import { type Facet, membersOf, namedSchemasIn, schemaIn } from './facets.ts';
import type { Mismatch } from './mismatch.ts';
import { safePattern } from './safe-pattern.ts';
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

function present(run: Run, { facet, schema }: Subject, { instance, value }: Holder<JsonRecord>): Mismatch[] {
  const named = new Map(namedSchemasIn(facet, 'properties'));
  const patterns = namedSchemasIn(facet, 'patternProperties').map(([pattern, each]) => ({
    expression: safePattern(pattern),
    schema: each,
  }));
  const others = schemaIn(facet, 'additionalProperties');
  const closing = facet.node['unevaluatedProperties'] === false;
  if (named.size === 0 && patterns.length === 0 && others === undefined && !closing) return [];
  const found: Mismatch[] = [];
  for (const [name, member] of Object.entries(value)) {
    const within = inside(instance, name, member);
    const schemas = patterns.flatMap((each) =>
      each.expression?.test(name.slice(0, MOST_MATCHED)) === true ? each.schema : [],
    );
    const own = named.get(name);
    if (own !== undefined) schemas.push(own);
    for (const each of schemas) found.push(...run.check(each, within));
    const isUnread = patterns.some(({ expression }) => expression === undefined);
    if (schemas.length > 0 || isUnread) continue;
    if (others !== undefined && others.node !== false) found.push(...run.check(others, within));
    else if (others !== undefined) found.push(notAllowed(run, { facet, schema }, { instance, value: name }));
    else if (closing && isUnknown(run, schema, name))
      found.push(excess(facet, instance, { keyword: 'unevaluatedProperties', name }));
  }
  return found;
}

const MOST_MATCHED = 300;

/** `allOf` of a closed schema and a further one rules out what the further one names: seldom meant. */
const notAllowed = (run: Run, { facet, schema }: Subject, { instance, value: name }: Holder<string>): Mismatch =>
  excess(facet, instance, { keyword: 'additionalProperties', name, weak: !isUnknown(run, schema, name) });

const excess = (
  facet: Facet,
  instance: Instance,
  about: Pick<Mismatch, 'keyword' | 'name'> & { weak?: boolean },
): Mismatch =>
  mismatch(facet.at, instance, { message: 'the document allows no further properties, and there is one', ...about });

function isUnknown(run: Run, schema: SchemaRef, name: string): boolean {
  const { properties, patterns, open, complete } = propertiesOf(run.document, schema);
  return complete && !open && patterns.length === 0 && !properties.has(name);
}
