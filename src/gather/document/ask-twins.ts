import { isSuccess } from '../../derive/page.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { Exchange } from '../../model/exchange.ts';
import { type Candidate, candidate } from '../survey/candidate.ts';
import { redirectOf } from '../survey/links.ts';
import type { Surveyor } from '../survey/surveyor.ts';

/** The request of a documented operation, and what came back. */
export interface AskedOperation {
  readonly candidate: Candidate;
  readonly exchange: Exchange | undefined;
}

/** So many absent operations are tried with the other slash before it is given up. */
const FIRST_TRIES = 3;

/**
 * What a client comes to: redirects on the site are followed, and where nothing is the same path with or without a slash at its end is tried.
 * A response under the other slash is the operation's. Answers in the order of the operations.
 */
export async function askTwins(
  surveyor: Surveyor,
  operations: readonly AskedOperation[],
): Promise<readonly (Exchange | undefined)[]> {
  await surveyor.ask(operations.flatMap(redirectElsewhere));
  const redirected = await answersAt(surveyor, operations, operations.map(redirectToTwin));
  const absent = operations.map((each) => (isAbsent(each) ? twinOf(each.candidate.url) : undefined));
  const first = absent.filter((url) => url !== undefined).slice(0, FIRST_TRIES);
  const tried = await answersAt(
    surveyor,
    operations,
    absent.map((url) => (first.includes(url ?? '') ? url : undefined)),
  );
  const isUsual = tried.some((exchange) => exchange !== undefined);
  const others = isUsual ? await answersAt(surveyor, operations, absent) : [];
  return operations.map(({ exchange }, at) => redirected[at] ?? tried[at] ?? others[at] ?? exchange);
}

/** Asks some operations at other URLs; what succeeds there stands for them in the books. */
async function answersAt(
  surveyor: Surveyor,
  operations: readonly AskedOperation[],
  urls: readonly (string | undefined)[],
): Promise<readonly (Exchange | undefined)[]> {
  const moved = operations.map(({ candidate: from }, at) => {
    const url = urls[at];
    return url === undefined ? undefined : { ...from, url, request: { ...(from.request ?? { method: 'GET' }), url } };
  });
  const asked = moved.filter((each) => each !== undefined);
  const exchanges = await surveyor.ask(asked);
  return moved.map((each) => {
    const exchange = each && exchanges[asked.indexOf(each)];
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

function redirectToTwin({ candidate: { url, method }, exchange }: AskedOperation): string | undefined {
  const to = exchange && method === 'GET' ? redirectOf(exchange) : undefined;
  return to !== undefined && to === twinOf(url) ? to : undefined;
}

function redirectElsewhere(asked: AskedOperation): Candidate[] {
  const { candidate: from, exchange } = asked;
  const to =
    exchange && from.method === 'GET' && redirectToTwin(asked) === undefined ? redirectOf(exchange) : undefined;
  return to === undefined ? [] : [{ ...candidate(to, 'redirect'), redirectedFrom: [from.url] }];
}

/** Below an id a 404 may mean the id. */
const isAbsent = ({ candidate: { described, method }, exchange }: AskedOperation): boolean =>
  method === 'GET' && exchange?.response.status === 404 && described?.path.includes('{') === false;
