import { pointerPart } from '../parse/json.ts';
import { isRecord } from '../parse/record.ts';
import { shownName } from './shown-name.ts';

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** The part of JSON Schema 2020-12 that the formats of log-in files are written in. */
export interface Schema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly (string | boolean)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  /** Alternatives are distinguished by the members that they require. */
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

export interface SchemaProblem {
  /** RFC 6901, of the value or of the member that is wrong. */
  readonly pointer: string;
  /** Holds names of members, never values: they may be passwords. */
  readonly message: string;
}

/** The first place where a value does not have the form of a schema; undefined where it has it. */
export const schemaProblem = (schema: Schema, value: unknown): SchemaProblem | undefined =>
  problemIn({ root: schema, pointer: '' }, schema, value);

type Members = Readonly<Record<string, unknown>>;

interface Where {
  readonly root: Schema;
  readonly pointer: string;
}

function problemIn(where: Where, given: Schema, value: unknown): SchemaProblem | undefined {
  const schema = resolved(where.root, given);
  const message = typeProblem(schema, value) ?? scalarProblem(schema, value);
  if (message !== undefined) return { pointer: where.pointer, message };
  if (Array.isArray(value)) return itemsProblem(where, schema, value);
  return isRecord(value) ? membersProblem(where, schema, value) : undefined;
}

const resolved = (root: Schema, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? schema);

function typeProblem({ type }: Schema, value: unknown): string | undefined {
  if (type === undefined) return undefined;
  const types = typeof type === 'string' ? [type] : type;
  return types.some((each) => isOfType(each, value)) ? undefined : `it must be ${inWords(types)}`;
}

function isOfType(type: TypeName, value: unknown): boolean {
  if (type === 'object') return isRecord(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

const WORDS: Readonly<Record<TypeName, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'a mapping',
};

const inWords = (types: readonly TypeName[]): string => types.map((each) => WORDS[each]).join(', or ');

/** Names of users, values and sessions. */
export const NAME = '^[A-Za-z0-9_.@-]{1,64}$';
/** A URL without a user name and password before its host. */
export const URL_WITHOUT_LOGIN = '^(?![A-Za-z][A-Za-z0-9+.-]{0,20}:?//[^/?#]*@)';
/** What is wrong where a text does not match, in words. */
const MISTAKES: ReadonlyMap<string, string> = new Map([
  [NAME, 'it must be 1 to 64 letters, digits, and _ . @ -'],
  [URL_WITHOUT_LOGIN, 'it must not hold a user name or password: send them in a form, in `json` or as a header'],
]);

function scalarProblem(schema: Schema, value: unknown): string | undefined {
  const { minLength = 0, minimum = -Infinity, maximum = Infinity, pattern } = schema;
  if (schema.enum !== undefined && !schema.enum.some((each) => each === value))
    return `it must be ${schema.enum.join(', or ')}`;
  if (typeof value === 'string') {
    if (value.length < minLength) return 'it must not be empty';
    if (pattern !== undefined && !new RegExp(pattern).test(value))
      return MISTAKES.get(pattern) ?? schema.description ?? `it must match ${pattern}`;
  }
  if (typeof value === 'number' && (value < minimum || value > maximum))
    return `it must be between ${minimum} and ${maximum}`;
  return undefined;
}

function itemsProblem(where: Where, { items, minItems = 0 }: Schema, value: readonly unknown[]) {
  if (value.length < minItems) return { pointer: where.pointer, message: 'the list must not be empty' };
  if (items === undefined) return undefined;
  return first(value.entries(), ([at, item]) => problemIn(below(where, at), items, item));
}

/** An unknown member first: it is what a missing one was meant to be. */
function membersProblem(where: Where, schema: Schema, value: Members): SchemaProblem | undefined {
  const { properties = {}, additionalProperties } = schema;
  const stray = additionalProperties === false && Object.keys(value).find((name) => !Object.hasOwn(properties, name));
  if (typeof stray === 'string')
    return {
      pointer: below(where, shownName(stray)).pointer,
      message: `unknown; known are ${Object.keys(properties).join(', ')}`,
    };
  const message = missing(value, schema) ?? choiceProblem(value, schema.oneOf);
  if (message !== undefined) return { pointer: where.pointer, message };
  return first(Object.entries(value), ([name, member]) => memberProblem(below(where, name), schema, { name, member }));
}

function memberProblem(
  here: Where,
  { properties = {}, propertyNames, additionalProperties }: Schema,
  { name, member }: { readonly name: string; readonly member: unknown },
): SchemaProblem | undefined {
  if (propertyNames !== undefined && scalarProblem(propertyNames, name) !== undefined)
    return { pointer: here.pointer, message: 'a name has letters, digits, and _ . @ - only' };
  const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
  return known === undefined || known === false ? undefined : problemIn(here, known, member);
}

function missing(value: Members, { required = [], minProperties = 0 }: Schema): string | undefined {
  const absent = required.find((name) => !Object.hasOwn(value, name));
  if (absent !== undefined) return `\`${absent}\` is missing`;
  return Object.keys(value).length < minProperties ? 'it must not be empty' : undefined;
}

function choiceProblem(value: Members, oneOf: Schema['oneOf']): string | undefined {
  if (oneOf === undefined) return undefined;
  const names = oneOf.map(({ required }) => required.join(' and '));
  const fitting = oneOf.filter(({ required }) => required.every((name) => Object.hasOwn(value, name)));
  return fitting.length === 1 ? undefined : `it needs exactly one of ${names.join(', ')}`;
}

const below = (where: Where, part: string | number): Where => ({
  ...where,
  pointer: `${where.pointer}/${pointerPart(part)}`,
});

function first<T, R>(items: Iterable<T>, look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
