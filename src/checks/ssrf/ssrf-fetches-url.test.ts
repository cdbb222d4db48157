import { type Case, casesFor, json } from '../../../test/cases.ts';
import check from './ssrf-fetches-url.ts';

/** A local read with this query, and a server that fetches what it is given or not. */
const preview = (query: string, fetches: boolean | undefined, passesOn = false): Case => ({
  ...json({ title: 'a' }, { url: `http://127.0.0.1:8000/preview${query}` }),
  surface: { reach: 'loopback' },
  server: ({ url }) => {
    const [, marker = ''] = /ob-[0-9a-z]+/.exec(url) === null ? [] : [undefined, /ob-[0-9a-z]+/.exec(url)?.[0]];
    return {
      headers: ['Content-Type: application/json'],
      body: JSON.stringify({ title: passesOn ? `openbrick-fetched-${marker}` : 'a' }),
    };
  },
  ...(fetches !== undefined && { fetches }),
});
/** A POST that the scan sent with this body, with the consent to writes unless said. */
const posted = (body: object, fetches: boolean, writes = true): Case => ({
  ...json({ ok: true }, { url: 'http://127.0.0.1:8000/hooks', method: 'POST', sentBody: JSON.stringify(body) }),
  surface: { reach: 'loopback', writes },
  server: ({ body: sent = '' }) => ({
    headers: ['Content-Type: application/json'],
    body: JSON.stringify({ length: sent.length }),
  }),
  fetches,
});
const withCallback = (test: Case): Case => ({ ...test, surface: { reach: 'public', callback: 'https://me.example/' } });

casesFor(check, {
  fires: [
    [
      'a parameter of a URL',
      preview('?url=http%3A%2F%2Fshop.io', true),
      "high The server fetched the URL in the parameter `url` of `GET /preview`: its request arrived at openbrick's own address.",
    ],
    [
      'with its content',
      preview('?image_url=x', true, true),
      "high The server fetched the URL in the parameter `image_url` of `GET /preview`: its request arrived at openbrick's own address. The response contains what was fetched.",
    ],
    [
      "the user's own address",
      withCallback(preview('?url=x', undefined)),
      'info The parameter `url` of `GET /preview` was sent `http://127.0.0.1:1/ob-',
    ],
    [
      'a value that is a URL',
      preview('?source=https%3A%2F%2Fshop.io%2Fa', true),
      'high The server fetched the URL in the parameter `source`',
    ],
    [
      'a name that may be an address',
      preview('?link=about', true),
      'high The server fetched the URL in the parameter `link` of `GET /preview`',
    ],
    [
      'a property of a JSON body, with the consent to writes',
      posted({ name: 'a', delivery: { callback_url: 'https://a.example/' } }, true),
      "high The server fetched the URL in the property `callback_url` of `POST /hooks`: its request arrived at openbrick's own address.",
    ],
  ],
  quiet: [
    ['stored only, from a JSON body', posted({ callback_url: 'https://a.example/' }, false)],
    ['not fetched', preview('?url=x', false)],
    ['stored only', preview('?webhook_url=https%3A%2F%2Fa.example', false)],
    ['passed on without being fetched', preview('?url=x', false, true)],
  ],
  skips: [
    ['a redirect', preview('?next=%2Fhome', true)],
    ['a name of a thing with an address', preview('?webhook_id=7', true)],
    ['a JSON body without consent', posted({ callback_url: 'https://a.example/' }, true, false)],
    ['a JSON body without an address', posted({ name: 'a', file_id: 'x', next: '/home' }, true)],
    ['no parameter', preview('', true)],
    ['not on loopback, and no address', { ...preview('?url=x', true), surface: { reach: 'public' } }],
  ],
  unknown: [['no response', { ...preview('?url=x', true), server: () => undefined }]],
});
