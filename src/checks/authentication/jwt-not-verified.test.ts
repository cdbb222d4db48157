import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import { withToken } from '../../../test/given-token.ts';
import { tokenOf } from '../../../test/tokens.ts';
import check from './jwt-not-verified.ts';

const token = tokenOf({ sub: 'guest-1', exp: 1_800_000_000 });

const home: Page = { headers: [`Set-Cookie: session=${token}; Secure; HttpOnly`] };
const closed: Page = {
  url: 'https://api.test/cart',
  status: 401,
  body: '{"detail":"sign in"}',
  headers: ['Content-Type: application/json'],
};
const refused: Page = { status: 401, headers: ['Content-Type: application/json'], body: '{"detail":"sign in"}' };
const opened = (of: string, ...headers: string[]): Page => ({
  headers: ['Content-Type: application/json', ...headers],
  body: JSON.stringify({ of, items: [{ id: 1, name: 'brick' }] }),
});

type Respond = (claims: Record<string, unknown> | undefined, signed: boolean, n: number) => Page;

/** A shop that sees the claims that were sent, undefined without a token, and whether they are signed by it. */
const shop = (result: Respond, ...pages: Page[]): Case => {
  let n = 0;
  return {
    pages: pages.length > 0 ? pages : [home, closed],
    server: ({ headers }) => {
      const sent = headers?.find(([name]) => name === 'Cookie')?.[1].replace('session=', '');
      const payload = sent?.split('.')[1];
      const claims = payload === undefined ? undefined : JSON.parse(Buffer.from(payload, 'base64url').toString());
      n += 1;
      return result(claims, sent === token, n);
    },
  };
};
const decodesOnly: Respond = (claims) => (claims === undefined ? refused : opened(String(claims['sub'])));
const verifies: Respond = (_, signed) => (signed ? opened('guest-1') : refused);

casesFor(check, {
  fires: [
    [
      'claims that are only decoded',
      shop(decodesOnly),
      'critical `GET /cart` returns 401 without `session`, and 200 with content when its signature is changed, twice. An added claim was accepted too.',
    ],
    [
      'any signature, but the claims are compared',
      shop((claims) => (claims === undefined || 'openbrick' in claims ? refused : opened('guest-1'))),
      'critical `GET /cart` returns 401 without `session`, and 200 with content when its signature is changed, twice.',
    ],
    [
      'a token that is renewed with every answer',
      shop((claims) => (claims === undefined ? refused : opened('guest-1', `Set-Cookie: session=${token}`))),
      'critical `GET /cart`',
    ],
    [
      'a given token that is not verified',
      withToken(token, (sent) => sent !== undefined),
      'critical `GET /orders` refuses requests without the given token, and returns 200 with content when its signature is changed, twice. An added claim was accepted too.',
    ],
    [
      'a given token whose claims are compared',
      withToken(token, (sent) => sent?.split('.')[1] === token.split('.')[1]),
      'critical `GET /orders` refuses requests without the given token, and returns 200 with content when its signature is changed, twice.',
    ],
  ],
  quiet: [
    ['a given token that is verified', withToken(token, (sent) => sent === token)],
    ['a given token whose broken form opens once', withToken(token, (sent, n) => sent === token || n === 2)],
    ['a server that verifies', shop(verifies)],
    ['a page that stays closed for the token as it is', shop(() => refused)],
    ['a page that opens for everybody by now', shop(() => opened('all'))],
    ['a server that answers by turns', shop((_, __, n) => (n % 2 === 1 ? opened('guest-1') : refused))],
    [
      'an error object under 200',
      shop((claims, signed) =>
        claims === undefined ? refused : signed ? opened('guest-1') : { ...refused, status: 200 },
      ),
    ],
    [
      'a new token in place of the broken one',
      shop((claims, signed) =>
        claims === undefined
          ? refused
          : signed
            ? opened('guest-1')
            : opened('guest-2', 'Set-Cookie: session=eyJuZXc.e30.AAAA'),
      ),
    ],
    [
      'another page for the broken one',
      shop((claims, signed) =>
        claims === undefined ? refused : signed ? opened('guest-1') : { body: 'welcome, stranger' },
      ),
    ],
  ],
  skips: [
    ['no token', shop(decodesOnly, { headers: ['Set-Cookie: session=abc'] }, closed)],
    ['nothing is refused', shop(decodesOnly, home)],
    ["the user's own token", shop(decodesOnly, { ...home, identity: 'user' }, closed)],
    ['a page of another host', shop(decodesOnly, home, { ...closed, url: 'https://other.test/cart' })],
    ['a token that is no session', shop(decodesOnly, { headers: [`Set-Cookie: theme=${token}`] }, closed)],
  ],
  unknown: [['nobody answers', { pages: [home, closed] }]],
});
