import { pointerPart } from '../parse/json.ts';
import type { ApiDocument, Place, SchemaRef } from './document.ts';
import { facetsOf } from './facets.ts';
import { MAX_MATCHED, safePattern } from './safe-pattern.ts';
import { itemSchemasOf, type ObjectReading, propertiesOf } from './schema.ts';
import { isRecord } from './schema-node.ts';

/** A property of an answer that no branch of its schema names. */
export interface Undocumented {
  readonly name: string;
  /** In the answer, with `*` for the items of lists and the keys of maps: `/items/*`. */
  readonly pointer: string;
  /** The first place where it stands (RFC 6901). */
  readonly concrete: string;
  /** The schema of the object in which it stands. */
  readonly at: Place;
  /** What the schema says of names it does not list: that there are none, nothing, or that there may be any. */
  readonly others: 'forbidden' | 'unsaid' | 'allowed';
}

/** Objects and items of one answer that are looked at. */
const MOST_VISITS = 20_000;
const MOST_ITEMS = 500;
const MOST_FOUND = 200;
const MAX_DEPTH = 100;

/**
 * The properties of a value that its schema does not mention, each once, in the order of the answer. Where the schema names no property at all the
 * object is free-form, and nothing in it is undocumented; so it is where a reference leads nowhere.
 */
export function undocumentedIn(document: ApiDocument, schema: SchemaRef, value: unknown): Undocumented[] {
  const found = new Map<string, Undocumented>();
  const open: Spot[] = [{ schemas: [schema], value, pointer: '', concrete: '', depth: 0 }];
  for (let visits = 0; visits < MOST_VISITS && found.size < MOST_FOUND; visits += 1) {
    const spot = open.pop();
    if (spot === undefined) break;
    const further = lookAt(document, spot, found);
    if (spot.depth < MAX_DEPTH) open.push(...further.reverse());
  }
  return [...found.values()];
}

/** A part of the answer with all that may describe it. */
interface Spot {
  readonly schemas: readonly SchemaRef[];
  readonly value: unknown;
  readonly pointer: string;
  readonly concrete: string;
  readonly depth: number;
}

/** Schemas that may describe one part; where there are more, what is below it is not looked at. */
const MOST_SCHEMAS = 100;

/** Each schema once, by whatever reference. */
function distinct(document: ApiDocument, schemas: readonly SchemaRef[]): SchemaRef[] {
  const byNode = new Map(schemas.map((schema) => [facetsOf(document, schema).all[0]?.node ?? schema.node, schema]));
  return [...byNode.values()];
}

function lookAt(document: ApiDocument, spot: Spot, found: Map<string, Undocumented>): Spot[] {
  const { value } = spot;
  const schemas = distinct(document, spot.schemas);
  if (schemas.length > MOST_SCHEMAS) return [];
  if (Array.isArray(value)) {
    const items = schemas.flatMap((schema) => itemSchemasOf(document, schema));
    return value.slice(0, MOST_ITEMS).map((item, at) => step(spot, { key: at, shown: '*', value: item }, items));
  }
  if (!isRecord(value)) return [];
  const readings = schemas.map((schema) => propertiesOf(document, schema));
  const isFree = readings.some(({ free }) => free) || !readings.some(namesAny);
  const isWhole = readings.every(({ complete }) => complete);
  return Object.entries(value).flatMap(([name, member]) => {
    const { known, isNamed } = describing(readings, name);
    if (known.length > 0)
      return [step(spot, { key: name, shown: isNamed ? pointerPart(name) : '*', value: member }, known)];
    const pointer = `${spot.pointer}/${pointerPart(name)}`;
    if (isFree || !isWhole || isUnreadable(readings) || found.has(pointer)) return [];
    found.set(pointer, report(spot, { name, pointer }, readings));
    return [];
  });
}

function describing(readings: readonly ObjectReading[], name: string): { known: SchemaRef[]; isNamed: boolean } {
  const named = readings.flatMap(({ properties }) => properties.get(name)?.schemas ?? []);
  if (named.length > 0) return { known: named, isNamed: true };
  const matching = readings.flatMap(({ patterns }) =>
    patterns
      .filter(({ pattern }) => safePattern(pattern)?.test(name.slice(0, MAX_MATCHED)))
      .map(({ schema }) => schema),
  );
  const additional = readings.flatMap((reading) => reading.additional.filter(({ node }) => saysSomething(node)));
  return { known: [...matching, ...additional], isNamed: false };
}

const namesAny = ({ properties, patterns, additional, closed }: ObjectReading): boolean =>
  closed || properties.size + patterns.length + additional.length > 0;

/** `additionalProperties: {}` is another way to write `true`. */
const saysSomething = (node: unknown): boolean => isRecord(node) && Object.keys(node).length > 0;

/** A pattern of names that is not run may stand for any name. */
const isUnreadable = (readings: readonly ObjectReading[]): boolean =>
  readings.some(({ patterns }) => patterns.some(({ pattern }) => safePattern(pattern) === undefined));

function report(
  { schemas, concrete }: Spot,
  found: Pick<Undocumented, 'name' | 'pointer'>,
  readings: readonly ObjectReading[],
): Undocumented {
  const isOpen = readings.some(({ open }) => open);
  const others = isOpen ? 'allowed' : readings.every(({ closed }) => closed) ? 'forbidden' : 'unsaid';
  const at = schemas[0]?.at ?? { file: '', pointer: '' };
  return { ...found, concrete: `${concrete}/${pointerPart(found.name)}`, at, others };
}

interface Member {
  readonly key: string | number;
  readonly shown: string;
  readonly value: unknown;
}

const step = (
  { pointer, concrete, depth }: Spot,
  { key, shown, value }: Member,
  schemas: readonly SchemaRef[],
): Spot => ({
  schemas,
  value,
  pointer: `${pointer}/${shown}`,
  concrete: `${concrete}/${pointerPart(key)}`,
  depth: depth + 1,
});
