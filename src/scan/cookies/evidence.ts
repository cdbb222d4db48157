/** Cookies that a user gave, as the evidence that checks read. */
import { type CookieSeen, cookiesSeen, openInHaste, openingCookies } from '../../derive/cookies/cookies-seen.ts';
import { type Evidence, gathered, type SuppliedKey } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { emptySurface, noEvidence } from '../../model/no-evidence.ts';
import { own } from '../../model/said.ts';
import type { Steps } from '../../parse/steps.ts';
import type { GivenCookies } from './given.ts';

export interface GivenOpened {
  readonly evidence: Evidence;
  readonly cookies: readonly CookieSeen[];
  /** Cookies on which only keys that fitted another one were tried, as there was no time. */
  readonly inHaste: number;
}

/** What was given as evidence, with its cookies opened with these keys and the known ones, one a step. */
export function* openingGiven(given: GivenCookies, keys: readonly SuppliedKey[], now: number): Steps<GivenOpened> {
  const evidence = evidenceOf(given, keys, now);
  const facts = { exchanges: factIn(evidence.exchanges), surface: factIn(evidence.surface), keys };
  let inHaste = 0;
  for (const exchange of facts.exchanges)
    if (!(yield* openingCookies(exchange, facts))) inHaste += openInHaste(exchange, facts);
  return { evidence, cookies: cookiesSeen(facts), inHaste };
}

function factIn<T>(fact: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!fact.ok) throw new Error('evidence made here is complete');
  return fact.value;
}

/** What was given as the evidence of one response from a host that is not known. */
function evidenceOf({ lines }: GivenCookies, keys: readonly SuppliedKey[], observedAt: number): Evidence {
  const target = 'https://cookie.invalid/';
  const exchange: Exchange = {
    id: 'given',
    origin: 'live',
    identity: 'anonymous',
    request: { method: 'GET', url: target, headers: [] },
    response: {
      status: 200,
      httpVersion: '1.1',
      headers: lines.map((line) => ['Set-Cookie', line] as const),
      body: '',
      bodyBytes: 0,
      truncated: false,
    },
  };
  const surface = emptySurface(target, observedAt);
  const absent = { ok: false, kind: 'absent', why: own('only a cookie was given') } as const;
  return {
    ...noEvidence(absent),
    exchanges: gathered([exchange]),
    surface: gathered(surface),
    keys: gathered(keys),
  };
}
