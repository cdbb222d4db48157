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
  ],
  quiet: [
    ['not fetched', preview('?url=x', false)],
    ['stored only', preview('?webhook_url=https%3A%2F%2Fa.example', false)],
    ['passed on without being fetched', preview('?url=x', false, true)],
  ],
  skips: [
    ['a redirect', preview('?next=%2Fhome', true)],
    ['a name of a thing with an address', preview('?webhook_id=7', true)],
    ['no parameter', preview('', true)],
    ['not on loopback, and no address', { ...preview('?url=x', true), surface: { reach: 'public' } }],
  ],
  unknown: [['no response', { ...preview('?url=x', true), server: () => undefined }]],
});
