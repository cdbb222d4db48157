import { casesFor, responseWith } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import check from './api-key-in-header.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const hidden = fake.alnum(40);

/** What two requests without credentials got. */
const strangers = (...headers: string[]) => ({
  pages: headers.map((header, i) => ({ url: `https://api.test/${i}`, headers: [header] })),
});

const twice = (text: string): [string, string] => [text, text];

casesFor(check, {
  fires: [
    [
      'an internal header',
      responseWith(`X-Upstream-Token: ${stripe}`),
      'high The header `X-Upstream-Token` contains a Stripe secret key.',
    ],
    [
      'by its name',
      responseWith(`X-Api-Key: ${hidden}`),
      'high The header `X-Api-Key` contains a key by its name `X-Api-Key`.',
    ],
    [
      'a word',
      responseWith('X-Api-Key: my-weather-key-123'),
      'high The header `X-Api-Key` contains a key by its name `X-Api-Key`.',
    ],
    [
      'a placeholder',
      responseWith('X-Api-Key: test'),
      'high The header `X-Api-Key` contains a key by its name `X-Api-Key`.',
    ],
    [
      'a word that stands in the host too',
      { pages: [{ url: 'https://api.test/', headers: ['X-Api-Key: api'] }] },
      'high The header `X-Api-Key`',
    ],
    [
      'in the header that the document takes keys from',
      { ...responseWith(`X-Shop: ${hidden}`), surface: { credentialNames: { cookies: [], headers: ['x-shop'] } } },
      'high The header `X-Shop` contains a key by its name `x-api-key`.',
    ],
    [
      'a bearer token that every stranger gets',
      strangers(`Authorization: Bearer ${hidden}`, `Authorization: Bearer ${hidden}`),
      ...twice(
        'high The header `Authorization` contains a key by its name `Authorization`: requests without credentials got the same value, so it was not made for its caller.',
      ),
    ],
    [
      'a fixed X-Auth-Token, and another for somebody',
      strangers(`X-Auth-Token: ${hidden}`, `X-Auth-Token: ${fake.hex(40)}`, `X-Auth-Token: ${hidden}`),
      ...twice('high The header `X-Auth-Token` contains a key by its name `X-Auth-Token`: requests'),
    ],
    [
      'a word that is configured',
      strangers('X-Access-Token: weather-demo-7', 'X-Access-Token: weather-demo-7'),
      ...twice('high The header `X-Access-Token`'),
    ],
  ],
  quiet: [
    ['a token made for each caller', strangers(`X-Auth-Token: ${hidden}`, `X-Auth-Token: ${fake.hex(40)}`)],
    [
      'the same token in one session',
      {
        pages: ['/a', '/b'].map((path) => ({
          url: `https://api.test${path}`,
          sent: ['Cookie: sid=1'],
          headers: [`X-Auth-Token: ${hidden}`],
        })),
      },
    ],
    ['a scheme without a token', strangers('Authorization: Bearer', 'Authorization: Bearer')],
    ['a word for no token', strangers('X-Auth-Token: anonymous', 'X-Auth-Token: anonymous')],
    ['a header about a key', responseWith('X-Api-Key-Id: weather-7', 'X-Api-Key-Status: active')],
    ['what is asked for', responseWith('X-Api-Key: required')],
    ['the token of the session', responseWith(`X-Auth-Token: ${hidden}`, `Authorization: Bearer ${hidden}`)],
    ['a masked key', responseWith('X-Api-Key: ****4f2a')],
    ['a header of any name', responseWith(`X-Shop: ${hidden}`)],
    ['a cookie is another check', responseWith(`Set-Cookie: a=${stripe}`)],
    ['a redirect too', responseWith(`Location: /x?k=${stripe}`)],
    ['a CSRF token', responseWith(`X-CSRF-Token: ${hidden}`)],
    ['an ETag and a request id', responseWith(`ETag: "${fake.hex(40)}"`, `X-Request-Id: ${fake.uuid()}`)],
    ['a publishable key', responseWith(`X-Key: ${['pk_', 'live_', fake.alnum(24)].join('')}`)],
    ['a word that we sent', { pages: [{ sent: ['X-Api-Key: demo'], headers: ['X-Api-Key: demo'] }] }],
    ['what we sent', { pages: [{ sent: [`X-Api-Key: ${hidden}`], headers: [`X-Api-Key: ${hidden}`] }] }],
  ],
  skips: [['no answer', {}]],
});
