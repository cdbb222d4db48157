/** The operations that recorded traffic shows, in the form of the survey's ledger. */
import { pathIndex } from '../derive/document/document-paths.ts';
import { stablePath } from '../derive/document/stable-path.ts';
import { isSuccess } from '../derive/page.ts';
import { isOfOrigin, urlOf } from '../derive/place.ts';
import type { Operation } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { ApiDocument } from '../openapi/document.ts';

const MOST_OPERATIONS = 2000;
const MOST_PARAMETERS = 50;
/** Preflights of browsers, and what a browser asks by itself. */
const isAside = ({ request: { method } }: Exchange): boolean => method === 'OPTIONS';

interface Noted {
  readonly operation: Operation;
  readonly exchange: Exchange;
}

/** One line a method and path, ids of paths taken together; the first response with content speaks for it. */
export function recordedOperations(
  exchanges: readonly Exchange[],
  document: ApiDocument | undefined,
  origin: string,
): Operation[] {
  const noted = new Map<string, Noted>();
  for (const exchange of exchanges) {
    if (isAside(exchange)) continue;
    const url = urlOf(exchange);
    const { method } = exchange.request;
    const documented =
      document !== undefined && isOfOrigin(url.href, origin)
        ? pathIndex(document, origin).operationAt(method, url.href)
        : undefined;
    const key = documented?.key ?? `${method} ${url.host} ${stablePath(url.pathname)}`;
    const known = noted.get(key);
    if (known === undefined && noted.size >= MOST_OPERATIONS) continue;
    const parameters = [...new Set([...(known?.operation.parameters ?? []), ...url.searchParams.keys()])].slice(
      0,
      MOST_PARAMETERS,
    );
    const better =
      known === undefined || (!isSuccess(known.exchange) && isSuccess(exchange)) ? exchange : known.exchange;
    const at = urlOf(better);
    const operation: Operation = {
      method,
      url: at.href,
      path: documented?.path ?? at.pathname,
      source: documented === undefined ? 'recorded' : 'document',
      parameters,
      exchange: better.id,
      ...(documented !== undefined && { documented: documented.key }),
      ...(documented?.operationId !== undefined && { operationId: documented.operationId }),
    };
    noted.set(key, { operation, exchange: better });
  }
  return [...noted.values()].map(({ operation }) => operation);
}
