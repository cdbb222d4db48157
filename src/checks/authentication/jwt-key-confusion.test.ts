import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { casesFor, json, type Page } from '../../../test/cases.ts';
import { withToken } from '../../../test/given-token.ts';
import { part } from '../../../test/tokens.ts';
import check from './jwt-key-confusion.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const claims = { sub: 'ann', exp: 1_900_000_000 };
const head = `${part({ alg: 'RS256', kid: 'a1' })}.${part(claims)}`;
const token = `${head}.${sign('sha256', Buffer.from(head), privateKey).toString('base64url')}`;
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

const [keys = {}] = json(
  { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a1' }] },
  { url: 'https://api.test/.well-known/jwks.json' },
).pages as Page[];

/** A server that verifies HS256 with this key, and RS256 with the real one. */
const confused =
  (key: string | Buffer) =>
  (sent: string | undefined): boolean => {
    const [header = '', payload = '', signature = ''] = sent?.split('.') ?? [];
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString() || '{}');
    const made = createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url');
    return sent === token || (alg === 'HS256' && signature === made);
  };
const message =
  'critical `GET /orders` accepts a token that is signed with the published key `a1` as HMAC key (`HS256`), twice';

casesFor(check, {
  fires: [
    ['PEM', withToken(token, confused(pem), [keys]), message],
    ['PEM without a line end', withToken(token, confused(pem.trimEnd()), [keys]), message],
    ['DER', withToken(token, confused(publicKey.export({ type: 'spki', format: 'der' })), [keys]), message],
    [
      'the older PEM',
      withToken(token, confused(publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()), [keys]),
      message,
    ],
  ],
  quiet: [
    ['a server that accepts RS256 alone', withToken(token, (sent) => sent === token, [keys])],
    [
      'a server that verifies nothing, which is jwt-not-verified',
      withToken(token, (sent) => sent !== undefined, [keys]),
    ],
    ['another HMAC key', withToken(token, confused('another'), [keys])],
    ['once only', withToken(token, (sent, n) => sent === token || n === 3, [keys])],
    ['a token that opens nothing any more', withToken(token, () => false, [keys])],
  ],
  skips: [
    ['no published key', withToken(token, confused(pem))],
    [
      'a token with HMAC',
      withToken(`${part({ alg: 'HS256' })}.${part(claims)}.${'A'.repeat(43)}`, confused(pem), [keys]),
    ],
    ['no token', { ...withToken('opaque', confused(pem), [keys]) }],
    ['nothing was given', { pages: [keys] }],
  ],
});
