import { generateKeyPairSync } from 'node:crypto';
import { casesFor, json } from '../../../test/cases.ts';
import check from './jwks-key-weak.ts';

const rsa = (modulusLength: number): object => ({
  ...generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' }),
  kid: `r${modulusLength}`,
});
const [small, short, usual] = [rsa(1024), rsa(1536), rsa(2048)];
const set = (...keys: object[]) => json({ keys }, { url: 'https://api.test/.well-known/jwks.json' });

casesFor(check, {
  fires: [
    ['1024 bits', set(small), 'high The RSA key `r1024` of the JWK Set has 1024 bits.'],
    ['1536 bits beside a usual one', set(usual, short), 'medium The RSA key `r1536` of the JWK Set has 1536 bits.'],
    ['the exponent 1', set({ ...usual, e: 'AQ' }), 'high The RSA key `r2048` of the JWK Set has an invalid exponent.'],
  ],
  quiet: [
    ['2048 bits', set(usual)],
    ['an elliptic curve', set({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b' })],
    ['a key without numbers', set({ kty: 'RSA', kid: 'a' })],
  ],
  skips: [['no set', json({ a: 1 })]],
});
