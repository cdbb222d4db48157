import { casesFor } from '../../../test/cases.ts';
import check from './document-scheme-differs.ts';

const document = (scheme: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { main: { ${scheme} } } }
security: [{ main: [] }]
paths: { /orders: { get: { responses: {} } } }
`;
const bearer = document('type: http, scheme: bearer');
const cookie = document('type: apiKey, in: cookie, name: sid');
const refused = (body: string, ...headers: string[]) => ({
  url: 'https://api.test/orders',
  status: 401,
  headers,
  body,
});

casesFor(check, {
  fires: [
    [
      'bearer promised, basic asked for',
      { document: bearer, pages: [refused('', 'WWW-Authenticate: Basic realm="shop"')] },
      'low The document requires a bearer token for `GET /orders`; the server asks for `basic` in WWW-Authenticate.',
    ],
    [
      'bearer promised, a cookie asked for',
      { document: bearer, pages: [refused('{"detail":"session cookie required"}')] },
      "low The document requires a bearer token for `GET /orders`; the server's rejection asks for a cookie.",
    ],
    [
      'a cookie promised, bearer asked for',
      { document: cookie, pages: [refused('', 'WWW-Authenticate: Bearer')] },
      'low The document requires the cookie `sid` for `GET /orders`; the server asks for `bearer` in WWW-Authenticate.',
    ],
  ],
  quiet: [
    ['as promised', { document: bearer, pages: [refused('', 'WWW-Authenticate: Bearer realm="shop"')] }],
    [
      'one of several',
      { document: bearer, pages: [refused('', 'WWW-Authenticate: Basic', 'WWW-Authenticate: Bearer')] },
    ],
    [
      'a cookie, called so in the challenge too',
      { document: cookie, pages: [refused('', 'WWW-Authenticate: Cookie')] },
    ],
    [
      'Authorization as a key, which is how Swagger 2.0 describes a bearer token',
      {
        document: document('type: apiKey, in: header, name: Authorization'),
        pages: [refused('', 'WWW-Authenticate: Bearer')],
      },
    ],
    [
      'OAuth 2, which is a bearer token',
      { document: document('type: oauth2, flows: {}'), pages: [refused('', 'WWW-Authenticate: Bearer')] },
    ],
    ['a scheme of its own name', { document: cookie, pages: [refused('', 'WWW-Authenticate: Session')] }],
    ['no challenge', { document: bearer, pages: [refused('{"detail":"Not authenticated"}')] }],
    ['a cookie where the document has one', { document: cookie, pages: [refused('session cookie required')] }],
  ],
  skips: [
    ['nothing refused', { document: bearer, pages: [{ url: 'https://api.test/orders' }] }],
    ['no document', { pages: [refused('')] }],
  ],
});
