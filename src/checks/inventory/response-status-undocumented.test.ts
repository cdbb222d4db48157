import { casesFor } from '../../../test/cases.ts';
import check from './response-status-undocumented.ts';

const document = (responses: string, path = '/users'): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { '${path}': { get: { responses: { ${responses} } } } }
`;
const responding = (status: number) => ({ pages: [{ url: 'https://api.test/users', status }] });

casesFor(check, {
  fires: [
    [
      'another success',
      { ...responding(203), document: document("'200': { description: ok }") },
      'low `GET /users` returns 203; the document names `200`.',
    ],
    [
      'an error of the handler',
      { ...responding(409), document: document("'200': { description: ok }, '201': { description: ok }") },
      'info `GET /users` returns 409; the document names `200` and `201`.',
    ],
    [
      'an id that is not there',
      {
        pages: [{ url: 'https://api.test/users/7', status: 404 }],
        document: document("'200': { description: ok }", '/users/{id}'),
      },
      'info `GET /users/{id}` returns 404; the document names `200`.',
    ],
    [
      'one status of many operations, once',
      {
        pages: ['a', 'b', 'c', 'd'].map((path) => ({ url: `https://api.test/${path}/7`, status: 409 })),
        document: `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { ${['a', 'b', 'c', 'd'].map((path) => `'/${path}/{id}': { get: { responses: { '200': { description: ok } } } }`).join(', ')} }
`,
      },
      'info 4 operations return 409, which the document does not name for them.',
    ],
  ],
  quiet: [
    ['not there at all', { ...responding(404), document: document("'200': { description: ok }") }],
    ['documented', { ...responding(200), document: document("'200': { description: ok }") }],
    ['its range', { ...responding(204), document: document('2XX: { description: ok }') }],
    [
      'default',
      { ...responding(404), document: document("'200': { description: ok }, default: { description: error }") },
    ],
    ['refused before the handler', { ...responding(401), document: document("'200': { description: ok }") }],
    ['trouble', { ...responding(503), document: document("'200': { description: ok }") }],
  ],
  skips: [
    ['nothing documented', { ...responding(404), document: document('') }],
    ['no document', responding(404)],
  ],
});
