import type { ApiDocument, SchemaRef } from '../document.ts';
import { type Facet, type Facets, facetsOf, membersOf } from './facets.ts';

export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

type Types = readonly JsonType[] | undefined;

/** Schemas that one reading goes through. */
const MOST_READ = 2000;
/** Branches within branches. */
const MAX_DEPTH = 60;

/**
 * The types that a value may have, `null` by `nullable` among them; undefined when nothing restricts them. `number` includes `integer`.
 * Empty when nothing fits.
 */
export const typesOf = (document: ApiDocument, schema: SchemaRef): Types =>
  typesWithin(schema, { document, known: new Map() }, 0);

interface Reading {
  readonly document: ApiDocument;
  readonly known: Map<Facets, Types>;
}

function typesWithin(schema: SchemaRef, reading: Reading, depth: number): Types {
  const { document, known } = reading;
  const facets = facetsOf(document, schema);
  if (facets.never !== undefined) return [];
  if (known.has(facets) || known.size > MOST_READ || depth > MAX_DEPTH) return known.get(facets);
  // A circle restricts nothing further.
  known.set(facets, undefined);
  let types: Types;
  for (const facet of facets.all) {
    types = bothTypes(types, writtenTypes(facet));
    for (const keyword of ['anyOf', 'oneOf']) {
      const branches = membersOf(facet, keyword).map((branch) => typesWithin(branch, reading, depth + 1));
      if (branches.length > 0) types = bothTypes(types, anyOfThem(branches));
    }
  }
  const result = types !== undefined && facets.nullable ? [...new Set<JsonType>([...types, 'null'])] : types;
  known.set(facets, result);
  return result;
}

export const JSON_TYPES: readonly JsonType[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** `type` as a name or a list of names (3.1); `file` of Swagger 2.0 is a text of bytes. Unknown names say nothing. */
export function writtenTypes({ node }: Facet): Types {
  const written: unknown[] = [node['type']].flat();
  const types = JSON_TYPES.filter((type) => written.includes(type) || (type === 'string' && written.includes('file')));
  return types.length === 0 ? undefined : types;
}

/** What two statements on types leave. */
export function bothTypes(one: Types, other: Types): Types {
  if (one === undefined || other === undefined) return one ?? other;
  const holds = (types: readonly JsonType[], type: JsonType): boolean =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  return JSON_TYPES.filter((type) => holds(one, type) && holds(other, type));
}

function anyOfThem(branches: readonly Types[]): Types {
  const types = new Set<JsonType>();
  for (const branch of branches) {
    if (branch === undefined) return undefined;
    for (const type of branch) types.add(type);
  }
  return [...types];
}
