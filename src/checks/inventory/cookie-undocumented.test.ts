import { casesFor } from '../../../test/cases.ts';
import check from './cookie-undocumented.ts';

const document = (more = '', operation = ''): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /orders: { get: { ${operation} responses: {} } } }
${more}
`;
const session = 'Set-Cookie: sessionid=9f1c2a9e7b83d05e61a4b7c2d9e0f3a5; HttpOnly';
const pages = [{ url: 'https://api.test/orders', headers: [session] }];

casesFor(check, {
  fires: [
    [
      'no word of it',
      { document: document(), pages },
      'info The cookie `sessionid` is set, but no scheme, parameter or response of the document names it.',
    ],
    [
      'another one is documented',
      { document: document('components: { securitySchemes: { s: { type: apiKey, in: cookie, name: sid } } }'), pages },
      'info The cookie `sessionid` is set',
    ],
  ],
  quiet: [
    [
      'a scheme',
      {
        document: document('components: { securitySchemes: { s: { type: apiKey, in: cookie, name: sessionid } } }'),
        pages,
      },
    ],
    [
      'a parameter',
      { document: document('', 'parameters: [{ name: sessionid, in: cookie, schema: { type: string } }],'), pages },
    ],
    [
      'the header of an answer',
      {
        document: document('', '').replace(
          'responses: {}',
          "responses: { '200': { description: ok, headers: { Set-Cookie: { schema: { type: string, example: 'sessionid=abc; HttpOnly' } } } } }",
        ),
        pages,
      },
    ],
  ],
  skips: [
    [
      'a cookie of another role',
      { document: document(), pages: [{ headers: ['Set-Cookie: csrftoken=abcdefabcdefabcdefabcdefabcdefab'] }] },
    ],
    ['no document', { pages }],
  ],
});
