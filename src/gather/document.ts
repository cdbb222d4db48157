import { jsonOf } from '../derive/page.ts';
import type { ApiDocument } from '../model/document.ts';
import type { Exchange } from '../model/exchange.ts';
import { own, type Said } from '../model/said.ts';
import { acts } from './consent.ts';
import { isCommandLike } from './harmless.ts';
import { plainUrl } from './scope.ts';

/** An operation as a simple reading of an OpenAPI or Swagger document tells it. */
export interface DocumentOperation {
  readonly method: string;
  readonly url: string;
  readonly operationId?: string;
  readonly parameters: readonly string[];
  /** Why the survey does not ask it; undefined when it does. */
  readonly notSent?: Said;
}

export interface FoundDocument {
  readonly document: ApiDocument;
  readonly operations: readonly DocumentOperation[];
}

const MAX_OPERATIONS = 1000;
const METHODS = new Set(['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace', 'query']);

/** The API document in an answer, or undefined when it holds none. References (`$ref`) are not followed. */
export function readDocument(exchange: Exchange): FoundDocument | undefined {
  const root = record(jsonOf(exchange));
  const version = root['openapi'] ?? root['swagger'];
  const paths = record(root['paths']);
  if (typeof version !== 'string' || Object.keys(paths).length === 0) return undefined;
  const title = record(root['info'])['title'];
  const base = baseOf(root, exchange.request.url);
  return {
    document: {
      dialect: 'swagger' in root ? '2.0' : '3.1',
      version,
      title: typeof title === 'string' ? title.slice(0, 200) : '',
      apiVersion: '',
      from: exchange.request.url,
      sources: [],
      servers: [],
      schemes: [],
      operations: [],
      problems: [],
    },
    operations: Object.entries(paths)
      .flatMap(([path, item]) => operationsOf(base, path, record(item)))
      .slice(0, MAX_OPERATIONS),
  };
}

/** The first server on the document's own host, else its root. */
function baseOf(root: Json, from: string): string {
  const { origin } = new URL(from);
  const written = Array.isArray(root['servers']) ? record(root['servers'][0])['url'] : root['basePath'];
  const url = typeof written === 'string' ? plainUrl(written, from) : undefined;
  return url?.origin === origin ? `${origin}${url.pathname.replace(/\/$/, '')}` : origin;
}

const operationsOf = (base: string, path: string, item: Json): DocumentOperation[] =>
  path.startsWith('/')
    ? Object.entries(item)
        .filter(([method]) => METHODS.has(method))
        .map(([method, operation]) =>
          operationOf({ method: method.toUpperCase(), url: base + path }, item, record(operation)),
        )
    : [];

function operationOf(at: Pick<DocumentOperation, 'method' | 'url'>, item: Json, operation: Json): DocumentOperation {
  const parameters = [...listOf(item['parameters']), ...listOf(operation['parameters'])];
  const inQuery = parameters.filter(
    (parameter) => parameter['in'] === 'query' && typeof parameter['name'] === 'string',
  );
  const operationId = text(operation['operationId']);
  const notSent = reasonNotToSend(at, operation);
  return {
    ...at,
    url: notSent === undefined ? withQuery(at.url, inQuery) : at.url,
    parameters: inQuery.map(({ name }) => String(name)),
    ...(operationId === undefined ? {} : { operationId }),
    ...(notSent === undefined ? {} : { notSent }),
  };
}

function reasonNotToSend(
  { method, url }: Pick<DocumentOperation, 'method' | 'url'>,
  operation: Json,
): Said | undefined {
  if (method !== 'GET') return own('the survey only sends GET');
  if (url.includes('{')) return own('its path has a parameter whose value is not known');
  const [operationId, summary, description] = [
    operation['operationId'],
    operation['summary'],
    operation['description'],
  ].map(text);
  const said = {
    ...(operationId === undefined ? {} : { operationId }),
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
  };
  return acts('GET', { url, ...said }) === undefined ? undefined : own('the document says that it does something');
}

/** Parameters that are demanded get a plain value of their type; those named like commands the plainest. */
function withQuery(url: string, parameters: readonly Json[]): string {
  const query = new URLSearchParams();
  for (const parameter of parameters) {
    if (parameter['required'] === true) query.append(String(parameter['name']), sampleOf(parameter));
  }
  return query.size === 0 ? url : `${url}?${query}`;
}

function sampleOf(parameter: Json): string {
  if (isCommandLike(String(parameter['name']))) return 'a';
  const schema = 'schema' in parameter ? record(parameter['schema']) : parameter;
  const [first] = Array.isArray(schema['enum']) ? schema['enum'] : [];
  if (typeof first === 'string' || typeof first === 'number') return String(first).slice(0, 100);
  const { type } = schema;
  if (type === 'integer' || type === 'number') return '1';
  return type === 'boolean' ? 'true' : 'a';
}

type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.slice(0, 100).map(record) : []);

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 1000) : undefined);
