/** Objects that a scan made in the target: with the consent to writes, documented POST operations are sent. */
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { isCreation, itemOperation } from '../../openapi/request/creations.ts';
import { idParameters } from '../../openapi/request/id-parameter.ts';
import { listedValues } from '../../openapi/request/known-values.ts';
import { pathIndex } from '../document/document-paths.ts';
import { headerOf, isSuccess } from '../page.ts';
import { urlOf } from '../place.ts';
import { exactJson } from '../response/exact-json.ts';

export interface MadeObject {
  readonly exchange: Exchange;
  readonly operation: DocumentedOperation;
  readonly id?: string;
  /** The URL of the object; absent where its ID is not known. */
  readonly url?: string;
  /** Whether the document has a DELETE for it. */
  readonly isRemovable: boolean;
}

interface Where {
  readonly document: ApiDocument;
  readonly surface: Pick<Surface, 'origin'>;
}

/** What successful POST requests made and no later DELETE removed, in the order of the requests. */
export function madeObjects(exchanges: readonly Exchange[], where: Where): MadeObject[] {
  // An ID may be given out again: what a DELETE removed is what was made before it.
  const removedAt = new Map(
    exchanges.flatMap((each, at): [string, number][] =>
      each.request.method === 'DELETE' && isSuccess(each) ? [[each.request.url, at]] : [],
    ),
  );
  return exchanges.flatMap((exchange, at) =>
    madeBy(exchange, where).filter(({ url }) => url === undefined || (removedAt.get(url) ?? -1) < at),
  );
}

function madeBy(exchange: Exchange, { document, surface }: Where): MadeObject[] {
  const { method, url } = exchange.request;
  if (method !== 'POST' || exchange.origin !== 'live' || !isSuccess(exchange)) return [];
  const operation = pathIndex(document, surface.origin).operationAt(method, url);
  if (operation === undefined || !(isCreation(document, operation) || exchange.response.status === 201)) return [];
  const isRemovable = itemOperation(document, operation, 'DELETE') !== undefined;
  const id = idOfMade(exchange, operation, document);
  return [{ exchange, operation, isRemovable, ...(id !== undefined && { id, url: urlBelow(exchange, id) }) }];
}

/** By the body of the response, else by its `Location`. */
function idOfMade(exchange: Exchange, operation: DocumentedOperation, document: ApiDocument): string | undefined {
  const item = itemOperation(document, operation, 'GET') ?? itemOperation(document, operation, 'DELETE');
  const parameter = item === undefined ? undefined : idParameters(item).at(-1);
  if (item === undefined || parameter === undefined) return undefined;
  const [inBody] = listedValues(document, [{ operation, value: exactJson(exchange) }])(parameter, item);
  return inBody ?? idInLocation(exchange);
}

function idInLocation(exchange: Exchange): string | undefined {
  const here = urlOf(exchange);
  const location = headerOf(exchange, 'location');
  if (location === undefined || !URL.canParse(location, here.href)) return undefined;
  const { origin, pathname } = new URL(location, here);
  const folder = `${here.pathname.replace(/\/$/, '')}/`;
  const last = pathname.replace(/\/$/, '').slice(folder.length);
  return origin === here.origin && pathname.startsWith(folder) && /^[\w.~:@+=-]{1,200}$/.test(last) ? last : undefined;
}

function urlBelow(exchange: Exchange, id: string): string {
  const url = new URL(exchange.request.url);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
  url.search = '';
  return url.href;
}
