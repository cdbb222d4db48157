/** Paths with IDs in them that no document has, as they were seen: objects of an API without a document are found by them. */
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import { readDocument } from '../../openapi/read/read.ts';
import { itemsOf } from '../../openapi/request/known-items.ts';
import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';
import { pathIndex } from '../document/document-paths.ts';
import { isSuccess, jsonOf } from '../page.ts';
import { isOfOrigin, pathOf } from '../place.ts';
import { isDocumentResponse } from '../response/document-response.ts';
import { isNotFound } from '../response/not-found.ts';

const MOST_PATHS = 300;

/** A document of the reads that returned JSON and that the given document does not have; undefined where there are none. */
export function seenDocument(
  exchanges: readonly Exchange[],
  surface: Surface,
  document: ApiDocument | undefined,
): ApiDocument | undefined {
  const paths = new Set<string>();
  for (const exchange of exchanges) {
    if (paths.size >= MOST_PATHS) break;
    if (isUndocumentedRead(exchange, surface, document)) for (const path of templatesOf(exchange)) paths.add(path);
  }
  if (paths.size === 0) return undefined;
  const items = [...paths].sort().map((path) => [path, { get: { parameters: parametersOf(path), responses: {} } }]);
  const text = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'seen', version: '0' },
    servers: [{ url: surface.origin }],
    paths: Object.fromEntries(items),
  });
  const reading = readDocument([{ from: 'seen', text }]);
  return reading.ok ? reading.document : undefined;
}

function isUndocumentedRead(exchange: Exchange, surface: Surface, document: ApiDocument | undefined): boolean {
  const { method, url } = exchange.request;
  const isRead = method === 'GET' && isOfOrigin(url, surface.origin) && isSuccess(exchange);
  if (!isRead || isDocumentResponse(exchange)) return false;
  if (document !== undefined && pathIndex(document, surface.origin).operationNear(method, url) !== undefined)
    return false;
  const value = jsonOf(exchange);
  return typeof value === 'object' && value !== null && !isNotFound(exchange, surface);
}

const ID =
  /^(?:\d{1,20}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24,64}|[0-7][0-9A-HJKMNP-TV-Z]{25})$/i;

/** The path with its IDs taken out, and that of an item where the response is a list of items with IDs. */
function templatesOf(exchange: Exchange): string[] {
  const path = pathOf(exchange).replace(/\/{1,9}$/, '');
  if (path.length > MAX_PATH || /[{}%]/.test(path)) return [];
  const segments = path.split('/');
  const template = segments.map((segment, at) =>
    ID.test(segment) ? `{${parameterFor(segments[at - 1], at)}}` : segment,
  );
  const last = segments.at(-1) ?? '';
  const isList = !ID.test(last) && itemsOf(jsonOf(exchange), last).some(hasId);
  const own = template.join('/') || '/';
  return isList ? [own, `${own}/{${parameterFor(last, segments.length)}}`] : [own];
}

const MAX_PATH = 500;

/** `orders` gives `orderId`. The number keeps the names of one path apart. */
function parameterFor(collection: string | undefined, at: number): string {
  const thing = splitWords(collection ?? '')
    .join('_')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
  return thing === '' ? `id_${at}` : `${thing}Id`;
}

const hasId = (item: unknown): boolean =>
  isRecord(item) && ['id', '_id', 'uuid'].some((name) => ['string', 'number'].includes(typeof item[name]));

const parametersOf = (path: string): readonly unknown[] =>
  [...path.matchAll(/\{([^{}]{1,100})\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
