import { pointerPart } from '../../parse/json.ts';
import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, SchemaRef } from '../document.ts';
import { itemSchemasOf, type PropertyReading, propertiesOf } from './schema.ts';

/** A member of a response whose property the document marks in some way. */
export interface MarkedMember<Mark> {
  readonly name: string;
  /** In the value (RFC 6901). */
  readonly pointer: string;
  readonly value: string | number | boolean;
  readonly schema: SchemaRef;
  readonly mark: Mark;
}

const MAX_DEPTH = 12;
/** Values that are looked at. */
const MOST_VISITS = 20_000;
const MOST_FOUND = 50;

interface Step {
  readonly schema: SchemaRef;
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

interface Search<Mark> {
  readonly document: ApiDocument;
  readonly markOf: (property: PropertyReading) => Mark | undefined;
  /** By the place of the property in the document. */
  readonly found: Map<string, MarkedMember<Mark>>;
}

/** Members that came with a value and whose property has a mark, each property of each schema once, at most 50. Nothing is said of what no schema names. */
export function markedMembers<Mark>(
  document: ApiDocument,
  root: { readonly schema: SchemaRef; readonly value: unknown },
  markOf: (property: PropertyReading) => Mark | undefined,
): MarkedMember<Mark>[] {
  const search: Search<Mark> = { document, markOf, found: new Map() };
  const open: Step[] = [{ ...root, pointer: '', depth: 0 }];
  let visits = 0;
  for (let step = open.pop(); step !== undefined && visits < MOST_VISITS; step = open.pop()) {
    visits += 1;
    if (step.depth > MAX_DEPTH || search.found.size >= MOST_FOUND) continue;
    if (Array.isArray(step.value)) open.push(...itemsOf(document, step, step.value));
    else if (isRecord(step.value)) open.push(...membersOf(search, step));
  }
  return [...search.found.values()];
}

function itemsOf(document: ApiDocument, { schema, pointer, depth }: Step, items: readonly unknown[]): Step[] {
  const schemas = itemSchemasOf(document, schema);
  return items
    .slice(0, MOST_VISITS)
    .flatMap((value, index) =>
      schemas.map((each) => ({ schema: each, value, pointer: `${pointer}/${index}`, depth: depth + 1 })),
    )
    .reverse();
}

function membersOf<Mark>({ document, markOf, found }: Search<Mark>, step: Step): Step[] {
  const { properties } = propertiesOf(document, step.schema);
  return Object.entries(Object(step.value))
    .flatMap(([name, value]): Step[] => {
      const property = properties.get(name);
      if (property === undefined) return [];
      const pointer = `${step.pointer}/${pointerPart(name)}`;
      const { schema } = property;
      const key = `${schema.at.file} ${schema.at.pointer}`;
      const mark = hasValue(value) && !found.has(key) ? markOf(property) : undefined;
      if (mark !== undefined && hasValue(value)) found.set(key, { name, pointer, value, schema, mark });
      return property.schemas.map((each) => ({ schema: each, value, pointer, depth: step.depth + 1 }));
    })
    .reverse();
}

const hasValue = (value: unknown): value is string | number | boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
