import { casesFor } from '../../../test/cases.ts';
import check from './document-no-security.ts';

const document = (more = ''): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /orders: { get: { responses: {} } }, /users: { get: { responses: {} } } }
${more}
`;
const refused = { url: 'https://api.test/orders', status: 401 };

casesFor(check, {
  fires: [
    [
      '401 once',
      { document: document(), pages: [refused] },
      'low The document declares no security scheme, but the server returns 401 for 1 operation of it.',
    ],
    [
      '401 everywhere, said once',
      { document: document(), pages: [refused, { url: 'https://api.test/users', status: 401 }] },
      'low The document declares no security scheme, but the server returns 401 for 2 operations of it.',
    ],
  ],
  quiet: [
    ['everything is open', { document: document(), pages: [{ url: 'https://api.test/orders' }] }],
    [
      'a wrong password',
      { document: document().replace('/orders', '/login'), pages: [{ ...refused, url: 'https://api.test/login' }] },
    ],
    [
      '401 where the document has nothing',
      { document: document(), pages: [{ url: 'https://api.test/admin', status: 401 }] },
    ],
    ['403, which needs no credentials to be right', { document: document(), pages: [{ ...refused, status: 403 }] }],
  ],
  skips: [
    [
      'a scheme is declared',
      {
        document: document('components: { securitySchemes: { sid: { type: apiKey, in: cookie, name: sid } } }'),
        pages: [refused],
      },
    ],
    ['no document', { pages: [refused] }],
  ],
});
