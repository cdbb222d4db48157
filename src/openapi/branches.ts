import type { ApiDocument, SchemaRef } from './document.ts';
import { type Facet, membersOf, namedSchemasIn, schemaIn } from './facets.ts';
import { follow } from './reference.ts';
import { isRecord, memberOf } from './schema-node.ts';

/** Schemas of which a value meets some. */
export interface BranchGroup {
  readonly schemas: readonly SchemaRef[];
  /** At least one of them holds: `anyOf`, `oneOf`. */
  readonly oneIsTaken: boolean;
  /** False when there may be branches that are not known. */
  readonly complete: boolean;
}

/** The alternatives in one object of keywords. */
export function branchesOf(document: ApiDocument, facet: Facet): BranchGroup[] {
  const groups: BranchGroup[] = [];
  for (const keyword of ['anyOf', 'oneOf']) {
    const schemas = membersOf(facet, keyword);
    if (schemas.length > 0) groups.push({ schemas, oneIsTaken: true, complete: true });
  }
  const conditional = ['if', 'then', 'else'].flatMap((keyword) => schemaIn(facet, keyword) ?? []);
  const dependent = namedSchemasIn(facet, 'dependentSchemas').map(([, schema]) => schema);
  const schemas = [...conditional, ...dependent];
  if (schemas.length > 0) groups.push({ schemas, oneIsTaken: false, complete: true });
  const subtypes = subtypesOf(document, facet);
  if (subtypes !== undefined && groups.length === 0) groups.push(subtypes);
  return groups;
}

/** A parent that tells its children apart by a property, without listing them (2.0, 3.0: the children name it in their `allOf`). */
function subtypesOf(document: ApiDocument, { node, at }: Facet): BranchGroup | undefined {
  const discriminator = node['discriminator'];
  if (typeof discriminator === 'string') return { schemas: [], oneIsTaken: false, complete: false };
  if (!isRecord(discriminator)) return undefined;
  const mapping = isRecord(discriminator['mapping']) ? discriminator['mapping'] : {};
  const targets = Object.values(mapping)
    .slice(0, MOST_SUBTYPES)
    .map((target) => subtypeNamed(document, at, target));
  const schemas = targets.filter((target) => target !== undefined);
  return { schemas, oneIsTaken: false, complete: schemas.length > 0 && schemas.length === targets.length };
}

const MOST_SUBTYPES = 500;

/** The subtype that a value's discriminating property names; undefined when there is none or it is not known. */
export function subtypeOf(document: ApiDocument, { node, at }: Facet, value: unknown): SchemaRef | undefined {
  const discriminator = node['discriminator'];
  const property = isRecord(discriminator) ? discriminator['propertyName'] : discriminator;
  if (typeof property !== 'string' || !isRecord(value) || !Object.hasOwn(value, property)) return undefined;
  const name = value[property];
  if (typeof name !== 'string') return undefined;
  const mapping = isRecord(discriminator) && isRecord(discriminator['mapping']) ? discriminator['mapping'] : {};
  return subtypeNamed(document, at, Object.hasOwn(mapping, name) ? mapping[name] : name);
}

/** A mapping's value is a reference or the name of a schema (OpenAPI "Discriminator Object"). */
function subtypeNamed(document: ApiDocument, at: Facet['at'], target: unknown): SchemaRef | undefined {
  if (typeof target !== 'string') return undefined;
  const isName = /^[A-Za-z0-9._-]{1,200}$/.test(target);
  const home = document.dialect === '2.0' ? '#/definitions' : '#/components/schemas';
  const named = isName ? follow(document, memberOf({ $ref: `${home}/${target}` }, at, [])) : undefined;
  return named ?? follow(document, memberOf({ $ref: target }, at, []));
}
