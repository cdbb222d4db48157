import { isRecord } from '../../parse/record.ts';

/** What values seen at one place have in common, as JSON Schema 2020-12. Holds names and types, never a value. */
export type InferredSchema = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 12;
const MAX_ITEMS = 50;
/** An object with more members than this is a map by key, not a record. */
const MAX_PROPERTIES = 100;

/** The schema that all of these values meet. */
export function inferSchema(values: readonly unknown[], depth = 0): InferredSchema {
  if (values.length === 0 || depth >= MAX_DEPTH) return {};
  const types = [...new Set(values.map(typeOf))].sort();
  const merged = types.includes('number') ? types.filter((type) => type !== 'integer') : types;
  return {
    type: merged.length === 1 ? merged[0] : merged,
    ...objectPart(values.filter(isRecord), depth),
    ...arrayPart(
      values.filter((value) => Array.isArray(value)),
      depth,
    ),
    ...(merged.length === 1 && merged[0] === 'string' ? formatPart(values.map(String)) : {}),
  };
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'object' ? 'object' : typeof value;
}

function objectPart(values: readonly Readonly<Record<string, unknown>>[], depth: number): InferredSchema {
  if (values.length === 0) return {};
  const names = [...new Set(values.flatMap((value) => Object.keys(value)))];
  if (names.length > MAX_PROPERTIES || names.some(isKeyLike)) {
    return { additionalProperties: inferSchema(values.flatMap(Object.values).slice(0, MAX_ITEMS), depth + 1) };
  }
  const properties = names.map((name) => [
    name,
    inferSchema(
      values.flatMap((value) => (Object.hasOwn(value, name) ? [value[name]] : [])),
      depth + 1,
    ),
  ]);
  const required = names.filter((name) => values.every((value) => Object.hasOwn(value, name)));
  return { properties: Object.fromEntries(properties), ...(required.length === 0 ? {} : { required }) };
}

/** Ids, addresses and tokens as member names: the name is data. */
const isKeyLike = (name: string): boolean => /^\d{1,40}$|^[0-9a-f-]{16,64}$|@|^[A-Za-z0-9_-]{25,}$/.test(name);

function arrayPart(values: readonly unknown[][], depth: number): InferredSchema {
  if (values.length === 0) return {};
  const items = values.flatMap((value) => value.slice(0, MAX_ITEMS)).slice(0, MAX_ITEMS);
  return { items: inferSchema(items, depth + 1) };
}

const FORMATS: readonly (readonly [string, RegExp])[] = [
  ['date-time', /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ['email', /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,5}$/],
  ['uri', /^https?:\/\/\S{1,2000}$/],
];

function formatPart(values: readonly string[]): InferredSchema {
  const format = FORMATS.find(([, pattern]) => values.every((value) => pattern.test(value)))?.[0];
  return format === undefined ? {} : { format };
}
