import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, SchemaRef } from '../document.ts';
import { dereferenced } from '../reference.ts';
import { branchesOf } from './branches.ts';
import { type Facet, type Facets, facetsOf, membersOf, namedSchemasIn, schemaIn } from './facets.ts';
import { isSelfContained } from './schema-node.ts';
import { writtenTypes } from './schema-types.ts';

export { typesOf } from './schema-types.ts';

export interface PropertyReading {
  /** The first place that describes it, the nearest. */
  readonly schema: SchemaRef;
  /** Every place that does, in `allOf` and the branches; of those in branches any one may count. */
  readonly schemas: readonly SchemaRef[];
  /** Whichever branch is taken. */
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
}

/** What a schema says about the members of an object, all branches taken together. */
export interface ObjectReading {
  /** By name, in document order. */
  readonly properties: ReadonlyMap<string, PropertyReading>;
  readonly patterns: readonly { readonly pattern: string; readonly schema: SchemaRef }[];
  /** Other names are ruled out: `additionalProperties` or `unevaluatedProperties` is false. */
  readonly closed: boolean;
  /** Other names are expected: one of the two is true or a schema. */
  readonly open: boolean;
  /** What the values of other names have to meet. */
  readonly additional: readonly SchemaRef[];
  /** The object, or one of the alternatives it may be, says nothing of any name: then any name is as good as documented. */
  readonly free: boolean;
  /** False when a reference does not resolve, a subtype is not known or a limit ended the reading: there may be more. */
  readonly complete: boolean;
}

/** Branches within branches. */
const MAX_DEPTH = 60;
const MOST_READ = 2000;
const MOST_PROPERTIES = 5000;
const MOST_COST = 100_000;
/** Places that describe one property. */
const MOST_SCHEMAS = 100;

const readings = new WeakMap<ApiDocument, WeakMap<object, ObjectReading>>();

/** Through `$ref`, `allOf`, `anyOf`, `oneOf`, `if`/`then`/`else`, `dependentSchemas` and `discriminator`. Read once for each schema, within limits. */
export function propertiesOf(document: ApiDocument, schema: SchemaRef): ObjectReading {
  const known = readings.get(document) ?? new WeakMap<object, ObjectReading>();
  readings.set(document, known);
  const meant = dereferenced(document, schema);
  const { node } = meant;
  if (typeof node !== 'object' || node === null) return readProperties(document, meant);
  const reading = known.get(node) ?? readProperties(document, meant);
  known.set(node, reading);
  return reading;
}

/** The same, read anew and not kept: for who goes through all schemas of a document once, which together take more memory than the document. */
export function readProperties(document: ApiDocument, schema: SchemaRef): ObjectReading {
  const meant = dereferenced(document, schema);
  const { node } = meant;
  if (typeof node !== 'object' || node === null) return finish(document, { ...emptyDraft(), free: node === true });
  return finish(document, read(meant, { document, known: new Map(), cost: 0 }, 0));
}

interface Reading {
  readonly document: ApiDocument;
  /** Each schema is read once; one that is still being read adds nothing to itself. */
  readonly known: Map<Facets, Draft>;
  /** Facets and properties that were gone through. */
  cost: number;
}

interface Draft {
  readonly properties: Map<string, SchemaRef[]>;
  readonly required: Set<string>;
  readonly patterns: { pattern: string; schema: SchemaRef }[];
  readonly additional: SchemaRef[];
  closed: boolean;
  open: boolean;
  free: boolean;
  complete: boolean;
}

const emptyDraft = (): Draft => ({
  properties: new Map(),
  required: new Set(),
  patterns: [],
  additional: [],
  closed: false,
  open: false,
  free: false,
  complete: true,
});

function read(schema: SchemaRef, reading: Reading, depth: number): Draft {
  const { document, known } = reading;
  const facets = facetsOf(document, schema);
  const before = known.get(facets);
  if (before !== undefined) return before;
  const draft = emptyDraft();
  draft.complete = facets.complete && known.size < MOST_READ && depth <= MAX_DEPTH;
  known.set(facets, draft);
  if (known.size > MOST_READ || depth > MAX_DEPTH) return draft;
  let mayBeFree = facets.never === undefined && facets.all.every(isSilent);
  for (const facet of facets.all) {
    readFacet(facet, draft);
    reading.cost += 1 + draft.properties.size;
    if (reading.cost > MOST_COST) {
      draft.complete = false;
      break;
    }
    for (const group of branchesOf(document, facet, facets)) {
      const branches = group.schemas.map((branch) => read(branch, reading, depth + 1));
      reading.cost += branches.reduce((sum, { properties }) => sum + 1 + properties.size, 0);
      joinBranches(draft, branches, group.oneIsTaken);
      draft.complete &&= group.complete;
      mayBeFree &&= group.oneIsTaken ? branches.some(({ free }) => free) : branches.every(({ free }) => free);
    }
  }
  draft.free = mayBeFree;
  return draft;
}

