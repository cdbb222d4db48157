import { describe, expect, it } from 'vitest';
import { answer, casesFor, judge, spoken } from '../../../test/cases.ts';
import { cookieCase, plantedIn } from '../../../test/vector-page.ts';
import check from './api-key-in-cookie.ts';

const github = ['gh', 'p_', 'lJrBpSGfyJfYDmo8Tu2Gx0WE2Q06yz', '0kzPm8'].join('');
const state = Buffer.from(
  JSON.stringify({ _state_google_x: { nonce: 'abcDEF123456ghiJKL789mno', redirect_uri: 'http://t/cb' } }),
).toString('base64');

casesFor(check, {
  fires: [
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
    ['the value itself', answer(`Set-Cookie: gh=${github}; HttpOnly; Secure`), 'critical `gh`'],
    ['encrypted, with a published key', cookieCase('135'), 'critical `id` → '],
  ],
  quiet: [
    ['an OAuth state and nonce', answer(`Set-Cookie: session=${state}.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0`)],
    ['a Flask session of ids', cookieCase('017')],
    ["Django's session id", cookieCase('031')],
    ["Django's CSRF cookie", cookieCase('038')],
    ['connect.sid', cookieCase('074')],
    ["Tornado's xsrf", cookieCase('049')],
    ['authlib state with a strong key', cookieCase('045')],
    [
      'a UUID and a gravatar hash',
      answer(
        'Set-Cookie: uid=3f2504e0-4f89-11d3-9a0c-0305e82c3301',
        'Set-Cookie: avatar=205e460b479e2e5b48aec07710c08d50',
      ),
    ],
    ['PHPSESSID', cookieCase('116')],
    ['BIG-IP', cookieCase('152')],
    [
      'a __Host- session id',
      answer('Set-Cookie: __Host-session=V1StGXR8_Z5jdHi6B-myTc0a9sLkQq3w; Path=/; Secure; HttpOnly'),
    ],
  ],
  skips: [['no cookie', answer()]],
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
