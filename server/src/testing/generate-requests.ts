/** Requests over a whole OpenAPI document, valid and not, for tests that send each of them as several roles. */

export interface GeneratedRequest {
  readonly operationId: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What is particular about it: exactly one thing is wrong, or none. */
  readonly kind: RequestKind;
  /** Whose thing the path names. */
  readonly owner: 'none' | 'own' | 'foreign';
}

export type RequestKind =
  | 'plain'
  | 'foreign-id'
  | 'unknown-id'
  | 'malformed-id'
  | 'unknown-parameter'
  | 'bad-parameter'
  | 'foreign-filter'
  | 'malformed-json'
  | 'media-type'
  | 'unknown-field'
  | 'bad-field'
  | 'not-an-object'
  | 'bad-header';

/** An id for each prefix of ids: `tgt`, `scn` … */
export type Ids = Readonly<Record<string, string>>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}
interface Schema {
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly $ref?: string;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly security?: readonly unknown[];
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const HOSTILE = ['\u0000', '\ud800', "' or 1=1 --", '../../etc/passwd', '%s%n', '💥'.repeat(5_000), '__proto__'];
const MALFORMED_IDS = ['x', '..%2f..%2fetc', '%00', '%F0%9F%92%A5', 'a'.repeat(2_000), "'"];

/** The prefix that the ids of a parameter have, from the pattern of its schema. */
const prefixOf = ({ pattern }: Schema): string | undefined => /^\^([a-z]{3})_/.exec(pattern ?? '')?.[1];

interface Place {
  readonly document: ApiDocument;
  readonly template: string;
  readonly method: string;
  readonly operation: Operation;
  readonly own: Ids;
  readonly foreign: Ids;
}

/** All requests of a document; those that delete come last. */
export function generateRequests(document: ApiDocument, own: Ids, foreign: Ids): GeneratedRequest[] {
  const places = Object.entries(document.paths).flatMap(([template, item]) =>
    METHODS.flatMap((method): Place[] => {
      const operation = item[method];
      return operation === undefined ? [] : [{ document, template, method, operation, own, foreign }];
    }),
  );
  const ordered = [...places.filter(({ method }) => method !== 'delete'), ...places.filter(isDelete)];
  return ordered.flatMap((place) => [...faulty(place), ...plain(place)]);
}

const isDelete = ({ method }: Place): boolean => method === 'delete';

function faulty(place: Place): GeneratedRequest[] {
  return [...wrongIds(place), ...wrongParameters(place), ...wrongBodies(place), ...wrongHeaders(place)];
}

const hasIds = ({ template }: Place): boolean => template.includes('{');

function plain(place: Place): GeneratedRequest[] {
  return [requestOf(place, { kind: 'plain', owner: hasIds(place) ? 'own' : 'none' })];
}

function wrongIds(place: Place): GeneratedRequest[] {
  if (!hasIds(place)) return [];
  const unknown = Object.fromEntries(Object.keys(place.own).map((prefix) => [prefix, `${prefix}_${'0'.repeat(26)}`]));
  const with_ = (kind: RequestKind, ids: Ids, owner: 'own' | 'foreign') => requestOf(place, { kind, ids, owner });
  return [
    with_('foreign-id', place.foreign, 'foreign'),
    with_('unknown-id', unknown, 'foreign'),
    ...MALFORMED_IDS.map((id) => {
      const ids = Object.fromEntries(Object.keys(place.own).map((prefix) => [prefix, id]));
      return with_('malformed-id', ids, 'foreign');
    }),
  ];
}

function wrongParameters(place: Place): GeneratedRequest[] {
  const query = (place.operation.parameters ?? []).filter((each) => each.in === 'query');
  const owner = hasIds(place) ? 'own' : 'none';
  const asked = (kind: RequestKind, name: string, value: string) =>
    requestOf(place, { kind, owner, query: `?${name}=${encodeURIComponent(value)}` });
  return [
    ...(query.length > 0 ? [asked('unknown-parameter', 'colour', 'red')] : []),
    ...query
      .filter(({ name }) => name !== 'check')
      .flatMap(({ name }) =>
        ['', '-1', '1e9', '\u0000', 'x'.repeat(3_000)].map((value) => asked('bad-parameter', name, value)),
      ),
    ...query.flatMap(({ name, schema }) => {
      const id = place.foreign[prefixOf(schema) ?? ''];
      return id === undefined ? [] : [asked('foreign-filter', name, id)];
    }),
  ];
}

function wrongBodies(place: Place): GeneratedRequest[] {
  const schema = place.operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return [];
  const owner = hasIds(place) ? 'own' : 'none';
  const sent = (kind: RequestKind, body: string, headers = {}) => requestOf(place, { kind, owner, body, headers });
  const names = Object.keys(resolved(place.document, schema).properties ?? {});
  return [
    sent('malformed-json', '{"a":'),
    sent('malformed-json', ''),
    sent('media-type', 'a=1', { 'Content-Type': 'text/plain' }),
    sent('unknown-field', JSON.stringify({ colour: 'red' })),
    ...['null', '[]', '1', '"x"', `${'['.repeat(5_000)}${']'.repeat(5_000)}`].map((body) =>
      sent('not-an-object', body),
    ),
    ...names.flatMap((name) =>
      [...HOSTILE, -1, 1e300, null, [], { a: { b: [] } }].map((value) =>
        sent('bad-field', JSON.stringify({ [name]: value })),
      ),
    ),
  ];
}

const resolved = ({ components }: ApiDocument, schema: Schema): Schema =>
  components?.schemas?.[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;

function wrongHeaders(place: Place): GeneratedRequest[] {
  const owner = hasIds(place) ? 'own' : 'none';
  const header = (headers: Record<string, string>) => requestOf(place, { kind: 'bad-header', owner, headers });
  if (place.method === 'get') return [header({ 'If-None-Match': '"' }), header({ 'If-None-Match': ','.repeat(2_000) })];
  return [
    header({ 'If-Match': '"999999999999999999"' }),
    header({ 'If-Match': 'x' }),
    header({ 'Idempotency-Key': 'k'.repeat(300) }),
  ];
}

interface Particular {
  readonly kind: RequestKind;
  readonly owner: GeneratedRequest['owner'];
  readonly ids?: Ids;
  readonly query?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function requestOf(
  place: Place,
  { kind, owner, ids = place.own, query = '', body, headers = {} }: Particular,
): GeneratedRequest {
  const { operation, template, method } = place;
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = operation.parameters?.find((each) => each.in === 'path' && each.name === name);
    return ids[prefixOf(parameter?.schema ?? {}) ?? ''] ?? 'x';
  });
  return {
    operationId: operation.operationId,
    method: method.toUpperCase(),
    path: path + query,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body }),
    kind,
    owner,
  };
}
