import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
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
import { type PublishedKey, publishedKeys } from '../../derive/keys/token-keys.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';

const MOST_KEYS = 2;
const ASYMMETRIC = /^(?:RS|PS|ES)\d{3}$|^EdDSA$/;

export default defineCheck({
  id: 'jwt-key-confusion',
  category: 'authentication',
  severity: 'critical',
  title: 'Public key is accepted as HMAC key of tokens',
  why: 'The server lets the token choose the algorithm and verifies it with the public key as an HMAC key: whoever has the public key, which is published, signs tokens for any user.',
  fix: 'Name the accepted algorithms where tokens are verified, and only those that fit the key (`RS256` for an RSA key); or use a library that binds the algorithm to the key.',
  fixes: {
    django:
      '`jwt.decode(token, public_key, algorithms=["RS256"])` (PyJWT), never `algorithms=["RS256", "HS256"]` or the algorithm of the header.',
    flask:
      '`jwt.decode(token, public_key, algorithms=["RS256"])` (PyJWT), never `algorithms=["RS256", "HS256"]` or the algorithm of the header.',
    fastapi: '`jwt.decode(token, public_key, algorithms=["RS256"])`, never the algorithm of the header.',
    actix: '`Validation::new(Algorithm::RS256)` with `DecodingKey::from_rsa_pem` (jsonwebtoken).',
    express:
      "`jwt.verify(token, publicKey, { algorithms: ['RS256'] })` (jsonwebtoken 9 and newer also checks the type of the key).",
  },
  notes:
    'Needs a token of yours that is signed with a private key, a JWK Set that the target publishes, and a read that refuses anonymous clients. The same claims are signed with the public key in its usual encodings and sent twice each; a token with a broken signature must be refused. At most 18 requests, and none without such a token. The forged tokens have your own claims and are in no output.',
  cwe: [347, 327],
  owasp: ['API2:2023'],
  references: ['RFC 8725 section 2.1', 'RFC 8725 section 3.1'],
  needs: ['exchanges', 'surface', 'keys', 'given'],
  plan(facts) {
    const subject = subjectOf(facts);
    if (subject === undefined) return [];
    const { read, forged } = subject;
    return [genuineProbe(read), brokenProbe(read), ...forged.flatMap((each) => probesFor(read, each))];
  },
  judge(facts, results) {
    const subject = subjectOf(facts);
    if (subject === undefined)
      return notApplicable(
        own(
          'there is no given token with a private key, no published public key, or no read that only the token opens',
        ),
      );
    return observe(subject, facts, results);
  },
});

interface Forged {
  readonly id: string;
  readonly key: PublishedKey;
  readonly text: string;
}

interface Subject {
  readonly read: TokenRead;
  readonly forged: readonly Forged[];
}

function subjectOf(facts: HeldFacts): Subject | undefined {
  const read = tokenRead(facts);
  if (read === undefined || !ASYMMETRIC.test(read.token.token.algorithm)) return undefined;
  const { kid } = read.token.token.header;
  const keys = publishedKeys(facts.exchanges).filter(({ type }) => type !== 'oct');
  const named = keys.filter(({ id }) => id !== undefined && id === kid);
  const forged = (named.length > 0 ? named : keys)
    .slice(0, MOST_KEYS)
    .flatMap((key, at) => encodingsOf(key).map((bytes, n) => ({ id: `${at}.${n}`, key, text: signed(read, bytes) })));
  return forged.length === 0 ? undefined : { read, forged };
}

/** What a server may have in its hand as "the key": PEM with and without a line end, the older PEM of RSA, DER. */
function encodingsOf({ members, type }: PublishedKey): (string | Buffer)[] {
  try {
    const key = createPublicKey({ key: members as JsonWebKey, format: 'jwk' });
    const pem = key.export({ type: 'spki', format: 'pem' }).toString();
    const older = type === 'RSA' ? [key.export({ type: 'pkcs1', format: 'pem' }).toString()] : [];
    return [pem, pem.trimEnd(), ...older, key.export({ type: 'spki', format: 'der' })];
  } catch {
    return [];
  }
}

/** The claims of the user's token, under an HMAC with these bytes. */
function signed({ token: { text, token } }: TokenRead, key: string | Buffer): string {
  const header = Buffer.from(JSON.stringify({ ...token.header, alg: 'HS256' })).toString('base64url');
  const input = `${header}.${text.split('.')[1] ?? ''}`;
  return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
}

const probesFor = (read: TokenRead, { id, text }: Forged): RequestProbe[] => [
  forgedProbe(read, `${id} first`, text, true),
  forgedProbe(read, `${id} again`, text, true),
];

function observe({ read, forged }: Subject, { surface }: HeldFacts, results: ProbeResults): Observation[] {
  const genuine = verifiedResponse(results, surface);
  if (genuine === undefined) return [];
  for (const { id, key } of forged) {
    const both = [results.exchange(`${id} first`), results.exchange(`${id} again`)];
    const [first] = both;
    if (first === undefined || !both.every((each) => opensLike(each, genuine, surface))) continue;
    const name = key.id === undefined ? own('the published key') : say`the published key ${quote(key.id, 60)}`;
    return [
      {
        at: placeIn(first, { part: read.credential.part, name: read.credential.name }),
        message: say`${quote(`GET ${pathOf(first)}`, 100)} accepts a token that is signed with ${name} as HMAC key (${own('`HS256`')}), twice; a broken signature is refused.`,
        related: [placeIn(key.exchange, { part: 'body', pointer: key.pointer })],
        mark: 'key confusion',
        proof: { exchange: first.id },
      },
    ];
  }
  return [];
}
