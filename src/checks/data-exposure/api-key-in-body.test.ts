import { describe, expect, it } from 'vitest';
import { type Case, casesFor, html, json, judge, spoken } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import check from './api-key-in-body.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const github = ['gh', 'p_', 'lJrBpSGfyJfYDmo8Tu2Gx0WE2Q06yz', '0kzPm8'].join('');
const hidden = fake.alnum(40);

/** An operation that the document protects and whose response has a name alone. */
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

const xml = (body: string) => ({ pages: [{ headers: ['Content-Type: application/xml'], body }] });
const jwt = [{ alg: 'RS256' }, { aud: 'https://graph.other.io', scp: 'mail.read' }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat(fake.base64url(86))
  .join('.');

casesFor(check, {
  fires: [
    [
      'a setting of the environment, as Spring Boot Actuator lists it',
      json({ propertySources: [{ name: 'env', properties: { PAYMENT_API_KEY: { value: hidden } } }] }),
      'high The response contains a key by its name `PAYMENT_API_KEY` at `/propertySources/0/properties/PAYMENT_API_KEY/value`.',
    ],
    [
      'a setting below `properties`',
      json({ beans: { mail: { prefix: 'mail', properties: { host: 'h', apiKey: hidden } } } }),
      'high The response contains a key by its name `apiKey` at `/beans/mail/properties/apiKey`.',
    ],
    [
      'what an error carries with it',
      json({ errors: [{ message: 'boom', extensions: { exception: { config: { apiKey: hidden } } } }] }),
      'high The response contains a key by its name `apiKey` at',
    ],
    [
      'a column of a table',
      { pages: [{ headers: ['Content-Type: text/csv'], body: `name,api_key\nmail,${hidden}\n` }] },
      'high The response contains a key by its name `api_key`',
    ],
    [
      'a dump of PHP',
      {
        pages: [
          {
            headers: ['Content-Type: text/plain'],
            body: `array(1) {\n  ["api_key"]=>\n  string(40) "${hidden}"\n}`,
          },
        ],
      },
      'high The response contains a key by its name `api_key`',
    ],
    [
      'a word',
      json({ api_key: 'my-weather-key-123' }),
      'high The response contains a key by its name `api_key` at `/api_key`.',
    ],
    [
      'a placeholder',
      json({ client: { secret: 'changeme' } }),
      'high The response contains a key by its name `secret` at `/client/secret`.',
    ],
    [
      'a password in a list, once',
      json([{ password: 'hunter2' }, { password: 'tr0ub4dor' }]),
      'high The response contains a password by its name `password` at `/0/password`. 2 items of the list have different ones.',
    ],
    [
      'an element',
      xml('<conf><api_key>my-weather-key-123</api_key></conf>'),
      'high The response contains a key by its name `api_key`',
    ],
    [
      'under the name of a service',
      json({ stripe: { key: 'weather-1' } }),
      'high The response contains a key by its name `stripe_key` at `/stripe/key`.',
    ],
    [
      'a credential that was made just now',
      json({ api_key: hidden }, { method: 'POST', url: 'https://api.test/api-keys', status: 201 }),
      'info The response contains a key by its name `api_key` at `/api_key`. The operation exists to issue it.',
    ],
    [
      'the same in a later read',
      json({ api_key: hidden }, { url: 'https://api.test/api-keys/7' }),
      'high The response contains a key by its name `api_key` at `/api_key`.',
    ],
    [
      'a JWT of another service',
      json({ access_token: jwt }, { url: 'https://api.test/me' }),
      'high The response contains a key by its name `access_token` at `/access_token`.',
    ],
    [
      'in a property that the document does not have, of an operation that it guards: all three in one',
      { ...me, document: document('[{ sid: [] }]') },
      'critical The response contains a Stripe secret key at `/billing/secret_key`. The API document does not have this property. It requires the cookie `sid` here, and the server responded without.',
    ],
    [
      'in a property that the document does not have, of an open operation',
      { ...me, document: document('[]') },
      'high The response contains a Stripe secret key at `/billing/secret_key`. The API document does not have this property.',
    ],
    [
      'a field of a JSON answer',
      json({ billing: { secret_key: stripe } }),
      'high The response contains a Stripe secret key at `/billing/secret_key`.',
    ],
    [
      'in a page, outside of scripts',
      html(`<p>Your token:</p>\n<code>${github}</code>`),
      'high The response contains a GitHub personal access token in line 2.',
    ],
    [
      'by its name alone',
      json({ user: 'ada', api_key: hidden }),
      'high The response contains a key by its name `api_key`',
    ],
    ['XML', { pages: [{ headers: ['Content-Type: application/xml'], body: `<a><b>${stripe}</b></a>` }] }, 'high '],
    [
      "a provider's token in a login answer",
      json({ access_token: github }, { url: 'https://api.test/login' }),
      'high ',
    ],
    [
      'test mode',
      json({ key: ['sk_', 'test_', fake.alnum(24)].join('') }),
      'info The response contains a Stripe secret key for test mode at `/key`.',
    ],
    [
      'a sample in an API description',
      json({ openapi: '3.1.0', paths: {}, example: stripe }),
      'high The response contains a Stripe secret key at `/example`.',
    ],
  ],
  quiet: [
    [
      'a schema and its default',
      json({ type: 'object', properties: { api_key: { type: 'string', default: 'my-default-key-1' } } }),
    ],
    ['what is wrong with a field', json({ errors: { api_key: ['is required'], password: ['too_short'] } })],
    [
      'a table of other columns',
      { pages: [{ headers: ['Content-Type: text/csv'], body: `name,api_key_id\nmail,${hidden}\n` }] },
    ],
    [
      'about a key',
      json({ api_key_id: 'weather-7', api_key_name: 'weather', has_api_key: true, api_key: null, key: 'x-1' }),
    ],
    ['masked', json({ api_key: 'sk_l...4f2a', secret: '********' })],
    ['a message and a label', json({ password: 'must be 8 long', api_key: 'API key', client_secret: 'Geheimnis' })],
    [
      'a schema',
      json({ properties: { api_key: { type: 'string', default: 'demo-1' } }, example: { api_key: 'demo-1' } }),
    ],
    ['types of fields', json({ fields: { password: 'string', api_key: 'header', secret: 'text' } })],
    ['documentation', json({ api_key: 'demo-1' }, { url: 'https://api.test/docs/example' })],
    ['a translation', json({ password: 'passwort-1' }, { url: 'https://api.test/locales/de.json' })],
    ['a form field', html('<input name="api_key" value="my-weather-key-123">')],
    ['paging', json({ next_page_token: hidden, cursor: hidden, max_tokens: '4096', token_type: 'bearer' })],
    ['what we sent', json({ api_key: 'demo' }, { url: 'https://api.test/?key=demo' })],
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

describe('words under the name of a credential', () => {
  const first = json({ api_key: 'my-weather-key-123' });
  const confidences = (server: NonNullable<Case['server']>) =>
    judge(check, { ...first, server }).observations.map(({ confidence }) => confidence);
  const says = (api_key: string) => ({
    headers: ['Content-Type: application/json'],
    body: JSON.stringify({ api_key }),
  });

  it('are firm where two strangers get the same', () => {
    expect(confidences(() => says('my-weather-key-123'))).toEqual(['firm']);
  });

  it('are tentative where each gets another, where one is refused, and without a second response', () => {
    expect(confidences((_, __, n) => says(`my-weather-key-${n}`))).toEqual(['tentative']);
    expect(confidences((_, __, n) => (n === 0 ? says('my-weather-key-123') : { status: 401 }))).toEqual(['tentative']);
    expect(confidences(() => undefined)).toEqual(['tentative']);
  });

  it('are asked for by strangers on connections of their own, and nothing else is', () => {
    const requested: unknown[] = [];
    confidences((request, probe) => {
      requested.push([
        probe.kind,
        probe.kind === 'burst' && probe.count,
        probe.kind === 'burst' && probe.anonymous,
        request.url,
      ]);
      return undefined;
    });
    expect(requested[0]).toEqual(['burst', 2, true, 'https://api.test/']);
    judge(check, { ...json({ api_key: hidden }), server: () => expect.fail('a random value needs no second request') });
  });
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
  expect(observations.map(({ covers, related }) => [covers, related?.map(({ line }) => line)])).toEqual([
    [
      [
        { check: 'property-undocumented', mark: 'GET /me /billing/secret_key' },
        { check: 'auth-not-enforced', mark: 'GET /me' },
      ],
      [7, 10],
    ],
  ]);
});
