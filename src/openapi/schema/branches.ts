import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, SchemaRef } from '../document.ts';
import { follow } from '../reference.ts';
import { type Facet, type Facets, facetsOf, membersOf, namedSchemasIn, schemaIn } from './facets.ts';
import { memberOf } from './schema-node.ts';

/** Schemas of which a value meets some. */
export interface BranchGroup {
  readonly schemas: readonly SchemaRef[];
  /** At least one of them holds: `anyOf`, `oneOf`. */
  readonly oneIsTaken: boolean;
  /** False when there may be branches that are not known. */
  readonly complete: boolean;
}

/** The alternatives in one object of keywords, which is one of a schema's facets. */
export function branchesOf(document: ApiDocument, facet: Facet, { all }: Facets): BranchGroup[] {
  const groups: BranchGroup[] = [];
  for (const keyword of ['anyOf', 'oneOf']) {
    const schemas = membersOf(facet, keyword);
    if (schemas.length > 0) groups.push({ schemas, oneIsTaken: true, complete: true });
  }
  const conditional = ['if', 'then', 'else'].flatMap((keyword) => schemaIn(facet, keyword) ?? []);
  const dependent = namedSchemasIn(facet, 'dependentSchemas').map(([, schema]) => schema);
  const schemas = [...conditional, ...dependent];
  if (schemas.length > 0) groups.push({ schemas, oneIsTaken: false, complete: true });
  if (!('discriminator' in facet.node) || 'anyOf' in facet.node || 'oneOf' in facet.node) return groups;
  const subtypes = childrenOf(document, facet);
  // What is a subtype itself is none of its siblings.
  const isChild = all[0] !== facet && subtypes.some(({ node }) => node === all[0]?.node);
  if (!isChild)
    groups.push({
      schemas: subtypes,
      oneIsTaken: false,
      complete: subtypes.length > 0 && subtypes.length < MOST_SUBTYPES,
    });
  return groups;
}

/** The children of a parent that distinguishes them by a property without listing them: those it maps, and those that name it in their `allOf`. */
export function childrenOf(document: ApiDocument, { node, at }: Facet): readonly SchemaRef[] {
  const discriminator = node['discriminator'];
  const mapping = isRecord(discriminator) && isRecord(discriminator['mapping']) ? discriminator['mapping'] : {};
  const mapped = Object.values(mapping)
    .slice(0, MOST_SUBTYPES)
    .flatMap((target) => subtypeNamed(document, at, target) ?? []);
  const children = families.get(document) ?? familiesIn(document);
  families.set(document, children);
  return [...mapped, ...(children.get(node) ?? [])];
}

const MOST_SUBTYPES = 500;

/** Of all named schemas of a document together: large ones have some thousands. */
const MOST_FACETS = 200_000;

const families = new WeakMap<ApiDocument, ReadonlyMap<Facet['node'], readonly SchemaRef[]>>();

/** Named schemas by the parents with a discriminator that they are made of. */
function familiesIn(document: ApiDocument): ReadonlyMap<Facet['node'], readonly SchemaRef[]> {
  const children = new Map<Facet['node'], SchemaRef[]>();
  let left = MOST_FACETS;
  for (const schema of namedSchemas(document)) {
    const { all } = facetsOf(document, schema);
    left -= all.length;
    if (left < 0) break;
    for (const { node } of all) {
      if (node === schema.node || !('discriminator' in node)) continue;
      const known = children.get(node) ?? [];
      children.set(node, known);
      if (known.length < MOST_SUBTYPES) known.push(schema);
    }
  }
  return children;
}

const namedSchemas = ({ sources }: ApiDocument): SchemaRef[] =>
  sources.flatMap(({ from, value }) => {
    if (!isRecord(value)) return [];
    const root: Facet = { node: value, at: { file: from, pointer: '' } };
    const parts = isRecord(value['components'])
      ? namedSchemasIn({ node: value['components'], at: { file: from, pointer: '/components' } }, 'schemas')
      : namedSchemasIn(root, 'definitions');
    return parts.map(([, schema]) => schema);
  });

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
