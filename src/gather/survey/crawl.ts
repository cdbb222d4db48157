import { isNotFound } from '../../derive/response/not-found.ts';
import type { Exchange } from '../../model/exchange.ts';
import { quote, say } from '../../model/said.ts';
import type { Wire } from '../wire/wire-options.ts';
import { type Candidate, candidate } from './candidate.ts';
import { candidatesIn, redirectOf } from './links.ts';
import { sitemapCandidates } from './robots.ts';
import type { Surveyor } from './surveyor.ts';

/** A response and what led to it. */
export interface Visit {
  readonly candidate: Candidate;
  readonly exchange: Exchange;
}

const MAX_DEPTH = 6;
const MAX_HOPS = 5;

/** Breadth first from some responses on: links, GET forms, redirects, scripts and what they name, level by level. */
export async function crawl(surveyor: Surveyor, wire: Wire, start: readonly Visit[]): Promise<void> {
  let visits = start;
  for (let depth = 0; depth < MAX_DEPTH && visits.length > 0 && !wire.ended(); depth += 1) {
    visits = await visit(
      surveyor,
      visits.flatMap((from) => suggestions(from, surveyor, wire)),
    );
  }
}

/** Sends requests and pairs each response with what led to it. */
export async function visit(surveyor: Surveyor, candidates: readonly Candidate[]): Promise<readonly Visit[]> {
  const exchanges = await surveyor.requestAll(candidates);
  return exchanges.flatMap((exchange, at) => {
    const from = candidates[at];
    return exchange === undefined || from === undefined ? [] : [{ candidate: from, exchange }];
  });
}

function suggestions(from: Visit, surveyor: Surveyor, wire: Wire): readonly Candidate[] {
  const { exchange } = from;
  const hop = nextHop(from, wire);
  // A guess that hit nothing says what nothing says; its links were read once already.
  if (from.candidate.source !== 'given' && isNotFound(exchange, surveyor)) return hop;
  return [...hop, ...candidatesIn(exchange), ...sitemapCandidates(exchange)];
}

/** A redirect is one more request, if it leads on. */
export function nextHop({ candidate: from, exchange }: Visit, wire: Wire): readonly Candidate[] {
  const to = redirectOf(exchange);
  if (to === undefined) return [];
  const chain = [...from.redirectedFrom, exchange.request.url];
  if (chain.includes(to)) {
    wire.note(say`${quote(chain[0] ?? to, 120)} redirects in a circle.`);
    return [];
  }
  if (chain.length > MAX_HOPS) {
    wire.note(say`${quote(chain[0] ?? to, 120)} redirects more than ${MAX_HOPS} times; the rest was not followed.`);
    return [];
  }
  return [{ ...candidate(to, 'redirect'), redirectedFrom: chain }];
}
