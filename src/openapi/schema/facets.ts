import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, Dialect, Place, SchemaRef } from '../document.ts';
import { follow } from '../reference.ts';
import { countDynamicAnchors } from '../schema-resources.ts';
import { type JsonRecord, memberOf } from './schema-node.ts';

/** One object of keywords that a value must meet. */
export interface Facet {
  readonly node: JsonRecord;
  readonly at: Place;
}

/** All that a schema demands at once: its own keywords, what its `$ref` leads to, and each of `allOf`. */
export interface Facets {
  /** Its own first; each object once, however often it is referred to. */
  readonly all: readonly Facet[];
  /** Where `false` is among them: no value meets the schema. */
  readonly never?: Place;
  /** `null` is a value too, by `nullable` or `x-nullable`. */
  readonly nullable: boolean;
  /** False when a reference does not resolve or a limit ended the reading: there may be more. */
  readonly complete: boolean;
}

/** Facets of one schema: real ones have fewer than 50. */
const MOST_FACETS = 200;
/** Of `anyOf` and its like: lists of event types have some hundreds. */
const MOST_MEMBERS = 1000;
/** References in a row that only lead on to the next. */
const MOST_STEPS = 20_000;

const readings = new WeakMap<ApiDocument, WeakMap<object, Facets>>();

/** Read once for each schema. In time linear to the schemas it reaches; circles end. */
export function facetsOf(document: ApiDocument, schema: SchemaRef): Facets {
  if (!isRecord(schema.node)) return collect(document, schema);
  const known = readings.get(document) ?? new WeakMap<object, Facets>();
  readings.set(document, known);
  const facets = known.get(schema.node) ?? collect(document, schema);
  known.set(schema.node, facets);
  return facets;
}

function collect(document: ApiDocument, schema: SchemaRef): Facets {
  const seen = new Set<unknown>();
  const all: Facet[] = [];
  const open: SchemaRef[] = [schema];
  let never: Place | undefined;
  let complete = true;
  let nullable = false;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next.node)) continue;
    if (all.length >= MOST_FACETS || seen.size >= MOST_STEPS) return ended(all, { never, nullable, complete: false });
    const { node, at } = next;
    if (node === false) never ??= at;
    if (typeof node === 'boolean') continue;
    seen.add(node);
    if (!isRecord(node)) {
      complete = false;
      continue;
    }
    nullable ||= isNullable(node);
    const target = targetOf(document, { node, at });
    if (target === 'nowhere') complete = false;
    const alone = '$ref' in node && (!siblingsCount(document.dialect) || Object.keys(node).length === 1);
    if (!alone) all.push({ node, at });
    if (!alone) open.push(...membersOf({ node, at }, 'allOf').reverse());
    if (typeof target === 'object') open.push(target);
  }
  return ended(all, { never, nullable, complete });
}

const ended = (
  all: readonly Facet[],
  { never, ...rest }: Pick<Facets, 'nullable' | 'complete'> & { readonly never: Place | undefined },
): Facets => ({ all, ...(never !== undefined && { never }), ...rest });

/**
 * Also beside `$ref`, and in versions that have no such keyword, where it does not count by the letter: generators write it there, and it
 * cannot mean anything else. That it is written so is a problem of the document, not of every response.
 */
const isNullable = (node: JsonRecord): boolean => node['x-nullable'] === true || node['nullable'] === true;

/** Beside `$ref` nothing else counts in 2.0 and 3.0 (Reference Object); from 3.1 on a schema is JSON Schema 2020-12. */
const siblingsCount = (dialect: Dialect): boolean => dialect !== '2.0' && dialect !== '3.0';

function targetOf(document: ApiDocument, { node, at }: Facet): SchemaRef | 'nowhere' | undefined {
  const reference = node['$ref'] ?? node['$dynamicRef'];
  if (reference === undefined) return undefined;
  const target = follow(document, { node: { $ref: reference }, at });
  const isDynamic = node['$ref'] === undefined && isRecord(target?.node) && '$dynamicAnchor' in target.node;
  // Which of several it names depends on the way that led here (JSON Schema 2020-12, section 8.2.3.2), which is not kept.
  if (isDynamic && countDynamicAnchors(document, target.node['$dynamicAnchor']) > 1) return 'nowhere';
  return target ?? 'nowhere';
}

/** The schemas in a list keyword: `allOf`, `anyOf`, `oneOf`, `prefixItems`; empty when it is none. */
export function membersOf({ node, at }: Facet, keyword: string): SchemaRef[] {
  const members = node[keyword];
  if (!Array.isArray(members)) return [];
  return members.slice(0, MOST_MEMBERS).map((member: unknown, index) => memberOf(member, at, [keyword, index]));
}

/** The schema of a keyword that holds one: `items`, `not`; undefined when there is none. */
export function schemaIn({ node, at }: Facet, keyword: string): SchemaRef | undefined {
  const member = node[keyword];
  return isRecord(member) || typeof member === 'boolean' ? memberOf(member, at, [keyword]) : undefined;
}

/** The named schemas of a keyword that holds several: `properties`, `patternProperties`, `dependentSchemas`. */
export function namedSchemasIn({ node, at }: Facet, keyword: string): [name: string, schema: SchemaRef][] {
  const members = node[keyword];
  if (!isRecord(members)) return [];
  return Object.entries(members)
    .slice(0, MOST_NAMES)
    .map(([name, member]) => [name, memberOf(member, at, [keyword, name])]);
}

/** Properties of one object: generated documents have some hundreds. */
const MOST_NAMES = 5000;
