import { type Case, casesFor, html } from '../../../test/cases.ts';
import check from './credentials-in-clear.ts';

const form = (attributes = '', url = 'http://shop.test/login'): Case =>
  html(
    `<title>Log in</title><form method="post" ${attributes}><input name="u"><input type="password" name="p"></form>`,
    { url },
  );
const challenge = (line: string, url = 'http://api.test/'): Case => ({
  pages: [{ url, status: 401, headers: [`WWW-Authenticate: ${line}`] }],
});
const document = (servers: string, security = '[{ key: [] }]') => ({
  document: `
openapi: 3.0.3
info: { title: Shop, version: '1' }
servers: [${servers}]
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Api-Key } } }
paths: { /orders: { get: { security: ${security}, responses: {} } } }
`,
});

casesFor(check, {
  fires: [
    ['a log-in page', form(), 'high The page over plain HTTP has a form with a password'],
    ['a form with an address', form('action="http://shop.test/session"'), 'high The page over plain HTTP has a form'],
    [
      'a bearer challenge',
      challenge('Bearer realm="api"'),
      'high The response over plain HTTP asks for credentials of the scheme `bearer`.',
    ],
    [
      'the document alone',
      document('{ url: "http://api.shop.io/v1" }'),
      'high The document requires `key` for `GET /orders` and names `http://api.shop.io/v1`',
    ],
  ],
  quiet: [
    [
      'a document beside a server that is reached over https',
      { ...document('{ url: "http://api.shop.io" }'), pages: [{ url: 'http://api.test/' }] },
    ],
    ['a form that is sent over https', form('action="https://shop.test/session"')],
    ['a form without a password', html('<form method="post"><input name="q"></form>', { url: 'http://shop.test/' })],
    ['Basic, which has its own check', challenge('Basic realm="api"')],
    ['an open operation', { ...document('{ url: "http://api.shop.io" }', '[]'), pages: [{ url: 'http://api.test/' }] }],
    ['a document with https', { ...document('{ url: "https://api.shop.io" }'), pages: [{ url: 'http://api.test/' }] }],
  ],
  skips: [
    ['over https', form('', 'https://shop.test/login')],
    ['on loopback', { ...form('', 'http://127.0.0.1:8000/login'), surface: { reach: 'loopback' } }],
    ['a relative server', document('{ url: /v1 }')],
  ],
});
