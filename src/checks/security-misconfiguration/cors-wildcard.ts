import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, say } from '../../model/said.ts';
import { type Attempt, attemptsOf, foreignOriginProbes, openRead } from './_cors-probes.ts';

export default defineCheck({
  id: 'cors-wildcard',
  category: 'security-misconfiguration',
  severity: 'info',
  title: 'CORS allows any origin (`Access-Control-Allow-Origin: *`)',
  why: 'Fine for a public API that is read without credentials. Where keys are sent in headers, any page can use a key that it has obtained, and what only the network location protects is open to every page that someone inside opens.',
  fix: 'List the origins that need access, unless the API is public on purpose.',
  notes:
    'Info for public reads; low where the server allows scripts to send `Authorization` or key headers, by the usual names or those of the API document: with `*` browsers add no cookies, and the page must have the key itself; medium where the same responses set a cookie. `*` together with `Access-Control-Allow-Credentials: true` is rejected by browsers: low, since it shows an intent that a later change may complete.',
  cwe: [942],
  owasp: ['API8:2023'],
  references: ['https://fetch.spec.whatwg.org/#http-cors-protocol'],
  needs: ['surface', 'exchanges'],
  plan: foreignOriginProbes,
  judge(facts, results) {
    const attempts = attemptsOf(foreignOriginProbes(facts), results);
    if (attempts.length > 0 && attempts.every(({ cors }) => cors.allowOrigin === undefined))
      return notApplicable(own('the server sends no CORS headers'));
    return attempts
      .filter(({ cors }) => cors.allowOrigin === '*')
      .map((attempt) => observation(attempt, facts.surface.credentialNames?.headers ?? []));
  },
});

function observation(attempt: Attempt, keyHeaders: readonly string[]): Observation {
  const { exchange, cors } = attempt;
  const base = {
    at: placeIn(exchange, { part: 'header', name: 'access-control-allow-origin' }),
    mark: urlOf(exchange).host,
    proof: { exchange: exchange.id },
  } as const;
  if (cors.allowCredentials) {
    return {
      ...base,
      severity: 'low',
      message: own('`*` is combined with `Access-Control-Allow-Credentials: true`, which browsers reject.'),
    };
  }
  const { severity, what } = openRead(attempt, keyHeaders);
  return { ...base, severity, message: say`Any origin may read ${what}.` };
}
