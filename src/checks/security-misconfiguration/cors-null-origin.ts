import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own } from '../../model/said.ts';
import { allowedTo, attemptsOf, nullProbes } from './_cors-probes.ts';

export default defineCheck({
  id: 'cors-null-origin',
  category: 'security-misconfiguration',
  severity: 'high',
  title: 'CORS allows the origin `null`',
  why: 'Any site can make requests with the origin `null`, from a sandboxed frame. Allowing it allows everyone.',
  fix: 'Remove `null` from the allowlist. If it is there for local files during development, serve them from http://localhost instead.',
  notes:
    'High when credentials are allowed too; without them as severe as `cors-wildcard`, which has the same effect. Where any origin is allowed, `cors-reflects-origin` reports it.',
  cwe: [942, 346],
  owasp: ['API8:2023'],
  references: [
    'https://fetch.spec.whatwg.org/#http-cors-protocol',
    'https://html.spec.whatwg.org/#concept-origin-opaque',
  ],
  needs: ['surface', 'exchanges'],
  plan: nullProbes,
  judge(facts, results) {
    const attempts = attemptsOf(nullProbes(facts), results);
    if (attempts.length > 0 && attempts.every(({ cors }) => cors.allowOrigin === undefined))
      return notApplicable(own('the server sends no CORS headers'));
    return attempts
      .filter(({ cors }) => cors.allowOrigin === 'null')
      .map((attempt) => {
        const { exchange } = attempt;
        const { severity, message } = allowedTo(
          attempt,
          { origin: own('Origin `null`') },
          facts.surface.credentialNames?.headers ?? [],
        );
        return {
          at: placeIn(exchange, { part: 'header', name: 'access-control-allow-origin' }),
          message,
          severity,
          mark: urlOf(exchange).host,
          proof: { exchange: exchange.id },
        };
      });
  },
});
