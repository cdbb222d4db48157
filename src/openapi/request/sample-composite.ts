import type { SchemaRef } from '../document.ts';
import { type Facet, facetsOf, membersOf, namedSchemasIn, schemaIn } from '../schema/facets.ts';
import { canonical } from '../schema/json-equal.ts';
import { limitsOf } from '../schema/limits.ts';
import { requiredNames } from '../schema/schema.ts';
import type { Maker } from './sample-choice.ts';

/** More items are not made. */
const MAX_ITEMS = 5;
/** Properties that need not be there. */
const MOST_OPTIONAL = 50;

/** An object with what is required, and with what is not where the maker says so or nothing is. Undefined when a required one cannot be made. */
export function sampleObject(maker: Maker, facets: readonly Facet[]): Record<string, unknown> | undefined {
  const { minProperties, maxProperties } = limitsOf(facets);
  const named = propertiesIn(facets);
  const isSent = (name: string): boolean => !isOneWay(maker, named.get(name));
  const required = [...new Set(facets.flatMap(requiredNames))].filter(isSent);
  const further = [...named.keys()].filter((name) => !required.includes(name) && isSent(name)).slice(0, MOST_OPTIONAL);
  const wanted = maker.optional || required.length === 0 ? Math.min(maxProperties, MOST_OPTIONAL) : minProperties;
  const members = new Map<string, unknown>();
  for (const name of required) {
    const value = member(maker, named.get(name) ?? others(facets));
    if (value === undefined) return undefined;
    members.set(name, value);
  }
  for (const name of further) {
    if (members.size >= wanted) break;
    const value = member(maker, named.get(name) ?? []);
    if (value !== undefined) members.set(name, value);
  }
  for (let at = 1; members.size < minProperties && at <= MAX_ITEMS; at += 1) {
    const value = member(maker, others(facets));
    if (value !== undefined && !named.has(`a${at}`)) members.set(`a${at}`, value);
  }
  const isAllowed = members.size >= minProperties && members.size <= maxProperties;
  return isAllowed ? Object.fromEntries(members) : undefined;
}

function propertiesIn(facets: readonly Facet[]): Map<string, SchemaRef[]> {
  const named = new Map<string, SchemaRef[]>();
  for (const facet of facets) {
    for (const [name, schema] of namedSchemasIn(facet, 'properties'))
      named.set(name, [...(named.get(name) ?? []), schema]);
  }
  return named;
}

const isOneWay = ({ document, direction }: Maker, schemas: readonly SchemaRef[] | undefined): boolean => {
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
  return schemas?.some((schema) => facetsOf(document, schema).all.some(({ node }) => node[mark] === true)) === true;
};

const others = (facets: readonly Facet[]): SchemaRef[] =>
  facets.flatMap((facet) => schemaIn(facet, 'additionalProperties') ?? []);

/** A value that meets all of several schemas; any value where there are none. */
function member(maker: Maker, schemas: readonly SchemaRef[], variant = 0): unknown {
  const [first, ...more] = schemas;
  if (first === undefined) return String.fromCharCode(97 + variant);
  const all = more.length === 0 ? first : { node: { allOf: schemas.map(({ node }) => node) }, at: first.at };
  return maker.make(all, variant);
}

/** A list with as few items as may be, but one where it may. Undefined when too many are demanded or they cannot be distinguished. */
export function sampleArray(maker: Maker, facets: readonly Facet[]): unknown[] | undefined {
  const { minItems, maxItems } = limitsOf(facets);
  const first = facets.map((facet) => membersOf(facet, 'prefixItems')).find((each) => each.length > 0) ?? [];
  const rest = facets.flatMap((facet) => schemaIn(facet, 'items') ?? []);
  const isUnique = facets.some(({ node }) => node['uniqueItems'] === true);
  if (minItems > MAX_ITEMS) return undefined;
  const count = Math.max(minItems, Math.min(maxItems, first.length, MAX_ITEMS), Math.min(1, maxItems));
  const items: unknown[] = [];
  for (let at = 0; items.length < count; at += 1) {
    const schema = first[at];
    const item = schema === undefined ? member(maker, rest, at) : maker.make(schema);
    if (item !== undefined) items.push(item);
    else return items.length >= minItems ? items : undefined;
  }
  const distinct = new Map(items.map((item) => [canonical(item), item]));
  const kept = isUnique ? [...distinct.values()] : items;
  return kept.length >= minItems ? kept : undefined;
}
