import { isDocumentResponse } from '../derive/response/document-response.ts';
import { type Gathered, gathered, type LeftOut, type NotFoundPage, type Operation } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { count, own, quote, type Said, say } from '../model/said.ts';
import type { ApiDocument } from '../openapi/document.ts';
import { chooseDocument } from './document/choose-document.ts';
import { documentReader } from './document/document-reader.ts';
import { discoverDocument, givenDocument } from './document/find-document.ts';
import { requestDocument, unplanned } from './document/request-document.ts';
import { readAsIdentities } from './identities/read-as-identities.ts';
import { surveyProtocols } from './protocols.ts';
import { requestAnonymously } from './survey/anonymous-reads.ts';
import { boundOf, folderAbove } from './survey/bound.ts';
import { candidate } from './survey/candidate.ts';
import { crawl, nextHop, type Visit, visit } from './survey/crawl.ts';
import type { GatherOptions } from './survey/gather-options.ts';
import { hints } from './survey/hints.ts';
import { requestNonexistentPaths } from './survey/nonexistent-paths.ts';
import { createSurveyor, type Surveyor } from './survey/surveyor.ts';
import { requestTokenKeys } from './survey/token-keys.ts';
import { inScope } from './wire/scope.ts';
import type { Wire } from './wire/wire-options.ts';

/** What a look around the target brought home. */
export interface Survey {
  readonly exchanges: readonly Exchange[];
  readonly nonexistent: readonly NotFoundPage[];
  readonly operations: readonly Operation[];
  readonly leftOut: readonly LeftOut[];
  readonly document: Gathered<ApiDocument>;
  /** Why the target itself gave no response; nothing else was requested then. */
  readonly unreachable?: Said;
}

/** The target first, then what nothing looks like there, then its document and everything it leads to. */
export async function survey(wire: Wire, options: GatherOptions): Promise<Survey> {
  const surveyor = createSurveyor(wire, options);
  const read = documentReader(options.limits.maxTimeMs, wire.ended);
  const search = { ...options, surveyor, wire, read };
  const choice = options.document ?? { kind: 'auto' };
  const given = await givenDocument(choice, search);
  options.onStage?.('the target');
  const target = candidate(options.target.href, 'given');
  const [first] = await surveyor.requestAnyway([target]);
  if (first === undefined) {
    const outcome = await wire.get(options.target.href);
    return outcome.ok ? result(surveyor, given) : { ...result(surveyor, given), unreachable: outcome.why };
  }

  const arrived = await follow(surveyor, wire, { candidate: target, exchange: first });
  options.onStage?.('probing 404 baseline');
  const bound = boundFor(arrived, options);
  surveyor.stayBelow(bound);
  for (const origin of originsOf(arrived)) await requestNonexistentPaths(surveyor, origin, bound);
  const document = given.ok ? gathered((await chooseDocument([given.value], search)) ?? given.value) : given;
  const seeds = await surveyor.requestAnyway(options.seeds.map((url) => candidate(url, 'given')));
  await requestOtherScheme(surveyor, options.target);
  const origin = new URL(arrived.at(-1)?.exchange.request.url ?? options.target.href).origin;
  const further = (known: Gathered<ApiDocument>) =>
    surveyProtocols(surveyor, wire, {
      options,
      where: { origin, bound, document: known.ok ? known.value : undefined },
    });
  const compare = async (known: Gathered<ApiDocument>): Promise<void> => {
    if ((options.identities ?? []).length === 0) return;
    options.onStage?.('reading as each identity');
    await readAsIdentities(surveyor, wire, { document: known.ok ? known.value : undefined, options });
  };
  if (!options.crawl) {
    await further(document);
    await compare(document);
    return result(surveyor, document);
  }
  options.onStage?.('robots.txt and API documents');
  const hinted = await hints(surveyor, { origin, bound, ...options.limits });
  const send = async (found: ApiDocument): Promise<void> => {
    const left = unplanned(found);
    if (left > 0) wire.note(say`The API document is long: ${count(left, 'operation')} at its end were skipped.`);
    wire.useDocument(found);
    await requestDocument(surveyor, found, options);
  };
  const discover = async (): Promise<Gathered<ApiDocument>> => {
    const found = choice.kind === 'auto' ? await discoverDocument(search) : undefined;
    if (found !== undefined) await send(found);
    return found === undefined ? given : gathered(found);
  };
  if (document.ok) await send(document.value);
  const found = document.ok ? document : await discover();
  options.onStage?.('links, forms and scripts');
  const seeded = seeds.flatMap((exchange, at) =>
    exchange ? [{ candidate: candidate(options.seeds[at] ?? '', 'given'), exchange }] : [],
  );
  await crawl(surveyor, wire, [...arrived, ...seeded, ...hinted]);
  noteOutside(surveyor, wire, bound);
  const last = found.ok ? found : await discover();
  await further(last);
  await requestTokenKeys(surveyor, options);
  options.onStage?.('what responds without credentials');
  await requestAnonymously(surveyor, wire);
  await compare(last);
  return result(surveyor, last);
}

/** The path below which the scan stays; a page about the API (its document, a viewer) is beside what it describes. */
function boundFor(arrived: readonly Visit[], { target, wholeHost = false }: GatherOptions): string {
  const bound = wholeHost ? '/' : boundOf(target);
  return arrived.some(({ exchange }) => isDocumentResponse(exchange)) ? folderAbove(bound) : bound;
}

function noteOutside(surveyor: Surveyor, wire: Wire, bound: string): void {
  const [first, ...more] = surveyor.outside();
  if (first === undefined) return;
  const others = more.length === 0 ? own('') : say` and ${count(more.length, 'more path')}`;
  wire.note(
    say`${quote(first, 120)}${others} outside ${quote(bound, 120)} were seen and not scanned; --whole-host scans them too.`,
  );
}

function result(surveyor: Surveyor, document: Gathered<ApiDocument>): Survey {
  return {
    exchanges: surveyor.exchanges(),
    nonexistent: surveyor.nonexistent,
    operations: surveyor.ledger.operations(),
    leftOut: surveyor.ledger.leftOut(),
    document,
  };
}

/** The target's own redirects, to where it really is. */
async function follow(surveyor: Surveyor, wire: Wire, first: Visit): Promise<readonly Visit[]> {
  const visits: Visit[] = [first];
  for (let last: Visit | undefined = first; last !== undefined; ) {
    [last] = await visit(surveyor, nextHop(last, wire));
    if (last !== undefined) visits.push(last);
  }
  return visits;
}

const originsOf = (visits: readonly Visit[]): string[] => [
  ...new Set(visits.map(({ exchange }) => new URL(exchange.request.url).origin)),
];

/** Whether the host also responds on the other of http and https; only where both have their default ports. */
async function requestOtherScheme(surveyor: Surveyor, target: URL): Promise<void> {
  const other = new URL(`${target.protocol === 'http:' ? 'https:' : 'http:'}//${target.host}/`);
  if (inScope(target, other)) await surveyor.requestQuietly([candidate(other.href, 'given')]);
}
