import { type Case, casesFor } from '../../../test/cases.ts';
import check from './basic-auth-in-clear.ts';

const challenge = (line: string, url = 'http://api.test/'): Case => ({
  pages: [{ url, status: 401, headers: [`WWW-Authenticate: ${line}`] }],
});
const document = (servers: string, scheme = 'basic') => ({
  document: `
openapi: 3.0.3
info: { title: Shop, version: '1' }
servers: [${servers}]
security: [{ login: [] }]
components: { securitySchemes: { login: { type: http, scheme: ${scheme} } } }
paths: { /orders: { get: { responses: {} } } }
`,
});

casesFor(check, {
  fires: [
    [
      'a challenge',
      challenge('Basic realm="shop"'),
      'high The response over plain HTTP asks for a user name and a password (`Basic`).',
    ],
    [
      'among others',
      challenge('Bearer, Basic realm="shop", charset="UTF-8"'),
      'high The response over plain HTTP asks',
    ],
    [
      'a local target that is public over plain HTTP',
      {
        ...challenge('basic', 'http://127.0.0.1:8000/'),
        surface: { reach: 'loopback', publicUrl: 'http://api.shop.io' },
      },
      'high The response over plain HTTP asks',
    ],
    [
      'the document alone',
      document('{ url: "http://api.shop.io/v1" }'),
      'high The document requires Basic credentials for `GET /orders` and names `http://api.shop.io/v1`',
    ],
  ],
  quiet: [
    [
      'a document beside a server that is reached over https',
      { ...document('{ url: "http://api.shop.io" }'), pages: [{ url: 'http://api.test/' }] },
    ],
    ['another scheme', challenge('Bearer realm="Basic"')],
    ['no challenge', { pages: [{ url: 'http://api.test/', status: 401 }] }],
    ['not a refusal', { pages: [{ url: 'http://api.test/', headers: ['WWW-Authenticate: Basic'] }] }],
    [
      'a document with https',
      {
        ...document('{ url: "http://api.shop.io" }, { url: "https://api.shop.io" }'),
        pages: [{ url: 'http://api.test/' }],
      },
    ],
  ],
  skips: [
    ['over https', challenge('Basic realm="shop"', 'https://api.test/')],
    ['on loopback', { ...challenge('Basic', 'http://127.0.0.1:8000/'), surface: { reach: 'loopback' } }],
    ['a document of this machine', document('{ url: "http://localhost:8000" }')],
    ['bearer in the document', document('{ url: "http://api.shop.io" }', 'bearer')],
  ],
});
