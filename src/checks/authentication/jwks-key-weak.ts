import { bitsOf, type PublishedKey, publishedKeys } from '../../derive/keys/token-keys.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, type Said, say } from '../../model/said.ts';

/** RFC 7518 section 3.3: RSA keys of 2048 bits or more. */
const MINIMUM = 2048;
/** Keys of this size were factored in public, or will be soon. */
const BROKEN = 1024;

export default defineCheck({
  id: 'jwks-key-weak',
  category: 'authentication',
  severity: 'medium',
  title: 'Public key of tokens is weak',
  why: 'Whoever factors the public key has the private one, and can sign tokens for any user.',
  fix: 'Generate an RSA key of 2048 bits or more with the exponent 65537, or use ES256 or EdDSA. Publish the new key beside the old one until the old tokens have expired.',
  fixes: {
    django: '`cryptography`: `rsa.generate_private_key(public_exponent=65537, key_size=3072)`.',
    flask: '`cryptography`: `rsa.generate_private_key(public_exponent=65537, key_size=3072)`.',
    fastapi: '`cryptography`: `rsa.generate_private_key(public_exponent=65537, key_size=3072)`.',
    actix: '`RsaPrivateKey::new(&mut rng, 3072)` (rsa).',
    express: "jose: `generateKeyPair('ES256')`, or `generateKeyPair('PS256', { modulusLength: 3072 })`.",
  },
  notes:
    'RSA keys under 2048 bits; high at 1024 bits and less, and where the exponent is 1 or even. Keys of elliptic curves are not reported.',
  cwe: [326],
  owasp: ['API2:2023'],
  references: ['RFC 7518 section 3.3', 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const keys = publishedKeys(exchanges);
    if (keys.length === 0) return notApplicable(own('no response is a JWK Set'));
    return keys.flatMap(observe);
  },
});

function observe(key: PublishedKey): Observation[] {
  if (key.type !== 'RSA') return [];
  const bits = bitsOf(key.members['n']);
  const isBadExponent = hasBadExponent(key.members['e']);
  if (bits === undefined || (bits >= MINIMUM && !isBadExponent)) return [];
  const what: Said = isBadExponent ? own('an invalid exponent') : say`${bits} bits`;
  const name = key.id === undefined ? own('') : say` ${quote(key.id, 60)}`;
  return [
    {
      at: placeIn(key.exchange, { part: 'body', pointer: key.pointer }),
      message: say`The RSA key${name} of the JWK Set has ${what}.`,
      ...(isBadExponent || bits <= BROKEN ? { severity: 'high' as const } : {}),
      mark: `key ${key.id ?? key.pointer}`,
      proof: { exchange: key.exchange.id },
    },
  ];
}

/** 1 signs nothing, and no even number is an exponent of RSA. */
function hasBadExponent(exponent: unknown): boolean {
  const bytes = typeof exponent === 'string' ? Buffer.from(exponent, 'base64url') : undefined;
  const last = bytes?.at(-1);
  return last !== undefined && (last % 2 === 0 || bitsOf(exponent) === 1);
}
