import { createHmac } from 'node:crypto';
import type { HeldFacts } from '../../derive/cookies/cookies-held.ts';
import {
  brokenProbe,
  forgedProbe,
  genuineProbe,
  opensLike,
  type TokenRead,
  tokenRead,
  verifiedResponse,
} from '../../derive/credentials/given-token.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { ProbeResults } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';

/** A service that does not exist (RFC 2606). */
const ANOTHER = 'https://another-service.invalid';

export default defineCheck({
  id: 'jwt-audience-unchecked',
  category: 'authentication',
  severity: 'medium',
  title: 'Token for another audience is accepted',
  why: 'A token that was issued for another service or client opens this API: whoever runs or attacks that other service can use the tokens of its users here.',
  fix: 'Verify `aud` against the name of this API wherever tokens are verified, and accept access tokens only, not ID tokens.',
  fixes: {
    django:
      '`jwt.decode(token, key, algorithms=[…], audience="https://api.example.com")` (PyJWT); `SIMPLE_JWT["AUDIENCE"]`.',
    flask: '`JWT_DECODE_AUDIENCE` (Flask-JWT-Extended), or `audience=` of `jwt.decode`.',
    fastapi: '`jwt.decode(token, key, algorithms=[…], audience="https://api.example.com")`.',
    actix: '`validation.set_audience(&["https://api.example.com"])` (jsonwebtoken).',
    express:
      "`jwt.verify(token, key, { algorithms: […], audience: 'https://api.example.com' })`, or `audience` of express-jwt.",
  },
  notes:
    'Needs a token of yours and a read that refuses anonymous clients. Where the signing key is known (published, guessed or in your --keys list), your claims are signed again with another `aud` and sent twice; a broken signature must be refused. Where your token is an ID token (`at_hash`, `c_hash`, or the type `ID`), it is low and firm that the API accepts it. Tokens without `aud` are not reported.',
  cwe: [287, 345],
  owasp: ['API2:2023'],
  references: ['RFC 7519 section 4.1.3', 'RFC 8725 section 3.9', 'RFC 9068 section 4'],
  needs: ['exchanges', 'surface', 'keys', 'given'],
  plan(facts) {
    const read = tokenRead(facts);
    if (read === undefined) return [];
    const forged = withOtherAudience(read);
    if (forged === undefined) return isIdToken(read) ? [genuineProbe(read), brokenProbe(read)] : [];
    const probes = ['first', 'again'].map((time) => forgedProbe(read, `other ${time}`, forged, true));
    return [genuineProbe(read), brokenProbe(read), ...probes];
  },
  judge(facts, results) {
    const read = tokenRead(facts);
    if (read === undefined) return notApplicable(own('no given credential is a token that alone opens a read'));
    const canForge = withOtherAudience(read) !== undefined;
    if (!canForge && !isIdToken(read))
      return notApplicable(own('the signing key of the given token is not known, and it is no ID token'));
    return canForge ? otherAudience(read, facts, results) : idToken(read, facts, results);
  },
});

const HASHES: Readonly<Record<string, string>> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

/** The user's claims for another audience, signed with the known key; undefined without one, and where no audience is named. */
function withOtherAudience({ token: { cookie, token, text, claims } }: TokenRead): string | undefined {
  const key = cookie.opened.key?.key;
  const hash = HASHES[token.algorithm];
  if (key === undefined || hash === undefined || claims['aud'] === undefined) return undefined;
  const payload = Buffer.from(JSON.stringify({ ...claims, aud: ANOTHER })).toString('base64url');
  const input = `${text.split('.')[0] ?? ''}.${payload}`;
  return `${input}.${createHmac(hash, key.bytes).update(input).digest('base64url')}`;
}

/** A token by which a client learns who logged in (OpenID Connect Core 1.0 section 2). */
const isIdToken = ({ token: { claims } }: TokenRead): boolean =>
  claims['at_hash'] !== undefined || claims['c_hash'] !== undefined || claims['typ'] === 'ID';

function otherAudience(read: TokenRead, { surface }: HeldFacts, results: ProbeResults): Observation[] {
  const genuine = verifiedResponse(results, surface);
  const both = [results.exchange('other first'), results.exchange('other again')];
  const [first] = both;
  if (genuine === undefined || first === undefined) return [];
  if (!both.every((each) => opensLike(each, genuine, surface))) return [];
  return [
    {
      at: placeIn(first, { part: read.credential.part, name: read.credential.name }),
      message: say`${quote(`GET ${pathOf(first)}`, 100)} accepts the token with ${own(`\`aud: ${ANOTHER}\``)}, twice; a broken signature is refused.`,
      mark: 'audience',
      proof: { exchange: first.id },
    },
  ];
}

function idToken(read: TokenRead, { surface }: HeldFacts, results: ProbeResults): Observation[] {
  const genuine = verifiedResponse(results, surface);
  if (genuine === undefined) return [];
  return [
    {
      at: placeIn(genuine, { part: read.credential.part, name: read.credential.name }),
      severity: 'low',
      confidence: 'firm',
      title: own('ID token is accepted as access token'),
      message: say`${quote(`GET ${pathOf(genuine)}`, 100)} accepts the given ID token, which was issued for a client and not for this API.`,
      mark: 'id token',
      proof: { exchange: genuine.id },
    },
  ];
}
