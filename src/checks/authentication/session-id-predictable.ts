import { type CookieSeen, carriesSession, cookiesIn, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { type IdFault, judgeIds } from '../../derive/cookies/id-sample.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';

/** Oracles: 20 fresh ids on fresh connections. */
const SAMPLE = 20;
/** Different cookies that are sampled, each at one place. */
const MOST_COOKIES = 3;

export default defineCheck({
  id: 'session-id-predictable',
  category: 'authentication',
  severity: 'high',
  title: 'Session ID is predictable',
  why: 'An ID that is derived from the previous one or the clock, or has few possible values, can be guessed, and with it the session of another user.',
  fix: "Use 128 bits or more from the system's random generator for every ID; better, use the framework's own session engine.",
  notes:
    'Opaque IDs only, never the payload of a signed or encrypted cookie. Found for repeats and sequences (certain), for a timestamp with little else and for an upper bound under 64 bits (firm). 64 to 128 bits are info. No ID is ever declared safe: the bound is the most entropy that it can have.',
  cwe: [330, 340, 341],
  owasp: ['API2:2023'],
  references: [
    'OWASP ASVS 5.0 7.2.3',
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  ],
  needs: ['exchanges', 'surface', 'keys'],
  plan: (facts) =>
    sampled(facts).map(({ exchange, line }) => ({
      kind: 'burst',
      id: line.name,
      risk: 'read',
      anonymous: true,
      count: SAMPLE,
      request: { method: 'GET', url: exchange.request.url },
    })),
  judge(facts, results) {
    const cookies = sampled(facts);
    if (cookies.length === 0) return notApplicable(own('no opaque session ID is set'));
    return cookies.flatMap((cookie): Observation[] => {
      const exchanges = results.exchanges(cookie.line.name);
      const ids = exchanges.flatMap((exchange) => idsIn(exchange, cookie, facts));
      // A server that gives no id to some visitors cannot be sampled fairly.
      if (ids.length < SAMPLE / 2) return [];
      const fault = judgeIds(ids, facts.surface.observedAt);
      return fault === undefined ? [] : [observation(cookie, fault, ids.length)];
    });
  },
});

function sampled(facts: Facts<'exchanges' | 'surface' | 'keys'>): CookieSeen[] {
  const opaque = cookiesSeen(facts).filter(
    (cookie) =>
      carriesSession(cookie) && !cookie.deletion && isOpaque(cookie) && cookie.exchange.request.method === 'GET',
  );
  return opaque
    .filter((cookie, i) => opaque.findIndex(({ line }) => line.name === cookie.line.name) === i)
    .slice(0, MOST_COOKIES);
}

/** Nothing inside: a reference by its format, or a value that no format and no layer explains. */
const isOpaque = ({ opened }: CookieSeen): boolean =>
  opened.key?.opened.decoded === undefined &&
  (opened.decoded.protection === 'reference' ||
    (opened.format === undefined && opened.entries.every(({ pointer }) => pointer === '')));

const idsIn = (exchange: Exchange, { line }: CookieSeen, facts: Facts<'surface' | 'keys'>): string[] =>
  cookiesIn(exchange, facts)
    .filter((cookie) => cookie.line.name === line.name && !cookie.deletion)
    .map((cookie) => bare(cookie.line.value));

/** Without the signature that express-session puts behind its id. */
const bare = (value: string): string => /^s(?::|%3A)([^.]{1,256})\./i.exec(value)?.[1] ?? value;

function observation(
  { exchange, line }: CookieSeen,
  { what, severity, confidence }: IdFault,
  sample: number,
): Observation {
  return {
    at: placeIn(exchange, { part: 'cookie', name: line.name }),
    message: say`${quote(line.name)}: ${what} (${sample} new sessions compared).`,
    severity,
    confidence,
    mark: `cookie ${line.name}`,
    proof: { exchange: exchange.id },
  };
}
