import { createHmac } from 'node:crypto';
import { casesFor } from '../../../test/cases.ts';
import { withToken } from '../../../test/given-token.ts';
import { tokenOf } from '../../../test/tokens.ts';
import check from './jwt-audience-unchecked.ts';

const PUBLISHED = 'your-256-bit-secret';
const signed = (claims: object, key = PUBLISHED): string => tokenOf(claims, key);
const token = signed({ sub: 'ann', aud: 'shop' });
const idToken = signed({ sub: 'ann', aud: 'client-1', at_hash: 'abc' }, 'Zk2vQ9pL7xW4nR8tB6mJ3cH5sD1fG0aY');

/** A server that verifies the signature, and the audience by `audience`. */
const verifying =
  (audience: (aud: unknown) => boolean, key = PUBLISHED) =>
  (sent: string | undefined): boolean => {
    const [header = '', payload = '', signature = ''] = sent?.split('.') ?? [];
    if (createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url') !== signature) return false;
    return audience(JSON.parse(Buffer.from(payload, 'base64url').toString()).aud);
  };

casesFor(check, {
  fires: [
    [
      'any audience',
      withToken(
        token,
        verifying(() => true),
      ),
      'medium `GET /orders` accepts the token with `aud: https://another-service.invalid`, twice',
    ],
    [
      'a list of audiences',
      withToken(
        signed({ sub: 'ann', aud: ['shop', 'app'] }),
        verifying((aud) => aud !== undefined),
      ),
      'medium `GET /orders` accepts the token with `aud:',
    ],
    ['an ID token', withToken(idToken, (sent) => sent === idToken), 'low `GET /orders` accepts the given ID token'],
  ],
  quiet: [
    [
      'an audience that is checked',
      withToken(
        token,
        verifying((aud) => aud === 'shop'),
      ),
    ],
    ['a server that verifies nothing, which is jwt-not-verified', withToken(token, (sent) => sent !== undefined)],
    ['an ID token that is refused by now', withToken(idToken, () => false)],
    ['by turns', withToken(token, (sent, n) => sent === token || n % 2 === 0)],
  ],
  skips: [
    [
      'a token without an audience',
      withToken(
        signed({ sub: 'ann' }),
        verifying(() => true),
      ),
    ],
    [
      'a key that is not known',
      withToken(signed({ sub: 'ann', aud: 'shop' }, 'Zk2vQ9pL7xW4nR8tB6mJ3cH5sD1fG0aY'), () => true),
    ],
    ['no token', withToken('opaque', () => true)],
    ['nothing was given', {}],
  ],
});
