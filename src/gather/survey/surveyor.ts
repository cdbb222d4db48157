import { performance } from 'node:perf_hooks';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { LeftOut, NotFoundPage } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { UNAUTHENTICATED } from '../../model/identity.ts';
import type { ProbeResult, RequestProbe, RequestSpec } from '../../model/probe.ts';
import { own } from '../../model/said.ts';
import { pathFilter } from '../../parse/path-globs.ts';
import { isSafeMethod } from '../../parse/safe-method.ts';
import { withoutTokens } from '../consent/tokens.ts';
import { inScope, plainUrl } from '../wire/scope.ts';
import { surfaceRequests } from '../wire/shares.ts';
import type { Wire } from '../wire/wire-options.ts';
import { isWithin } from './bound.ts';
import type { Candidate } from './candidate.ts';
import type { GatherOptions } from './gather-options.ts';
import { createLedger, type Ledger, reasonNotToRequest } from './ledger.ts';
import { createVariants } from './variants.ts';

/** Sends what the survey wants to know, each request once, and keeps the books. */
export interface Surveyor {
  readonly ledger: Ledger;
  /** What looks like nothing, filled in as soon as it is known. */
  readonly nonexistent: NotFoundPage[];
  /** Whether the user's globs let a path be requested. */
  wants(path: string): boolean;
  /** Responses in the order of the candidates; undefined for those that were not sent or got no response. */
  requestAll(candidates: readonly Candidate[]): Promise<readonly (Exchange | undefined)[]>;
  /** The same without the limits of a crawl: for what the user gave. */
  requestAnyway(candidates: readonly Candidate[]): Promise<readonly (Exchange | undefined)[]>;
  /** The same, for what is no operation of the target: nonsense, robots.txt, guesses. The caller notes what turns out to be one. */
  requestQuietly(candidates: readonly Candidate[]): Promise<readonly (Exchange | undefined)[]>;
  /** Sends a request that is no operation by itself, within the budget of the survey; undefined where it was not sent or got no response. */
  send(request: RequestSpec, how: Pick<RequestProbe, 'anonymous' | 'fresh'>): Promise<Exchange | undefined>;
  /** Opens an event stream and keeps it open while `talk` goes on, within the budget of the survey. */
  listen(...given: Parameters<Wire['listen']>): Promise<Exchange | undefined>;
  /** Sends reads without the user's credentials (or with them) as far as the budget goes: the responses to those that were sent. */
  sendReads(requests: readonly RequestSpec[], anonymous?: boolean): Promise<readonly (Exchange | undefined)[]>;
  /** How many requests the survey has left; none when its time is up. */
  room(): number;
  /** Sends a request as an identity, or without credentials as `unauthenticated`, and keeps its response. `fresh` sends it again where it was sent before. */
  requestAs(name: string, request: RequestSpec, how?: Pick<RequestProbe, 'fresh'>): Promise<Exchange | undefined>;
  /** Stays below this path, which ends in a slash, from now on; what the user gave is requested wherever it lies. */
  stayBelow(bound: string): void;
  /** URLs that were seen and lie outside of it, in the order in which they were seen. */
  outside(): readonly string[];
  /** All responses so far, in the order of sending. */
  exchanges(): readonly Exchange[];
}

/** The rest of requests and time belongs to the checks' own probes. */
const SURVEY_SHARE = 0.6;
/** A crawl that used its share up leaves this much for requests without credentials. */
const ANONYMOUS_SHARE = 0.15;

/** Looked at by no check, and many. */
const STILL =
  /\.(?:png|jpe?g|gif|svg|ico|webp|avif|bmp|woff2?|ttf|otf|eot|mp3|mp4|webm|ogg|wav|pdf|zip|gz|tgz|tar|bz2|xz|zst|7z|rar|whl|egg|gem|jar|war|deb|rpm|apk|exe|msi|dmg|iso|nupkg|crate|css)$/i;

const MAX_URL = 2000;
const PORTION = 50;

export const EXCLUDED = { why: 'excluded', detail: own('--include and --exclude skip its path') } as const;
const ENOUGH = { why: 'excluded', detail: own('enough requests of the same form were sent') } as const;
const RESERVED = {
  why: 'budget',
  detail: own('the remaining requests and time are reserved for the checks; --max-requests and --max-time raise it'),
} as const;
const OUTSIDE = {
  why: 'scope',
  detail: own('it is outside the given path; --whole-host scans it too'),
} as const;
const MOST_OUTSIDE = 1000;
const ELSEWHERE = own('a redirect leads off the scanned site');

