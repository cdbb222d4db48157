import { performance } from 'node:perf_hooks';
import { isDocumentResponse } from '../../derive/response/document-response.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { Exchange } from '../../model/exchange.ts';
import { candidate } from './candidate.ts';
import { type Visit, visit } from './crawl.ts';
import { robotsCandidates } from './robots.ts';
import type { Surveyor } from './surveyor.ts';
import { commonPlaces, furtherPlaces } from './well-known.ts';

const ROBOTS = '/robots.txt';

/** Where to look, and how long. */
export interface HintPlaces {
  readonly origin: string;
  /** The path below which the scan stays, with a slash at its end. */
  readonly bound: string;
  readonly maxTimeMs: number;
  /** Of the whole scan. */
  readonly maxRequests: number;
}

/** Of a slow server the less common places are not requested: the time belongs to what is known of it. */
const SHARE_OF_TIME = 0.15;
/** A small budget belongs to what is known of the target, too. */
const SHARE_OF_REQUESTS = 0.3;

/** Responses to robots.txt and to the usual places of a document, below the path of the scan first, with what robots.txt names. */
export async function hints(surveyor: Surveyor, { origin, bound, ...limits }: HintPlaces): Promise<readonly Visit[]> {
  const until = performance.now() + limits.maxTimeMs * SHARE_OF_TIME;
  const [robots] = await requestPlaces(surveyor, origin, [ROBOTS]);
  const named = robots === undefined || isNotFound(robots, surveyor) ? [] : robotsCandidates(robots);
  const bounds = [...new Set([bound, '/'])];
  const responses: Exchange[] = [];
  let left = Math.floor(limits.maxRequests * SHARE_OF_REQUESTS);
  for (const places of [...bounds.map((each) => commonPlaces(each)), ...bounds.map((each) => furtherPlaces(each))]) {
    const isFound = responses.some((exchange) => isDocumentResponse(exchange) && !isNotFound(exchange, surveyor));
    if (isFound || performance.now() > until) break;
    const requested = places.slice(0, left);
    left -= requested.length;
    responses.push(...(await requestPlaces(surveyor, origin, requested)));
  }
  const pages = responses
    .filter((exchange) => isThere(exchange) && !isNotFound(exchange, surveyor))
    .map((exchange): Visit => ({ candidate: candidate(exchange.request.url, 'well-known'), exchange }));
  for (const page of pages) surveyor.ledger.requested(page.candidate, page.exchange);
  return [...pages, ...(await visit(surveyor, named))];
}

/** A guess that returns an error is no operation, whatever the error looks like. */
const isThere = ({ response: { status } }: Exchange): boolean => status < 400 || status === 401 || status === 403;

async function requestPlaces(
  surveyor: Surveyor,
  origin: string,
  paths: readonly string[],
): Promise<readonly Exchange[]> {
  const wanted = paths.filter(surveyor.wants);
  const responses = await surveyor.requestQuietly(wanted.map((path) => candidate(origin + path, 'well-known')));
  return responses.filter((exchange) => exchange !== undefined);
}
