import type { Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { RequestProbe } from '../model/probe.ts';
import type { ApiDocument } from '../openapi/document.ts';
import { basePaths } from './document-paths.ts';
import { shapeOf } from './shape.ts';

/** A path that nobody has, under each base of the document's operations: a catch-all there answers it like anything else. */
export function nonsenseProbes(document: ApiDocument, { origin }: Surface): RequestProbe[] {
  const bases = new Set(document.operations.flatMap((operation) => basePaths(document, operation, origin)));
  return [...bases].slice(0, MOST_BASES).map((base) => ({
    kind: 'request',
    id: `nonsense ${base}`,
    risk: 'read',
    anonymous: true,
    request: { method: 'GET', url: `${origin}${base}/openbrick-nothing-here` },
  }));
}

const MOST_BASES = 5;

/** Whether an answer is what nonsense beside it got too. */
export const isLikeNonsense = (exchange: Exchange, nonsense: readonly Exchange[]): boolean =>
  nonsense.some((other) => other.response.status === exchange.response.status && shapeOf(other) === shapeOf(exchange));
