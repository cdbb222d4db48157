import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import { isTrouble } from '../page.ts';
import { nonexistentIn } from '../response/nonexistent.ts';
import { shapeOf } from '../response/shape.ts';
import { basePaths } from './document-paths.ts';

/** A path that does not exist, under each base of the document's operations: a catch-all there serves it like anything else. */
export function nonsenseProbes(document: ApiDocument, { origin }: Surface, method = 'GET'): RequestProbe[] {
  const bases = new Set(document.operations.flatMap((operation) => basePaths(document, operation, origin)));
  return [...bases].slice(0, MOST_BASES).map((base) => ({
    kind: 'request',
    id: `nonsense ${method} ${base}`,
    risk: 'read',
    anonymous: true,
    request: { method, url: origin + nonexistentIn(`${base}/`) },
  }));
}

const MOST_BASES = 5;

/** What nonsense got, by the base under which it was requested: undefined where that is not known. */
export type Nonsense = ReadonlyMap<string, Exchange | undefined>;

export const nonsenseResponses = (probes: readonly RequestProbe[], results: Pick<ProbeResults, 'exchange'>): Nonsense =>
  new Map(
    probes.map(({ id, request: { url } }) => {
      const exchange = results.exchange(id);
      return [url.slice(0, url.lastIndexOf('/') + 1), exchange && !isTrouble(exchange) ? exchange : undefined];
    }),
  );

/** What nonsense nearest to a response's path got; undefined where that is not known. */
export function besideOf(exchange: Exchange, nonsense: Nonsense): Exchange | undefined {
  const bases = [...nonsense.keys()].filter((base) => exchange.request.url.startsWith(base));
  const nearest = bases.toSorted((one, other) => other.length - one.length)[0] ?? [...nonsense.keys()][0];
  return nearest === undefined ? undefined : nonsense.get(nearest);
}

/**
 * Whether a response is another than what nonsense beside it gets. False also where that is not known: then nothing shows that something is
 * there.
 */
export const isUnlikeNonsense = (exchange: Exchange, nonsense: Nonsense): boolean =>
  besideOf(exchange, nonsense) !== undefined &&
  [...nonsense.values()].every((other) => other === undefined || shapeOf(other) !== shapeOf(exchange));
