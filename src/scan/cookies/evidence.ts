/** Cookies that a user gave, as the evidence that checks read. */
import { type CookieSeen, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { type Evidence, gathered, type SuppliedKey, type Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { noEvidence } from '../../model/no-evidence.ts';
import { own } from '../../model/said.ts';
import type { GivenCookies } from './given.ts';

/** The cookies themselves, opened with these keys and the known ones. */
export const cookiesGiven = (given: GivenCookies, keys: readonly SuppliedKey[], now: number): readonly CookieSeen[] =>
  cookiesIn(evidenceOf(given, keys, now));

/** The cookies of the evidence, opened. */
export const cookiesIn = ({ exchanges, surface, keys }: Evidence): readonly CookieSeen[] =>
  cookiesSeen({ exchanges: factIn(exchanges), surface: factIn(surface), keys: factIn(keys) });

function factIn<T>(fact: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!fact.ok) throw new Error('evidence made here is complete');
  return fact.value;
}

/** What was given as the evidence of one response from a host that is not known. */
export function evidenceOf({ lines }: GivenCookies, keys: readonly SuppliedKey[], observedAt: number): Evidence {
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
  const surface: Surface = {
    target,
    origin: target.slice(0, -1),
    reach: 'public',
    observedAt,
    frameworks: [],
    nobody: [],
    operations: [],
    leftOut: [],
    writes: false,
  };
  const absent = { ok: false, kind: 'absent', why: own('only a cookie was given') } as const;
  return {
    ...noEvidence(absent),
    exchanges: gathered([exchange]),
    surface: gathered(surface),
    keys: gathered(keys),
  };
}
