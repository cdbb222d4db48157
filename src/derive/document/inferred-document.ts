import type { Operation, SuppliedKey, Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { cookiesIn } from '../cookies/cookies-seen.ts';
import { jsonOf, mediaTypeOf } from '../page.ts';
import { isOfOrigin, urlOf } from '../place.ts';
import { isNotFound } from '../response/not-found.ts';
import { type InferredSchema, inferSchema } from './inferred-schema.ts';

interface Facts {
  readonly surface: Surface;
  readonly exchanges: readonly Exchange[];
  readonly keys: readonly SuppliedKey[];
}

/** What was seen of the target as an OpenAPI 3.1 document: paths with their ids taken out, query parameters, statuses, media types and schemas of JSON responses. */
export function inferDocument(facts: Facts): InferredSchema {
  const { surface, exchanges } = facts;
  const session = sessionCookie(facts);
  const groups = new Map<string, Map<string, Exchange[]>>();
  for (const exchange of exchanges) {
    if (!isOfOrigin(exchange.request.url, surface.origin) || isNotFound(exchange, surface)) continue;
    if (exchange.response.status >= 500 || isFurniture(exchange, surface)) continue;
    const path = templateOf(exchange, surface);
    const methods = groups.get(path) ?? new Map<string, Exchange[]>();
    groups.set(path, methods);
    const method = exchange.request.method.toLowerCase();
    methods.set(method, [...(methods.get(method) ?? []), exchange]);
  }
  const paths = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, methods]) => [
      path,
      Object.fromEntries([...methods].map(([method, seen]) => [method, operationFrom(path, seen)])),
    ]);
  return {
    openapi: '3.1.0',
    info: {
      title: new URL(surface.origin).host,
      version: '0',
      description: 'Written by openbrick from the responses of one scan: what was seen, not what was intended.',
    },
    servers: [{ url: surface.origin }],
    paths: Object.fromEntries(paths),
    ...(session !== undefined && {
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: session } } },
    }),
  };
}

const sessionCookie = ({ surface, exchanges, keys }: Facts): string | undefined =>
  exchanges.flatMap((exchange) => cookiesIn(exchange, { surface, keys })).find(({ role }) => role.role === 'session')
    ?.line.name;

/** robots.txt, the document itself, what the survey guessed by itself, and what another protocol describes. */
const isFurniture = (exchange: Exchange, { operations }: Surface): boolean => {
  const lines = operations.filter((operation) => operation.exchange === exchange.id);
  return (
    lines.length === 0 ||
    lines.every(({ source }) => source === 'well-known' || source === 'robots' || source === 'mcp')
  );
};

/** The document's template where there is one, else the path with what looks like an id taken out. */
function templateOf(exchange: Exchange, { operations }: Surface): string {
  const line = operations.find((each) => each.exchange === exchange.id && isTemplate(each));
  return line?.path ?? numbered(urlOf(exchange).pathname);
}

const isTemplate = ({ source, path }: Operation): boolean => source === 'document' && path.includes('{');

const ID = /^(?:\d{1,20}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24,64})$/i;

function numbered(path: string): string {
  let n = 0;
  return path
    .split('/')
    .map((segment) => {
      if (!ID.test(segment)) return segment;
      n += 1;
      return n === 1 ? '{id}' : `{id${n}}`;
    })
    .join('/');
}

function operationFrom(path: string, seen: readonly Exchange[]): InferredSchema {
  const inPath = [...path.matchAll(/\{([^{}]{1,100})\}/g)].map(([, name = '']) => name);
  const inQuery = [...new Set(seen.flatMap((exchange) => [...urlOf(exchange).searchParams.keys()]))].sort();
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...inQuery.map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' } })),
  ];
  const statuses = [...new Set(seen.map(({ response }) => response.status))].sort((a, b) => a - b);
  const responses = statuses.map((status) => [
    String(status),
    responseFrom(seen.filter(({ response }) => response.status === status)),
  ]);
  return { ...(parameters.length === 0 ? {} : { parameters }), responses: Object.fromEntries(responses) };
}

function responseFrom(seen: readonly Exchange[]): InferredSchema {
  const types = [...new Set(seen.flatMap((exchange) => mediaTypeOf(exchange)?.essence ?? []))].sort();
  const content = types.map((type) => [type, contentFrom(seen.filter((each) => mediaTypeOf(each)?.essence === type))]);
  return { description: 'seen', ...(content.length === 0 ? {} : { content: Object.fromEntries(content) }) };
}

function contentFrom(seen: readonly Exchange[]): InferredSchema {
  const values = seen.map(jsonOf).filter((value) => value !== undefined);
  return values.length === 0 ? {} : { schema: inferSchema(values) };
}
