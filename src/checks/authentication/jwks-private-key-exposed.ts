import { type PublishedKey, publishedKeys } from '../../derive/keys/token-keys.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { list, own, quote, type Said, say } from '../../model/said.ts';

/** Members of a JWK that only its owner may know, by type (RFC 7518 section 6, RFC 8037). */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
  RSA: ['d', 'p', 'q', 'dp', 'dq', 'qi'],
  EC: ['d'],
  OKP: ['d'],
  AKP: ['priv'],
  oct: ['k'],
};

export default defineCheck({
  id: 'jwks-private-key-exposed',
  category: 'authentication',
  severity: 'critical',
  title: 'Private signing key in a published JWK Set',
  why: 'The key that signs tokens can be downloaded: anyone can sign a token for any user, and every service that trusts the key accepts it.',
  fix: 'Replace the key, and publish only the public members (`kty`, `kid`, `use`, `alg`, and `n` and `e`, or `crv`, `x` and `y`). Keys for HMAC (`oct`) are never published.',
  fixes: {
    django: 'PyJWT: `RSAAlgorithm.to_jwk(key.public_key())`; django-oauth-toolkit publishes only public members.',
    flask: 'Authlib: `key.as_dict(is_private=False)`.',
    fastapi: 'joserfc: `key.as_dict(private=False)`; jwcrypto: `key.export_public(as_dict=True)`.',
    actix: 'josekit: `jwk.to_public_key()`.',
    express: 'jose: `exportJWK(publicKey)`, not the private key; node-jose: `keystore.toJSON()` without `true`.',
  },
  notes: 'The members are named, their values are not shown. Public keys are not reported.',
  cwe: [321, 522],
  owasp: ['API2:2023'],
  references: ['RFC 7517 section 9.2', 'RFC 7518 section 6'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const keys = publishedKeys(exchanges);
    if (keys.length === 0) return notApplicable(own('no response is a JWK Set'));
    return keys.flatMap((key) => {
      const found = privateMembers(key);
      if (found.length === 0) return [];
      return [
        {
          at: placeIn(key.exchange, { part: 'body', pointer: key.pointer }),
          message: say`The JWK Set contains the ${own(key.type === 'oct' ? 'symmetric' : 'private')} key ${nameOf(key)}: ${list(found.map((name) => own(`\`${name}\``)))}.`,
          mark: `key ${key.id ?? key.pointer}`,
          proof: { exchange: key.exchange.id },
        },
      ];
    });
  },
});

const privateMembers = ({ type, members }: PublishedKey): readonly string[] =>
  (PRIVATE[type] ?? []).filter((name) => typeof members[name] === 'string' && members[name] !== '');

const nameOf = ({ id, type }: PublishedKey): Said =>
  id === undefined ? say`of type ${quote(type, 10)}` : quote(id, 60);
