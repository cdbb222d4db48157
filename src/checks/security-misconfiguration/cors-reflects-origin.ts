import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';
import {
  type Attempt,
  allowedTo,
  attemptsOf,
  foreignOriginProbes,
  nullProbes,
  originOf,
  originsFor,
} from './_cors-probes.ts';

export default defineCheck({
  id: 'cors-reflects-origin',
  category: 'security-misconfiguration',
  severity: 'high',
  title: 'CORS accepts untrusted origins',
  why: 'The server allows origins that it should not trust. A page of such a site that a signed-in visitor opens can then read the API as that visitor, where credentials are allowed.',
  fix: 'Compare the Origin exactly with a fixed list, respond to others without CORS headers, and send `Vary: Origin`.',
  fixes: {
    django:
      '`CORS_ALLOWED_ORIGINS = ["https://app.example.com"]` (django-cors-headers), and no `CORS_ALLOW_ALL_ORIGINS` or loose `CORS_ALLOWED_ORIGIN_REGEXES`.',
    flask: '`CORS(app, origins=["https://app.example.com"])` (flask-cors), with the exact origins of your own sites.',
    fastapi:
      '`CORSMiddleware(allow_origins=["https://app.example.com"])`, with the exact origins of your own sites; with `allow_origins=["*"]` and credentials Starlette reflects any origin to requests with a cookie.',
    starlette:
      '`CORSMiddleware(allow_origins=["https://app.example.com"])`, with the exact origins of your own sites; with `["*"]` and credentials any origin is reflected to requests with a cookie.',
    actix: '`Cors::default().allowed_origin("https://app.example.com")` (actix-cors), never `Cors::permissive()`.',
    express: "`cors({ origin: ['https://app.example.com'] })`, never `origin: true`.",
  },
  notes:
    'High when credentials are allowed too; without them as severe as `cors-wildcard`, which has the same effect. One setting is one finding: where any origin is allowed, `null` and `*` are reported here too. A fixed allowlist is not reported, nor is the absence of CORS headers.',
  cwe: [942, 346],
  owasp: ['API8:2023'],
  references: ['https://fetch.spec.whatwg.org/#http-cors-protocol'],
  needs: ['surface', 'exchanges'],
  plan: (facts) => [...foreignOriginProbes(facts), ...nullProbes(facts)],
  judge(facts, results) {
    const attempts = attemptsOf(foreignOriginProbes(facts), results);
    if (attempts.length > 0 && attempts.every(({ cors }) => cors.allowOrigin === undefined))
      return notApplicable(own('the server sends no CORS headers'));
    const reflected = attempts.filter(({ probe, cors }) => cors.allowOrigin === originOf(probe));
    const fromOther = reflected.filter(({ probe }) => originOf(probe) === 'https://stranger.example');
    const keyHeaders = facts.surface.credentialNames?.headers ?? [];
    if (fromOther.length === 0)
      return reflected.map((attempt) => observation(attempt, facts.surface.target, keyHeaders));
    const alsoNull = attemptsOf(nullProbes(facts), results).filter(({ cors }) => cors.allowOrigin === 'null');
    return [...fromOther, ...alsoNull].map((attempt) => ({
      ...observation(attempt, facts.surface.target, keyHeaders),
      ...coversOthers(attempt),
    }));
  },
});

/** Who allows any origin allows `null`, and says `*` where no credentials are sent: one setting. */
const coversOthers = ({ exchange }: Attempt): Pick<Observation, 'covers'> => ({
  covers: ['cors-null-origin', 'cors-wildcard'].map((check) => ({ check, mark: urlOf(exchange).host })),
});

function observation(attempt: Attempt, target: string, keyHeaders: readonly string[]): Observation {
  const { probe, exchange, cors } = attempt;
  const origin = originOf(probe);
  const hole = originsFor(target).find((each) => each.origin === origin)?.hole ?? own('any origin is accepted');
  const { severity, message } = allowedTo(attempt, { origin: say`Origin ${quote(origin, 100)}`, hole }, keyHeaders);
  return {
    at: placeIn(exchange, { part: 'header', name: 'access-control-allow-origin' }),
    message,
    severity,
    proof: { exchange: exchange.id, excerpt: say`access-control-allow-origin: ${quote(cors.allowOrigin ?? '', 100)}` },
    mark: urlOf(exchange).host,
  };
}
