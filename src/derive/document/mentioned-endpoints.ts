/** URLs that the target itself names as the endpoint of a protocol, whatever their paths look like. */
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { propertiesOf } from '../../openapi/schema/schema.ts';
import { walkJson } from '../../parse/json.ts';
import { parseLinks } from '../../parse/link-header.ts';
import { isRecord } from '../../parse/record.ts';
import { remembered } from '../../parse/remembered.ts';
import { mayHold } from '../may-hold.ts';
import { htmlOf, jsonOf } from '../page.ts';
import { basePaths } from './document-paths.ts';

/** A protocol, by the words that it goes by. */
export interface Protocol {
  /** Matched against names, relations and texts, in lower case. */
  readonly word: RegExp;
  /** What a text must hold, in any case, to have a name that `word` matches: most have nothing of the kind. */
  readonly trace: RegExp;
  /** Members that the body of its requests has, where they show it. */
  readonly body?: readonly string[];
}

export const GRAPHQL: Protocol = {
  word: /\b(?:graphql|gql)\b/,
  trace: /graph ?ql|gql/i,
  body: ['query', 'variables'],
};
export const MCP: Protocol = {
  word: /\bmcp\b|model context protocol/,
  trace: /mcp|context.?protocol/i,
  body: ['jsonrpc', 'method'],
};

const MOST = 20;
const LONGEST = 200;

/** Named by a member of JSON (`{ "graphql": "/backend/data" }`), a header, a link of a page, or an operation of the document. In the order of the exchanges. */
export function mentionedEndpoints(
  exchanges: readonly Exchange[],
  { document, origin }: { readonly document?: ApiDocument | undefined; readonly origin: string },
  protocol: Protocol,
): string[] {
  const seen = exchanges.flatMap((exchange) =>
    [...inHeaders(exchange, protocol), ...inPage(exchange, protocol), ...inJson(exchange, protocol)].flatMap(
      (text) => urlIn(text, exchange.request.url) ?? [],
    ),
  );
  const documented = document === undefined ? [] : inDocument(document, origin, protocol);
  return [...new Set([...documented, ...seen])].filter((url) => url.startsWith(`${origin}/`)).slice(0, MOST);
}

/** A path or a URL, not a word. */
function urlIn(text: string, base: string): string | undefined {
  if (text.length > LONGEST || !/^(?:https?:\/)?\/[^\s{}<>]{0,199}$/.test(text) || !URL.canParse(text, base))
    return undefined;
  const { origin, pathname } = new URL(text, base);
  return origin + pathname;
}

const isNamed = (text: string, { word, trace }: Protocol): boolean => trace.test(text) && word.test(plainly(text));

const plainly = remembered((text): string =>
  text
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/graph ql/i, 'graphql')
    .replace(/[-_./]/g, ' ')
    .toLowerCase(),
);

/** `Link: </backend/data>; rel="graphql"`, `X-GraphQL-Endpoint: /backend/data`. */
const inHeaders = ({ response }: Exchange, protocol: Protocol): string[] =>
  response.headers.flatMap(([name, value]) => {
    if (name.toLowerCase() !== 'link') return isNamed(name, protocol) ? [value.trim()] : [];
    return parseLinks(value).flatMap(({ target, rel }) =>
      rel.some((each) => isNamed(each, protocol)) ? [target] : [],
    );
  });

function inPage(exchange: Exchange, protocol: Protocol): string[] {
  const page = htmlOf(exchange);
  if (page === undefined) return [];
  const links = page.links.filter(({ rel, texts = [] }) => [rel, ...texts].some((text) => isNamed(text, protocol)));
  const metas = page.metas.filter(({ name }) => isNamed(name, protocol));
  return [...links.map(({ url }) => url), ...metas.map(({ content }) => content)];
}

const INNER = ['url', 'href', 'endpoint', 'path', 'uri'];

function inJson(exchange: Exchange, protocol: Protocol): string[] {
  const found: string[] = [];
  if (!mayHold(exchange.response.body, protocol.trace)) return found;
  walkJson(jsonOf(exchange), (value, _, key) => {
    if (found.length >= MOST) return;
    if (typeof key === 'string' && isNamed(key, protocol)) found.push(...urlsOf(value));
    // `{ "rel": "graphql", "href": "/backend/data" }`
    else if (isRecord(value) && ['rel', 'name', 'type'].some((name) => isNamed(String(value[name] ?? ''), protocol)))
      found.push(...urlsOf(value));
  });
  return found;
}

/** The value itself, or what it has under a name for URLs, also below names of servers: `{ "mcpServers": { "shop": { "url": … } } }`. */
function urlsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!isRecord(value)) return [];
  const inner = Object.values(value).filter(isRecord).slice(0, MOST);
  return [value, ...inner].flatMap((record) =>
    INNER.flatMap((name) => (typeof record[name] === 'string' ? [record[name]] : [])),
  );
}

/** Operations by POST whose words or whose body say so. */
const inDocument = (document: ApiDocument, origin: string, protocol: Protocol): string[] =>
  document.operations
    .filter((operation) => operation.method === 'POST' && !operation.path.includes('{'))
    .filter((operation) => saysSo(operation, protocol) || hasBody(document, operation, protocol))
    .flatMap((operation) =>
      basePaths(document, operation, origin)
        .slice(0, 1)
        .map((base) => origin + base + operation.path),
    );

const saysSo = ({ tags, operationId = '', summary = '' }: DocumentedOperation, protocol: Protocol): boolean =>
  [...tags, operationId, summary].some((text) => isNamed(text, protocol));

function hasBody(document: ApiDocument, { body }: DocumentedOperation, { body: names = [] }: Protocol): boolean {
  const schema = body?.contents.find(({ schema: each }) => each !== undefined)?.schema;
  if (schema === undefined || names.length === 0) return false;
  const { properties } = propertiesOf(document, schema);
  return names.every((name) => properties.has(name));
}
