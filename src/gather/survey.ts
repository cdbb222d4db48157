import { isNobody } from '../derive/nobody.ts';
import { type Gathered, gathered, type LeftOut, type NobodyPage, type Operation } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { count, type Said, say } from '../model/said.ts';
import type { ApiDocument } from '../openapi/document.ts';
import { askDocument, unplanned } from './ask-document.ts';
import { candidate } from './candidate.ts';
import { crawl, nextHop, type Visit, visit } from './crawl.ts';
import { discoverDocument, givenDocument } from './find-document.ts';
import type { GatherOptions } from './gather-options.ts';
import { askNobody } from './nobody-pages.ts';
import { robotsCandidates } from './robots.ts';
import { inScope } from './scope.ts';
import { askAsStranger } from './strangers.ts';
import { createSurveyor, type Surveyor } from './surveyor.ts';
import { DOCUMENT_PATHS } from './well-known.ts';
import type { Wire } from './wire-options.ts';

/** What a look around the target brought home. */
export interface Survey {
  readonly exchanges: readonly Exchange[];
  readonly nobody: readonly NobodyPage[];
  readonly operations: readonly Operation[];
  readonly leftOut: readonly LeftOut[];
  readonly document: Gathered<ApiDocument>;
  /** Why the target itself gave no answer; nothing else was asked then. */
  readonly unreachable?: Said;
}

/** The target first, then what nothing looks like there, then its document and everything it leads to. */
export async function survey(wire: Wire, options: GatherOptions): Promise<Survey> {
  const surveyor = createSurveyor(wire, options);
  const search = { surveyor, wire, target: options.target };
  const choice = options.document ?? { kind: 'auto' };
  const given = await givenDocument(choice, search);
  options.onStage?.('the target');
  const target = candidate(options.target.href, 'given');
  const [first] = await surveyor.askAnyway([target]);
  if (first === undefined) {
    const answer = await wire.get(options.target.href);
    return answer.ok ? result(surveyor, given) : { ...result(surveyor, given), unreachable: answer.why };
  }

  const arrived = await follow(surveyor, wire, { candidate: target, exchange: first });
  options.onStage?.('what nothing looks like');
  for (const origin of originsOf(arrived)) await askNobody(surveyor, origin);
  const seeds = await surveyor.askAnyway(options.seeds.map((url) => candidate(url, 'given')));
  await askOtherScheme(surveyor, options.target);
  if (!options.crawl) return result(surveyor, given);

  const origin = new URL(arrived.at(-1)?.exchange.request.url ?? options.target.href).origin;
  options.onStage?.('robots.txt and API documents');
  const hinted = await hints(surveyor, origin);
  const ask = async (found: ApiDocument): Promise<void> => {
    const left = unplanned(found);
    if (left > 0) wire.note(say`The API document is long: ${count(left, 'operation')} at its end were not planned.`);
    await askDocument(surveyor, found, options);
  };
  const discover = async (): Promise<Gathered<ApiDocument>> => {
    const found = choice.kind === 'auto' ? await discoverDocument(search) : undefined;
    if (found !== undefined) await ask(found);
    return found === undefined ? given : gathered(found);
  };
  if (given.ok) await ask(given.value);
  const document = given.ok ? given : await discover();
  options.onStage?.('links, forms and scripts');
  const seeded = seeds.flatMap((exchange, at) =>
    exchange ? [{ candidate: candidate(options.seeds[at] ?? '', 'given'), exchange }] : [],
  );
  await crawl(surveyor, wire, [...arrived, ...seeded, ...hinted]);
  const last = document.ok ? document : await discover();
  options.onStage?.('what answers without credentials');
  await askAsStranger(surveyor, wire);
  return result(surveyor, last);
}

function result(surveyor: Surveyor, document: Gathered<ApiDocument>): Survey {
  return {
    exchanges: surveyor.exchanges(),
    nobody: surveyor.nobody,
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

/** Whether the host also answers on the other of http and https; only where both have their default ports. */
async function askOtherScheme(surveyor: Surveyor, target: URL): Promise<void> {
  const other = new URL(`${target.protocol === 'http:' ? 'https:' : 'http:'}//${target.host}/`);
  if (inScope(target, other)) await surveyor.askQuietly([candidate(other.href, 'given')]);
}

const ROBOTS = '/robots.txt';

/** Answers to robots.txt and to the usual places of a document, with what robots.txt names. */
async function hints(surveyor: Surveyor, origin: string): Promise<readonly Visit[]> {
  const paths = [ROBOTS, ...DOCUMENT_PATHS].filter(surveyor.wants);
  const answers = await surveyor.askQuietly(paths.map((path) => candidate(origin + path, 'well-known')));
  const robots = answers[paths.indexOf(ROBOTS)];
  const named = robots === undefined || isNobody(robots, surveyor) ? [] : robotsCandidates(robots);
  const documents = answers.filter((exchange) => exchange !== robots);
  const pages = documents.flatMap((exchange): Visit[] =>
    exchange === undefined || isNobody(exchange, surveyor)
      ? []
      : [{ candidate: candidate(exchange.request.url, 'well-known'), exchange }],
  );
  for (const page of pages) surveyor.ledger.asked(page.candidate, page.exchange);
  return [...pages, ...(await visit(surveyor, named))];
}
