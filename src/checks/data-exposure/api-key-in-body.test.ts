import { describe, expect, it } from 'vitest';
import { casesFor, html, json, judge, spoken } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import check from './api-key-in-body.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const github = ['gh', 'p_', 'lJrBpSGfyJfYDmo8Tu2Gx0WE2Q06yz', '0kzPm8'].join('');
const hidden = fake.alnum(40);

/** An operation that the document guards and whose answer has a name alone. */
const document = (security: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { sid: { type: apiKey, in: cookie, name: sid } } }
paths:
  /me:
    get:
      security: ${security}
      responses:
        '200': { description: ok, content: { application/json: { schema: { properties: { name: {}, billing: { properties: { plan: {} } } } } } } }
`;
const me = json({ name: 'ada', billing: { plan: 'x', secret_key: stripe } }, { url: 'https://api.test/me' });

casesFor(check, {
  fires: [
    [
      'in a property that the document does not have, of an operation that it guards: all three in one',
      { ...me, document: document('[{ sid: [] }]') },
      'critical The answer holds a Stripe secret key at `/billing/secret_key`. The API document does not have this property. It demands the cookie `sid` here, and the server answered without.',
    ],
    [
      'in a property that the document does not have, of an open operation',
      { ...me, document: document('[]') },
      'high The answer holds a Stripe secret key at `/billing/secret_key`. The API document does not have this property.',
    ],
    [
      'a field of a JSON answer',
      json({ billing: { secret_key: stripe } }),
      'high The answer holds a Stripe secret key at `/billing/secret_key`.',
    ],
    [
      'in a page, outside of scripts',
      html(`<p>Your token:</p>\n<code>${github}</code>`),
      'high The answer holds a GitHub personal access token in line 2.',
    ],
    ['by its name alone', json({ user: 'ada', api_key: hidden }), 'high The answer holds a key by its name `api_key`'],
    ['XML', { pages: [{ headers: ['Content-Type: application/xml'], body: `<a><b>${stripe}</b></a>` }] }, 'high '],
    [
      "a provider's token in a login answer",
      json({ access_token: github }, { url: 'https://api.test/login' }),
      'high ',
    ],
    ['test mode', json({ key: ['sk_', 'test_', fake.alnum(24)].join('') }), 'info The answer holds'],
    [
      'a sample in an API description',
      json({ openapi: '3.1.0', paths: {}, example: stripe }),
      'high The answer holds a Stripe secret key at `/example`.',
    ],
  ],
  quiet: [
    ["the login's own token", json({ access_token: hidden, token_type: 'bearer' }, { url: 'https://api.test/x' })],
    ["the login's own token by its path", json({ access_token: hidden }, { url: 'https://api.test/auth/login' })],
    ['a publishable key', json({ key: ['pk_', 'live_', fake.alnum(24)].join('') })],
    ['an OAuth client id', json({ client_id: `${fake.digits(12)}-${fake.lower(32)}.apps.googleusercontent.com` })],
    ['our own header coming back', json({ echo: stripe }, { sent: [`X-Api-Key: ${stripe}`] })],
    ['our own credentials, removed', json({ headers: { authorization: '(removed)' }, api_key: '(removed)' })],
    ['a CSRF token and a nonce', html(`<input name="csrf_token" value="${hidden}"><p data-nonce="${hidden}">`)],
    ['a gravatar hash', html(`<img src="https://gravatar.com/avatar/${fake.hex(32)}">`)],
    ['a public key', json({ public_key: fake.base64(64), jwk: { kty: 'RSA', n: fake.base64url(171) } })],
    ['an id', json({ session_id: fake.uuid(), etag: fake.hex(40) })],
    ['an inline script is another check', html(`<script>const k = '${stripe}'</script>`)],
    ['a linked script too', { pages: [{ headers: ['Content-Type: text/javascript'], body: `k='${stripe}'` }] }],
    ['a URL too', html(`<a href="/x?api_key=${stripe}">x</a>`)],
    [
      'a file that should not be there is another check',
      {
        pages: [
          {
            url: 'https://api.test/.env',
            headers: ['Content-Type: text/plain'],
            body: `DEBUG=1\nSTRIPE_SECRET_KEY=${stripe}\n`,
          },
        ],
      },
    ],
    ['a name in an API description', json({ openapi: '3.1.0', paths: {}, example: { api_key: hidden } })],
  ],
  skips: [
    ['no body', { pages: [{ status: 204 }] }],
    ['an error is secret-in-error', { pages: [{ status: 500, body: stripe }] }],
  ],
});

describe('api-key-in-body', () => {
  it('never says the key', () => {
    const verdict = judge(check, json({ key: stripe }));
    expect(spoken(verdict).join()).not.toContain(stripe);
    expect(JSON.stringify(verdict)).not.toContain(stripe);
  });

  it('is not sure of a sample in an API description', () => {
    const [first] = judge(check, json({ openapi: '3.1.0', paths: {}, example: stripe })).observations;
    expect(first?.confidence).toBe('tentative');
  });
});

it('says of the other checks what it tells in their place', () => {
  const { observations } = judge(check, { ...me, document: document('[{ sid: [] }]') });
  expect(observations.map(({ tells, related }) => [tells, related?.map(({ line }) => line)])).toEqual([
    [
      [
        { check: 'property-undocumented', mark: 'GET /me /billing/secret_key' },
        { check: 'auth-not-enforced', mark: 'GET /me' },
      ],
      [7, 10],
    ],
  ]);
});
