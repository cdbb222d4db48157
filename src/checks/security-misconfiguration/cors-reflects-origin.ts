import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';
import {
  type Asking,
  allowedTo,
  answered,
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
  judge(facts, answers) {
    const asked = answered(foreignOriginProbes(facts), answers);
    if (asked.length > 0 && asked.every(({ cors }) => cors.allowOrigin === undefined))
      return notApplicable(own('the server sends no CORS headers'));
    const reflected = asked.filter(({ probe, cors }) => cors.allowOrigin === originOf(probe));
    const fromOther = reflected.filter(({ probe }) => originOf(probe) === 'https://stranger.example');
    const keyHeaders = facts.surface.credentialNames?.headers ?? [];
    if (fromOther.length === 0) return reflected.map((asking) => observation(asking, facts.surface.target, keyHeaders));
    const alsoNull = answered(nullProbes(facts), answers).filter(({ cors }) => cors.allowOrigin === 'null');
    return [...fromOther, ...alsoNull].map((asking) => ({
      ...observation(asking, facts.surface.target, keyHeaders),
      ...coversOthers(asking),
    }));
  },
});

/** Who allows any origin allows `null`, and says `*` where no credentials are sent: one setting. */
const coversOthers = ({ exchange }: Asking): Pick<Observation, 'covers'> => ({
  covers: ['cors-null-origin', 'cors-wildcard'].map((check) => ({ check, mark: urlOf(exchange).host })),
});

function observation(asking: Asking, target: string, keyHeaders: readonly string[]): Observation {
  const { probe, exchange, cors } = asking;
  const origin = originOf(probe);
  const hole = originsFor(target).find((each) => each.origin === origin)?.hole ?? own('any origin is accepted');
  const { severity, message } = allowedTo(asking, { origin: say`Origin ${quote(origin, 100)}`, hole }, keyHeaders);
  return {
    at: placeIn(exchange, { part: 'header', name: 'access-control-allow-origin' }),
    message,
    severity,
    proof: { exchange: exchange.id, excerpt: say`access-control-allow-origin: ${quote(cors.allowOrigin ?? '', 100)}` },
    mark: urlOf(exchange).host,
  };
}
