import { casesFor, html, json, linkedOperation } from '../../../test/cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './request-echo.ts';

const type = ['Content-Type: application/json'];
/** Repeats all headers under /api/echo. */
const echo = ({ url, headers = [] }: RequestSpec) =>
  url.endsWith('/api/echo') ? { headers: type, body: JSON.stringify(Object.fromEntries(headers)) } : { body: 'home' };

casesFor(check, {
  fires: [
    [
      'headers and cookies',
      { pages: [{}], surface: { operations: [linkedOperation('/api/echo')] }, server: echo },
      'high The response echoes the header `X-Openbrick-Echo` and a cookie of the request.',
    ],
    [
      'headers without cookies, at the target',
      {
        pages: [{}],
        server: ({ headers = [] }) => ({
          body: headers.filter(([name]) => name !== 'Cookie').join(),
        }),
      },
      'medium The response echoes the header `X-Openbrick-Echo` of the request.',
    ],
    [
      "the user's credentials, seen in the survey",
      {
        ...json(
          { headers: { authorization: 'Bearer (removed)' } },
          { sent: ['Authorization: (removed)'], identity: 'given' },
        ),
        server: () => ({}),
      },
      'high The response echoes your `authorization` of the request.',
    ],
    [
      'a page that the server writes the token of its user into',
      {
        ...html('<script id="config-data" type="application/json">{"baseUrl": "/", "token": "(removed)"}</script>', {
          sent: ['Authorization: (removed)'],
          identity: 'given',
        }),
        server: () => ({}),
      },
      'medium The response contains the value of your `authorization` where scripts of the page can read it.',
    ],
    [
      'an answer that hands the session of its cookie to scripts',
      {
        ...json({ token: '(removed)' }, { sent: ['Cookie: (removed)'], identity: 'given' }),
        server: () => ({}),
      },
      'high The response contains the value of your `cookie`',
    ],
    [
      'a table of headers',
      {
        ...html('<tr><td>Authorization</td><td>Bearer (removed)</td></tr>', {
          sent: ['Authorization: (removed)'],
          identity: 'given',
        }),
        server: () => ({}),
      },
      'high The response echoes your `authorization` of the request.',
    ],
    [
      'with credentials no cookie of ours is sent',
      {
        pages: [{ identity: 'given' }],
        server: ({ headers = [] }) => ({ body: JSON.stringify(headers) }),
      },
      'medium The response echoes the header `X-Openbrick-Echo` of the request.',
    ],
  ],
  quiet: [
    ['nothing comes back', { pages: [{}], server: () => ({ body: 'home' }) }],
    [
      'an error for a path that is not there',
      { pages: [{}], server: ({ headers = [] }) => ({ status: 404, body: JSON.stringify(headers) }) },
    ],
    [
      'a text that says removed',
      {
        pages: [{ body: 'old option (removed)', sent: ['Authorization: (removed)'], identity: 'given' }],
        server: () => ({}),
      },
    ],
    ['in a header only', { pages: [{}], server: () => ({ headers: ['X-Was: ob7c1d9e4250a3bf'] }) }],
  ],
  unknown: [['no answer', { pages: [{}] }]],
});
