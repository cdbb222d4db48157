import { pointerPart } from '../../parse/json.ts';
import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, Place, SchemaRef } from '../document.ts';
import { facetsOf } from './facets.ts';
import { createMatcher, type Matcher } from './safe-pattern.ts';
import { itemSchemasOf, type ObjectReading, propertiesOf } from './schema.ts';

/** A property of a response that no branch of its schema names. */
export interface Undocumented {
  readonly name: string;
  /** In the response, with `*` for the items of lists and the keys of maps: `/items/*`. */
  readonly pointer: string;
  /** The first place where it is (RFC 6901). */
  readonly concrete: string;
  /** The schema of the object that contains it. */
  readonly at: Place;
  /** What the schema says of names it does not list: that there are none, nothing, or that there may be any. */
  readonly others: 'forbidden' | 'unsaid' | 'allowed';
}

/** Objects and items of one response that are looked at. */
const MOST_VISITS = 20_000;
const MOST_ITEMS = 500;
const MOST_FOUND = 200;
const MAX_DEPTH = 100;

/**
 * The properties of a value that its schema does not mention, each once, in the order of the response. Where the schema names no property at all the
 * object is free-form, and nothing in it is undocumented; so it is where a reference does not resolve.
 */
export function undocumentedIn(document: ApiDocument, schema: SchemaRef, value: unknown): Undocumented[] {
  const found = new Map<string, Undocumented>();
  const search: Search = { document, found, matches: createMatcher() };
  const open: Spot[] = [{ schemas: [schema], value, pointer: '', concrete: '', depth: 0 }];
  for (let visits = 0; visits < MOST_VISITS && found.size < MOST_FOUND; visits += 1) {
    const spot = open.pop();
    if (spot === undefined) break;
    const further = lookAt(search, spot);
    if (spot.depth < MAX_DEPTH) open.push(...further.reverse());
  }
  return [...found.values()];
}

interface Search {
  readonly document: ApiDocument;
  /** By folded pointer. */
  readonly found: Map<string, Undocumented>;
  readonly matches: Matcher;
}

/** A part of the response with all that may describe it. */
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

function lookAt({ document, found, matches }: Search, spot: Spot): Spot[] {
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
    const { known, isNamed, isCertain } = describing(readings, name, matches);
    const shown = isNamed ? pointerPart(name) : '*';
    if (known.length > 0) return [step(spot, { key: name, shown, value: member }, known)];
    const pointer = `${spot.pointer}/${pointerPart(name)}`;
    const isReported = isCertain && isWhole && !isFree && !found.has(pointer);
    if (isReported) found.set(pointer, report(spot, { name, pointer }, readings));
    return [];
  });
}

interface Description {
  /** Schemas that may describe the property. */
  readonly known: readonly SchemaRef[];
  /** By its name, not by a pattern or as one of the others. */
  readonly isNamed: boolean;
  /** False when a pattern of names could not be run, and may match this one. */
  readonly isCertain: boolean;
}

function describing(readings: readonly ObjectReading[], name: string, matches: Matcher): Description {
  const named = readings.flatMap(({ properties }) => properties.get(name)?.schemas ?? []);
  if (named.length > 0) return { known: named, isNamed: true, isCertain: true };
  const patterns = readings.flatMap((reading) => reading.patterns);
  const matched = patterns.map(({ pattern, schema }) => ({ schema, isMatched: matches(pattern, name) }));
  const matching = matched.flatMap(({ schema, isMatched }) => (isMatched === true ? schema : []));
  const additional = readings.flatMap((reading) => reading.additional.filter(({ node }) => saysSomething(node)));
  const isCertain = matched.every(({ isMatched }) => isMatched !== undefined);
  return { known: [...matching, ...additional], isNamed: false, isCertain };
}

const namesAny = ({ properties, patterns, additional, closed }: ObjectReading): boolean =>
  closed || properties.size + patterns.length + additional.length > 0;

/** `additionalProperties: {}` is another way to write `true`. */
const saysSomething = (node: unknown): boolean => isRecord(node) && Object.keys(node).length > 0;

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
