import { describe, expect, it } from 'vitest';
import { casesFor, judge, responseWith, spoken } from '../../../test/cases.ts';
import { cookieCase, plantedIn } from '../../../test/vector-page.ts';
import { fake } from '../../secrets/fake.ts';
import check from './api-key-in-cookie.ts';

const github = ['gh', 'p_', 'lJrBpSGfyJfYDmo8Tu2Gx0WE2Q06yz', '0kzPm8'].join('');
const state = Buffer.from(
  JSON.stringify({ _state_google_x: { nonce: 'abcDEF123456ghiJKL789mno', redirect_uri: 'http://t/cb' } }),
).toString('base64');

const jwt = (claims: object): string =>
  [{ alg: 'RS256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
  `.${fake.base64url(86)}`;
/** A cookie of JSON in base64. */
const json64 = (value: object) =>
  responseWith(`Set-Cookie: prefs=${Buffer.from(JSON.stringify(value)).toString('base64')}; HttpOnly; Secure`);

casesFor(check, {
  fires: [
    [
      'a word under its name',
      responseWith('Set-Cookie: api_key=my-weather-key-123; HttpOnly; Secure'),
      'high `api_key`: a key by its name',
    ],
    [
      'a placeholder',
      responseWith('Set-Cookie: apikey=changeme; HttpOnly; Secure'),
      'high `apikey`: a key by its name',
    ],
    [
      'a UUID',
      responseWith(`Set-Cookie: api_token=${fake.uuid()}; HttpOnly; Secure`),
      'high `api_token`: a key by its name',
    ],
    ['in a session that nobody can forge', json64({ api_key: 'my-key-123' }), 'high `prefs` → '],
    [
      'a password',
      json64({ user: { password: 'hunter2' } }),
      'high `prefs` → base64 → json → $.user.password: a password by its name',
    ],
    ['under the name of a service', json64({ openai: { key: 'sk-1' } }), 'high `prefs` → '],
    ['in a list', json64({ api_keys: ['weather-1'] }), 'high `prefs` → '],
    [
      'a JWT of another service',
      json64({ access_token: jwt({ sub: '7', aud: 'https://graph.other.io' }) }),
      'high `prefs` → ',
    ],
    ['a JWT with a scope', json64({ id_token: jwt({ scope: 'mail.read' }) }), 'high `prefs` → '],
    [
      'Flask, signed with a published key',
      cookieCase('000'),
      'critical `session` → base64url → json → $.api_key: Stripe',
    ],
    ['Flask, compressed', cookieCase('002'), 'critical `session` → base64url → zlib'],
    ['Flask, mid-sentence in a flash message', cookieCase('005'), 'medium `session` → '],
    ['Django signed_cookies', cookieCase('023'), 'high `sessionid` → '],
    ['Django legacy digest, checksum valid', cookieCase('035'), 'critical `sessionid` → '],
    ['Django messages', cookieCase('026'), 'high `messages` → '],
    ['Starlette', cookieCase('043'), 'critical `session` → '],
    ['Express cookie-session, two keys', cookieCase('072'), 'critical `session` → ', 'critical `session` → '],
    ['actix, signed', cookieCase('126'), 'critical `id` → '],
    ['a JWT of claims with a key', cookieCase('050'), 'critical `access_token` → '],
    ['readable by script', cookieCase('000', 'Path=/; Secure'), 'critical `session` → '],
    ['the value itself', responseWith(`Set-Cookie: gh=${github}; HttpOnly; Secure`), 'critical `gh`'],
    ['encrypted, with a published key', cookieCase('135'), 'critical `id` → '],
  ],
  quiet: [
    [
      'the tokens of the session',
      responseWith(`Set-Cookie: access_token=${fake.alnum(40)}`, `Set-Cookie: session_token=${fake.alnum(40)}`),
    ],
    [
      'CSRF and session secrets',
      responseWith(`Set-Cookie: csrf_secret=${fake.alnum(24)}`, 'Set-Cookie: session_key=abc123'),
    ],
    [
      'about a key',
      responseWith('Set-Cookie: has_api_key=1', 'Set-Cookie: api_key_id=weather-7', 'Set-Cookie: api_key=none'),
    ],
    ['a hash of a token', json64({ hash_access_token: fake.hex(64), access_token_hash: fake.hex(64) })],
    [
      'a JWT of this service',
      json64({ access_token: jwt({ sub: '7', exp: 1_990_000_000, iss: 'https://api.test/' }) }),
    ],
    [
      'a label, a reference and flags',
      json64({ api_key: 'vault:secret/api', secret: true, password: null, token: 'x' }),
    ],
    ['an OAuth state and nonce', responseWith(`Set-Cookie: session=${state}.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0`)],
    ['a Flask session of ids', cookieCase('017')],
    ["Django's session id", cookieCase('031')],
    ["Django's CSRF cookie", cookieCase('038')],
    ['connect.sid', cookieCase('074')],
    ["Tornado's xsrf", cookieCase('049')],
    ['authlib state with a strong key', cookieCase('045')],
    [
      'a UUID and a gravatar hash',
      responseWith(
        'Set-Cookie: uid=3f2504e0-4f89-11d3-9a0c-0305e82c3301',
        'Set-Cookie: avatar=205e460b479e2e5b48aec07710c08d50',
      ),
    ],
    ['PHPSESSID', cookieCase('116')],
    ['BIG-IP', cookieCase('152')],
    [
      'a __Host- session id',
      responseWith('Set-Cookie: __Host-session=V1StGXR8_Z5jdHi6B-myTc0a9sLkQq3w; Path=/; Secure; HttpOnly'),
    ],
  ],
  skips: [['no cookie', responseWith()]],
});

it('is firm whatever the value looks like, and sure of no hash', () => {
  const confidences = (value: object) => judge(check, json64(value)).observations.map(({ confidence }) => confidence);
  expect(confidences({ api_key: 'test' })).toEqual(['firm']);
  expect(confidences({ api_key: fake.hex(32) })).toEqual(['firm']);
  expect(confidences({ access_token: fake.hex(64) })).toEqual(['tentative']);
});

describe('api-key-in-cookie', () => {
  it.each(['000', '002', '005', '023', '026', '043', '072', '126', '135'])(
    'never says the key of cookie %s',
    (number) => {
      const said = spoken(judge(check, cookieCase(number))).join('\n');
      for (const key of plantedIn(number)) expect(said).not.toContain(key);
    },
  );
});
