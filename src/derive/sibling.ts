import type { Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Answers, RequestProbe } from '../model/probe.ts';
import type { ApiDocument } from '../openapi/document.ts';
import { basePaths } from './document-paths.ts';
import { isTrouble } from './page.ts';
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

/** What nonsense got, by the base under which it was asked: undefined where that is not known. */
export type Nonsense = ReadonlyMap<string, Exchange | undefined>;

export const nonsenseAnswers = (probes: readonly RequestProbe[], answers: Pick<Answers, 'exchange'>): Nonsense =>
  new Map(
    probes.map(({ id, request: { url } }) => {
      const exchange = answers.exchange(id);
      return [url.slice(0, url.lastIndexOf('/') + 1), exchange && !isTrouble(exchange) ? exchange : undefined];
    }),
  );

/**
 * Whether an answer is another than what nonsense beside it gets. False also where that is not known: then nothing shows that something is
 * there.
 */
export function isUnlikeNonsense(exchange: Exchange, nonsense: Nonsense): boolean {
  const beside = [...nonsense.keys()].filter((base) => exchange.request.url.startsWith(base));
  const nearest = beside.reduce((one, other) => (other.length > one.length ? other : one), '');
  const known = [...nonsense.values()].filter((each) => each !== undefined);
  const isKnown = nearest === '' ? known.length > 0 : nonsense.get(nearest) !== undefined;
  return isKnown && known.every((other) => shapeOf(other) !== shapeOf(exchange));
}