export function createSurveyor(wire: Wire, options: GatherOptions): Surveyor {
  const ledger = createLedger();
  const nonexistent: NotFoundPage[] = [];
  const known = new Map<string, Exchange>();
  const seen = new Set<string>();
  const variants = createVariants();
  const wants = pathFilter(options.include, options.exclude);
  const surface = surfaceRequests(options);
  const maxRequests = Math.max(1, Math.floor(surface * SURVEY_SHARE));
  const endsAt = performance.now() + options.limits.maxTimeMs * SURVEY_SHARE;
  const outside = new Set<string>();
  let bound = '/';
  let sentCount = 0;

  function admits(candidate: Candidate): boolean {
    const url = plainUrl(candidate.url);
    if (url === undefined || url.href.length > MAX_URL || seen.has(`${candidate.method} ${url.href}`)) return false;
    if (!inScope(options.target, url)) return leaveRedirect(candidate);
    if (STILL.test(url.pathname)) return false;
    if (!isWithin(bound, url.pathname) && isBounded(candidate)) return leaveOutside(candidate, url);
    seen.add(`${candidate.method} ${url.href}`);
    const reason = wants(url.pathname) ? reasonNotToRequest(candidate, options) : EXCLUDED;
    if (reason !== undefined) return leave(candidate, reason);
    if (candidate.source !== 'document' && !variants.admit(url)) return leave(candidate, ENOUGH);
    if (sentCount >= maxRequests || performance.now() > endsAt) return leave(candidate, RESERVED);
    sentCount += 1;
    return true;
  }

  function leave(candidate: Candidate, reason: Pick<LeftOut, 'why' | 'detail'>): false {
    const shown = { ...candidate, url: withoutTokens(candidate.url) };
    ledger.leaveOut({ method: shown.method, url: shown.url, ...reason });
    // Another form of what was requested is not another operation.
    if (reason !== ENOUGH) ledger.notRequested(shown, reason.detail, reason.why === 'budget');
    return false;
  }

  /** Links out of the site are not reported; a path of the site that leads out is. */
  function leaveRedirect(candidate: Candidate): false {
    if (candidate.source === 'redirect') {
      ledger.leaveOut({ method: candidate.method, url: candidate.url, why: 'scope', detail: ELSEWHERE });
    }
    return false;
  }

  const isBounded = ({ source }: Candidate): boolean =>
    source !== 'given' &&
    source !== 'well-known' &&
    (source !== 'document' || (options.document?.kind ?? 'auto') === 'auto');

  function leaveOutside(candidate: Candidate, url: URL): false {
    if (outside.size < MOST_OUTSIDE) outside.add(url.pathname);
    if (candidate.source === 'document') ledger.notRequested(candidate, OUTSIDE.detail);
    else ledger.leaveOut({ method: candidate.method, url: withoutTokens(url.href), ...OUTSIDE });
    return false;
  }

  function keep(result: ProbeResult): Exchange | undefined {
    const exchange = result.ok ? result.exchanges[0] : undefined;
    if (exchange !== undefined) known.set(exchange.id, exchange);
    return exchange;
  }

  async function sendOne(candidate: Candidate, quiet: boolean): Promise<Exchange | undefined> {
    const request = candidate.request ?? { method: 'GET', url: candidate.url };
    const risk = isSafeMethod(request.method) ? 'read' : 'write';
    const operation = candidate.described?.documented;
    const of = operation === undefined ? {} : { operation };
    const result = await wire.send({ kind: 'request', id: 'survey', risk, request, ...of });
    const exchange = keep(result);
    if (exchange === undefined && !quiet && !result.ok)
      ledger.notRequested(candidate, result.why, result.left !== 'consent' && result.left !== 'scope');
    return exchange;
  }

  async function sendAll(candidates: readonly (Candidate | undefined)[]): Promise<readonly (Exchange | undefined)[]> {
    const responses = await Promise.all(candidates.map((one) => (one ? sendOne(one, false) : undefined)));
    for (const [at, exchange] of responses.entries()) {
      const candidate = candidates[at];
      if (exchange && candidate && isOffered(candidate, exchange)) ledger.requested(candidate, exchange);
    }
    return responses;
  }

  function mark(candidates: readonly Candidate[]): void {
    for (const { method, url } of candidates) seen.add(`${method} ${plainUrl(url)?.href ?? url}`);
    sentCount += candidates.length;
  }

  /** A guess that gets the response of a nonsense path is no operation. */
  const isOffered = (candidate: Candidate, exchange: Exchange): boolean =>
    candidate.source === 'given' || candidate.source === 'document' || !isNotFound(exchange, { nonexistent });

  return {
    ledger,
    nonexistent,
    wants,
    requestAnyway(candidates) {
      mark(candidates);
      return sendAll(candidates);
    },
    requestQuietly(candidates) {
      mark(candidates);
      return Promise.all(candidates.map((one) => sendOne(one, true)));
    },
    async requestAll(candidates) {
      const exchanges: (Exchange | undefined)[] = [];
      // In portions, so that the share of time is kept while many wait.
      for (let at = 0; at < candidates.length; at += PORTION) {
        const portion = candidates.slice(at, at + PORTION);
        exchanges.push(...(await sendAll(portion.map((candidate) => (admits(candidate) ? candidate : undefined)))));
      }
      return exchanges;
    },
    async send(request, how) {
      if (sentCount >= maxRequests || wire.ended()) return undefined;
      sentCount += 1;
      return keep(await wire.send({ kind: 'request', id: 'survey', risk: 'read', ...how, request }));
    },
    async listen(...given) {
      if (sentCount >= maxRequests || wire.ended()) return undefined;
      sentCount += 1;
      return keep(await wire.listen(...given));
    },
    async sendReads(requests, anonymous = true) {
      const most = maxRequests + Math.floor(surface * ANONYMOUS_SHARE);
      const room = wire.ended() ? 0 : Math.max(0, most - sentCount);
      const sent = requests.slice(0, room);
      sentCount += sent.length;
      const results = await Promise.all(
        sent.map((request) => wire.send({ kind: 'request', id: 'read', risk: 'read', anonymous, request })),
      );
      return results.map(keep);
    },
    room: () => (performance.now() > endsAt ? 0 : Math.max(0, maxRequests - sentCount)),
    async requestAs(name, request, how = {}) {
      const who = name === UNAUTHENTICATED ? { anonymous: true } : { as: name };
      return keep(await wire.send({ kind: 'request', id: 'identity', risk: 'read', request, ...who, ...how }));
    },
    stayBelow(path) {
      bound = path;
    },
    outside: () => [...outside],
    exchanges: () => [...known.values()].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
  };
}
