import { type AccessFacts, accessOf, callerIn } from '../../derive/access/access.ts';
import { nextPage } from '../../derive/access/next-page.ts';
import { pathOf } from '../../derive/place.ts';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, type Said, say } from '../../model/said.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { signedIn } from '../wire/callers.ts';
import type { Wire } from '../wire/wire-options.ts';
import { makeObjects } from './make-objects.ts';
import { asEach, baseReads, crossReads, filterReads, functionReads, ownReads } from './plan-reads.ts';
import { createReader, type Read, type Reader } from './reader.ts';

/** Of one list, the first among them. */
const MOST_PAGES = 5;
/** IDs in one path. */
const MOST_LEVELS = 3;

/**
 * The reads of the survey as each identity and without credentials: first what needs no ID, then an own object of each, then the objects of the
 * others, in all directions. With the consent to writes, also what was made for this.
 */
export async function readAsIdentities(
  surveyor: Surveyor,
  wire: Wire,
  { document, options }: { readonly document: ApiDocument | undefined; readonly options: GatherOptions },
): Promise<void> {
  const identities = signedIn(options);
  const reader = createReader(surveyor, wire, options);
  const names = identities.map(({ name }) => name);
  const surface = surfaceOf(surveyor, options);
  const now = () => accessOf({ surface, identities, document, exchanges: surveyor.exchanges() } satisfies AccessFacts);
  const wants = (exchange: Exchange): boolean => surveyor.wants(new URL(exchange.request.url).pathname);
  const base = baseReads(surveyor.exchanges(), { models: now().models, document, surface }).filter(wants);
  const followPages = pageFollower(surveyor, reader);
  await reader.send(asEach(names, base));
  await reader.send(functionReads(now()));
  await followPages();
  for (let level = 1; level <= MOST_LEVELS; level += 1) {
    await reader.send(ownReads(now(), names, level, options));
    await followPages();
  }
  await reader.send(await makeObjects(surveyor, names, { document, options }));
  await reader.send(crossReads(now()));
  await reader.send(filterReads(now()));
  wire.note(noteOf(reader, names));
}

/** What is known of the target before the evidence is put together. */
const surfaceOf = (surveyor: Surveyor, { target, allowWrites }: GatherOptions): Surface => ({
  target: target.href,
  origin: target.origin,
  reach: 'public',
  writes: allowWrites,
  observedAt: 0,
  frameworks: [],
  nonexistent: surveyor.nonexistent,
  operations: [],
  leftOut: [],
});

/** Whoever reads a list reads its further pages. Looks at each response once. */
function pageFollower(surveyor: Surveyor, reader: Reader): () => Promise<void> {
  const seen = new Set<string>();
  const pages = new Map<string, number>();
  const readsAfter = (exchange: Exchange): Read[] => {
    if (seen.has(exchange.id)) return [];
    seen.add(exchange.id);
    const url = pageAfter(exchange);
    const name = callerIn(exchange);
    const list = `${name} ${pathOf(exchange)}`;
    const page = pages.get(list) ?? 1;
    if (url === undefined || page >= MOST_PAGES) return [];
    pages.set(list, page + 1);
    return asEach([name], [exchange]).map((read) => ({ name, request: { ...read.request, url } }));
  };
  return async () => {
    for (let reads = surveyor.exchanges().flatMap(readsAfter); reads.length > 0; ) {
      await reader.send(reads);
      reads = surveyor.exchanges().flatMap(readsAfter);
    }
  };
}

const pageAfter = (exchange: Exchange): string | undefined =>
  exchange.request.method === 'GET' && exchange.response.status === 200 ? nextPage(exchange) : undefined;

function noteOf({ counts }: Reader, names: readonly string[]): Said {
  const { planned, merged, sent, left } = counts;
  const unsent =
    left === 0
      ? own('')
      : say` ${left} were not sent, because their share of requests or time was used up; --max-requests and --max-time raise it.`;
  return say`Reads as ${count(names.length, 'identity', 'identities')} and without credentials: ${planned} planned, ${merged} equal to earlier ones, ${sent} sent.${unsent}`;
}
