import { isRecord } from '../../parse/record.ts';

/** What introspection returns of a schema, as far as it is needed for queries. */
export interface GraphqlSchema {
  readonly query: GraphqlType | undefined;
  readonly mutation: GraphqlType | undefined;
  readonly subscription: GraphqlType | undefined;
  /** Types with fields, by name: objects and interfaces. */
  readonly types: ReadonlyMap<string, GraphqlType>;
}

export interface GraphqlType {
  readonly name: string;
  readonly fields: readonly GraphqlField[];
}

export interface GraphqlField {
  readonly name: string;
  readonly description: string;
  readonly type: GraphqlTypeRef;
  readonly args: readonly GraphqlArgument[];
}

export interface GraphqlArgument {
  readonly name: string;
  readonly type: GraphqlTypeRef;
  /** Without it the field cannot be called. */
  readonly isRequired: boolean;
}

/** A type without its wrappers. */
export interface GraphqlTypeRef {
  /** Empty where it was not given. */
  readonly name: string;
  readonly kind: 'OBJECT' | 'INTERFACE' | 'UNION' | 'SCALAR' | 'ENUM' | 'INPUT_OBJECT' | 'unknown';
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** A server may return a schema without end. */
const MOST_TYPES = 3000;
const MOST_FIELDS = 500;
const MOST_ARGUMENTS = 50;
const MOST_WRAPPERS = 4;
const LONGEST_TEXT = 2000;

/** The schema in the `data` of an introspection; undefined where there is none. */
export function schemaIn(data: unknown): GraphqlSchema | undefined {
  const schema = isRecord(data) ? data['__schema'] : undefined;
  if (!isRecord(schema)) return undefined;
  const types = new Map(
    listOf(schema['types'], MOST_TYPES)
      .flatMap(typeIn)
      .map((type) => [type.name, type]),
  );
  const root = (name: string): GraphqlType | undefined => {
    const type = schema[name];
    if (!isRecord(type)) return undefined;
    const [own] = typeIn(type);
    return own === undefined || own.fields.length > 0 ? own : (types.get(own.name) ?? own);
  };
  const roots = { query: root('queryType'), mutation: root('mutationType'), subscription: root('subscriptionType') };
  return Object.values(roots).every((each) => each === undefined) ? undefined : { ...roots, types };
}

const listOf = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

/** GraphQL's own names; anything else would be text of the server in our requests. */
export const isGraphqlName = (text: unknown): text is string =>
  typeof text === 'string' && /^[_A-Za-z][_0-9A-Za-z]{0,199}$/.test(text);

function typeIn(value: unknown): GraphqlType[] {
  if (!isRecord(value) || !isGraphqlName(value['name'])) return [];
  return [{ name: value['name'], fields: listOf(value['fields'], MOST_FIELDS).flatMap(fieldIn) }];
}

function fieldIn(value: unknown): GraphqlField[] {
  if (!isRecord(value) || !isGraphqlName(value['name'])) return [];
  const { name, description } = value;
  return [
    {
      name,
      description: typeof description === 'string' ? description.slice(0, LONGEST_TEXT) : '',
      type: refIn(value['type']),
      args: listOf(value['args'], MOST_ARGUMENTS).flatMap(argumentIn),
    },
  ];
}

function argumentIn(value: unknown): GraphqlArgument[] {
  if (!isRecord(value) || !isGraphqlName(value['name'])) return [];
  const type = refIn(value['type']);
  const hasDefault = value['defaultValue'] !== undefined && value['defaultValue'] !== null;
  return [{ name: value['name'], type, isRequired: type.isRequired && !hasDefault }];
}

const KINDS = new Set(['OBJECT', 'INTERFACE', 'UNION', 'SCALAR', 'ENUM', 'INPUT_OBJECT']);

function refIn(value: unknown): GraphqlTypeRef {
  let at = value;
  let isList = false;
  const isRequired = isRecord(value) && value['kind'] === 'NON_NULL';
  for (let depth = 0; depth < MOST_WRAPPERS && isRecord(at) && isRecord(at['ofType']); depth += 1) {
    isList ||= at['kind'] === 'LIST';
    at = at['ofType'];
  }
  const { kind, name } = isRecord(at) ? at : { kind: undefined, name: undefined };
  const isKnown = typeof kind === 'string' && KINDS.has(kind) && isGraphqlName(name);
  return {
    name: isKnown ? name : '',
    kind: isKnown ? (kind as GraphqlTypeRef['kind']) : 'unknown',
    isList,
    isRequired,
  };
}
