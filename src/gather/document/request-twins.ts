import { isSuccess } from '../../derive/page.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { Exchange } from '../../model/exchange.ts';
import { type Candidate, candidate } from '../survey/candidate.ts';
import { redirectOf } from '../survey/links.ts';
import type { Surveyor } from '../survey/surveyor.ts';

/** The request of a documented operation, and what came back. */
export interface RequestedOperation {
  readonly candidate: Candidate;
  readonly exchange: Exchange | undefined;
}

/** So many absent operations are tried with the other slash before it is given up. */
const FIRST_TRIES = 3;

/**
 * What a client comes to: redirects on the site are followed, and where nothing is the same path with or without a slash at its end is tried.
 * A response under the other slash is the operation's. Responses in the order of the operations.
 */
export async function requestTwins(
  surveyor: Surveyor,
  operations: readonly RequestedOperation[],
): Promise<readonly (Exchange | undefined)[]> {
  await surveyor.requestAll(operations.flatMap(redirectElsewhere));
  const redirected = await responsesAt(surveyor, operations, operations.map(redirectToTwin));
  const absent = operations.map((each) => (isAbsent(each) ? twinOf(each.candidate.url) : undefined));
  const first = absent.filter((url) => url !== undefined).slice(0, FIRST_TRIES);
  const tried = await responsesAt(
    surveyor,
    operations,
    absent.map((url) => (first.includes(url ?? '') ? url : undefined)),
  );
  const isUsual = tried.some((exchange) => exchange !== undefined);
  const others = isUsual ? await responsesAt(surveyor, operations, absent) : [];
  return operations.map(({ exchange }, at) => redirected[at] ?? tried[at] ?? others[at] ?? exchange);
}

/** Requests some operations at other URLs; what succeeds there is recorded for them. */
async function responsesAt(
  surveyor: Surveyor,
  operations: readonly RequestedOperation[],
  urls: readonly (string | undefined)[],
): Promise<readonly (Exchange | undefined)[]> {
  const moved = operations.map(({ candidate: from }, at) => {
    const url = urls[at];
    return url === undefined ? undefined : { ...from, url, request: { ...(from.request ?? { method: 'GET' }), url } };
  });
  const requested = moved.filter((each) => each !== undefined);
  const exchanges = await surveyor.requestAll(requested);
  return moved.map((each) => {
    const exchange = each && exchanges[requested.indexOf(each)];
    if (each === undefined || exchange === undefined || !isSuccess(exchange) || isNotFound(exchange, surveyor))
      return undefined;
    surveyor.ledger.arrived(each, exchange);
    return exchange;
  });
}

/** The same URL with or without a slash at the end of its path; undefined for the root. */
function twinOf(url: string): string | undefined {
  const twin = new URL(url);
  if (twin.pathname === '/') return undefined;
  twin.pathname = twin.pathname.endsWith('/') ? twin.pathname.slice(0, -1) : `${twin.pathname}/`;
  return twin.href;
}

function redirectToTwin({ candidate: { url, method }, exchange }: RequestedOperation): string | undefined {
  const to = exchange && method === 'GET' ? redirectOf(exchange) : undefined;
  return to !== undefined && to === twinOf(url) ? to : undefined;
}

function redirectElsewhere(request: RequestedOperation): Candidate[] {
  const { candidate: from, exchange } = request;
  const to =
    exchange && from.method === 'GET' && redirectToTwin(request) === undefined ? redirectOf(exchange) : undefined;
  return to === undefined ? [] : [{ ...candidate(to, 'redirect'), redirectedFrom: [from.url] }];
}

/** Below an id a 404 may mean the id. */
const isAbsent = ({ candidate: { described, method }, exchange }: RequestedOperation): boolean =>
  method === 'GET' && exchange?.response.status === 404 && described?.path.includes('{') === false;
