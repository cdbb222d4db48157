import { isRecord } from '../../parse/record.ts';
import type { SchemaRef } from '../document.ts';
import { type Facet, facetsOf, membersOf, namedSchemasIn, schemaIn } from './facets.ts';
import { fits } from './mismatch.ts';
import { type Instance, inside, type Run } from './validation-run.ts';

/** Members or items of a value that some keyword has looked at (JSON Schema 2020-12, section 11). */
export interface Evaluated {
  /** Each of them has been looked at, or that cannot be ruled out. */
  all: boolean;
  readonly names: Set<string>;
  /** So many items from the first on. */
  first: number;
  readonly items: Set<number>;
}

/** What a schema looks at in a value, its own `unevaluatedProperties` and `unevaluatedItems` left out. */
export function evaluatedBy(run: Run, { node, at }: Facet, instance: Instance): Evaluated {
  const found: Evaluated = { all: false, names: new Set(), first: 0, items: new Set() };
  collect({ run, instance, found, own: node, seen: new Set() }, { node, at });
  return found;
}

interface Collection {
  readonly run: Run;
  readonly instance: Instance;
  readonly found: Evaluated;
  /** The object whose unevaluated parts are asked for. */
  readonly own: unknown;
  readonly seen: Set<unknown>;
}

function collect(collection: Collection, schema: SchemaRef | undefined): void {
  const { run, found, seen } = collection;
  if (schema === undefined || found.all || seen.has(schema.node)) return;
  seen.add(schema.node);
  const facets = facetsOf(run.document, schema);
  if (!facets.complete || !run.spend(facets.all.length)) found.all = true;
  for (const facet of facets.all) {
    seen.add(facet.node);
    if (Array.isArray(collection.instance.value)) collectItems(collection, facet, collection.instance.value);
    else if (isRecord(collection.instance.value)) collectNames(collection, facet, collection.instance.value);
    for (const branch of takenBranches(collection, facet)) collect(collection, branch);
  }
}

/** Branches that the value meets: `anyOf`, `oneOf`, a condition with what follows from it, dependent schemas of present names. */
function takenBranches({ run, instance }: Collection, facet: Facet): (SchemaRef | undefined)[] {
  const deeper = { ...instance, depth: instance.depth + 1 };
  const isMet = (schema: SchemaRef): boolean => fits(run.check(schema, deeper));
  const dependent = namedSchemasIn(facet, 'dependentSchemas')
    .filter(([name]) => isRecord(instance.value) && Object.hasOwn(instance.value, name))
    .map(([, schema]) => schema);
  const alternatives = [...membersOf(facet, 'anyOf'), ...membersOf(facet, 'oneOf')].filter(isMet);
  const condition = schemaIn(facet, 'if');
  if (condition === undefined) return [...dependent, ...alternatives];
  const outcome = isMet(condition) ? [condition, schemaIn(facet, 'then')] : [schemaIn(facet, 'else')];
  return [...dependent, ...alternatives, ...outcome];
}

function collectNames(collection: Collection, facet: Facet, value: object): void {
  const { run, found, own } = collection;
  const looksAtAll = 'additionalProperties' in facet.node || 'discriminator' in facet.node;
  if (looksAtAll || ('unevaluatedProperties' in facet.node && facet.node !== own)) found.all = true;
  for (const [name] of namedSchemasIn(facet, 'properties')) found.names.add(name);
  for (const [pattern] of namedSchemasIn(facet, 'patternProperties'))
    for (const name of Object.keys(value)) if (run.matches(pattern, name) !== false) found.names.add(name);
}

function collectItems(collection: Collection, facet: Facet, value: readonly unknown[]): void {
  const { run, found, own, instance } = collection;
  const early = membersOf(facet, 'items').length;
  const rest = early > 0 ? 'additionalItems' : 'items';
  if (rest in facet.node || ('unevaluatedItems' in facet.node && facet.node !== own)) found.all = true;
  found.first = Math.max(found.first, early, membersOf(facet, 'prefixItems').length);
  const contained = schemaIn(facet, 'contains');
  if (contained === undefined) return;
  value.slice(0, MOST_ITEMS).forEach((item, at) => {
    if (fits(run.check(contained, inside(instance, at, item)))) found.items.add(at);
  });
}

/** Items of a list beyond these are not looked at. */
export const MOST_ITEMS = 1000;