/** Lets a value be an object, and says nothing of its names. */
function isSilent(facet: Facet): boolean {
  const others = schemaIn(facet, 'additionalProperties') ?? schemaIn(facet, 'unevaluatedProperties');
  const isNamed = ['properties', 'patternProperties'].some((keyword) => hasNames(facet.node[keyword]));
  const isOpen = others === undefined || others.node === true || Object.keys(Object(others.node)).length === 0;
  return !isNamed && isOpen && others?.node !== false && writtenTypes(facet)?.includes('object') !== false;
}

const hasNames = (members: unknown): boolean => isRecord(members) && Object.keys(members).length > 0;

function readFacet(facet: Facet, draft: Draft): void {
  for (const [name, schema] of namedSchemasIn(facet, 'properties')) addProperty(draft, name, schema);
  for (const [pattern, schema] of namedSchemasIn(facet, 'patternProperties')) addPattern(draft, pattern, schema);
  for (const name of requiredNames(facet)) draft.required.add(name);
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    const others = schemaIn(facet, keyword);
    if (others?.node === false) draft.closed = true;
    else if (others !== undefined) draft.open = true;
    if (typeof others?.node === 'object') addSchema(draft.additional, others);
  }
}

/** `required: true` beside a parameter of Swagger 2.0 is no list of names. */
export function requiredNames({ node }: Facet): string[] {
  const names: unknown = node['required'];
  return Array.isArray(names) ? names.slice(0, MOST_PROPERTIES).filter((name) => typeof name === 'string') : [];
}

function addProperty({ properties }: Draft, name: string, schema: SchemaRef): void {
  const known = properties.get(name);
  if (known !== undefined) addSchema(known, schema);
  else if (properties.size < MOST_PROPERTIES) properties.set(name, [schema]);
}

function addSchema(schemas: SchemaRef[], schema: SchemaRef): void {
  if (schemas.length < MOST_SCHEMAS && !schemas.some(({ node }) => node === schema.node)) schemas.push(schema);
}

function addPattern({ patterns }: Draft, pattern: string, schema: SchemaRef): void {
  const isKnown = patterns.some((each) => each.pattern === pattern && each.schema.node === schema.node);
  if (patterns.length < MOST_SCHEMAS && !isKnown) patterns.push({ pattern, schema });
}

function joinBranches(draft: Draft, branches: readonly Draft[], oneIsTaken: boolean): void {
  for (const branch of branches) {
    if (branch === draft) continue;
    for (const [name, schemas] of branch.properties) {
      for (const schema of schemas) addProperty(draft, name, schema);
    }
    for (const { pattern, schema } of branch.patterns) addPattern(draft, pattern, schema);
    for (const schema of branch.additional) addSchema(draft.additional, schema);
    draft.open ||= branch.open;
    draft.complete &&= branch.complete;
  }
  const [first, ...others] = branches;
  if (!oneIsTaken || first === undefined) return;
  draft.closed ||= branches.every(({ closed }) => closed);
  for (const name of first.required) if (others.every(({ required }) => required.has(name))) draft.required.add(name);
}

function finish(document: ApiDocument, { properties, required, ...rest }: Draft): ObjectReading {
  const finished = new Map<string, PropertyReading>();
  for (const [name, schemas] of properties) {
    const [schema] = schemas;
    if (schema === undefined) continue;
    const says = (keyword: string): boolean => schemas.some((each) => isMarked(document, each, keyword));
    const [readOnly, writeOnly] = [says('readOnly'), says('writeOnly')];
    finished.set(name, { schema, schemas, required: required.has(name), readOnly, writeOnly });
  }
  return { ...rest, properties: finished };
}

/** Most properties are described in place: what is kept of each schema would take more memory than the document. */
const isMarked = (document: ApiDocument, schema: SchemaRef, keyword: string): boolean =>
  isRecord(schema.node) && isSelfContained(schema.node)
    ? schema.node[keyword] === true
    : facetsOf(document, schema).all.some(({ node }) => node[keyword] === true);

/** Every schema that an item of a list may be described by, in all branches. Empty when nothing is said of items. */
export function itemSchemasOf(document: ApiDocument, schema: SchemaRef): readonly SchemaRef[] {
  const items: SchemaRef[] = [];
  const open: SchemaRef[] = [schema];
  const seen = new Set<Facets>();
  let visits = 0;
  for (let next = open.pop(); next !== undefined && visits < MOST_READ; next = open.pop()) {
    const facets = facetsOf(document, next);
    if (seen.has(facets)) continue;
    seen.add(facets);
    visits += 1 + facets.all.length;
    for (const facet of facets.all) {
      const first = [...membersOf(facet, 'prefixItems'), ...membersOf(facet, 'items')];
      for (const item of [...first, schemaIn(facet, 'items')]) if (item !== undefined) addSchema(items, item);
      for (const group of branchesOf(document, facet, facets)) open.push(...group.schemas);
    }
  }
  return items;
}
