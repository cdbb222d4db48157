import { pointerPart } from '../parse/json.ts';
import { isRecord } from '../parse/record.ts';
import type { ApiDocument, SchemaRef } from './document.ts';
import { itemSchemasOf, propertiesOf } from './schema.ts';

/** A member of an answer that its document marks `writeOnly`: it may be sent to the server and should not come back. */
export interface WriteOnlyMember {
  readonly name: string;
  /** In the value (RFC 6901). */
  readonly pointer: string;
  readonly value: string | number | boolean;
  readonly schema: SchemaRef;
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

/** Members marked `writeOnly` that came with a value, each property of each schema once, at most 50. Nothing is said of what no schema names. */
export function writeOnlyMembers(document: ApiDocument, schema: SchemaRef, value: unknown): WriteOnlyMember[] {
  const found = new Map<string, WriteOnlyMember>();
  const open: Step[] = [{ schema, value, pointer: '', depth: 0 }];
  let visits = 0;
  for (let step = open.pop(); step !== undefined && visits < MOST_VISITS; step = open.pop()) {
    visits += 1;
    if (step.depth > MAX_DEPTH || found.size >= MOST_FOUND) continue;
    if (Array.isArray(step.value)) open.push(...itemsOf(document, step, step.value));
    else if (isRecord(step.value)) open.push(...membersOf(document, step, found));
  }
  return [...found.values()];
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

function membersOf(document: ApiDocument, step: Step, found: Map<string, WriteOnlyMember>): Step[] {
  const { properties } = propertiesOf(document, step.schema);
  return Object.entries(Object(step.value))
    .flatMap(([name, value]): Step[] => {
      const property = properties.get(name);
      if (property === undefined) return [];
      const pointer = `${step.pointer}/${pointerPart(name)}`;
      const { schema } = property;
      const key = `${schema.at.file} ${schema.at.pointer}`;
      if (property.writeOnly && hasValue(value) && !found.has(key)) found.set(key, { name, pointer, value, schema });
      return property.schemas.map((each) => ({ schema: each, value, pointer, depth: step.depth + 1 }));
    })
    .reverse();
}

const hasValue = (value: unknown): value is string | number | boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean';
