import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { casesFor, json } from '../../../test/cases.ts';
import check from './jwks-private-key-exposed.ts';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const open = { ...publicKey.export({ format: 'jwk' }), kid: 'a1', use: 'sig' };
const secret = { ...privateKey.export({ format: 'jwk' }), kid: 'a1' };
const set = (...keys: object[]) => json({ keys }, { url: 'https://api.test/.well-known/jwks.json' });

casesFor(check, {
  fires: [
    ['a private key', set(secret), 'critical The JWK Set contains the private key `a1`: `d`.'],
    [
      'a key for HMAC beside a public one',
      set(open, { kty: 'oct', k: randomBytes(32).toString('base64url') }),
      'critical The JWK Set contains the symmetric key of type `oct`: `k`.',
    ],
  ],
  quiet: [
    ['public keys', set(open)],
    ['an empty private member', set({ ...open, d: '' })],
    ['keys of a type that is not known beside one that is', set(open, { kty: 'X', d: 'abc' })],
  ],
  skips: [
    ['other keys', json({ keys: [{ id: 1, d: 'x' }] })],
    ['an error', json({ keys: [secret] }, { status: 404 })],
    ['no set', json({ a: 1 })],
  ],
});
