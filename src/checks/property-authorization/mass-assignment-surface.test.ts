import { casesFor } from '../../../test/cases.ts';
import check from './mass-assignment-surface.ts';

const document = (properties: string, path = '/users', method = 'post'): { document: string } => ({
  document: `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  ${path}:
    ${method}:
      requestBody: { content: { application/json: { schema: { type: object, properties: { ${properties} } } } } }
      responses: { '201': { description: made } }
`,
});

casesFor(check, {
  fires: [
    [
      'a balance beside a key',
      document('name: {}, balance: { type: number }', '/api-keys'),
      'low The body of `POST /api-keys` may contain `balance`, which an ordinary client should not set.',
    ],
    [
      'an administrator by sending it',
      document('name: {}, is_admin: { type: boolean }'),
      'low The body of `POST /users` may contain `is_admin`, which an ordinary client should not set.',
    ],
    [
      'a role, in camel case',
      document('userRole: { type: string }', '/me', 'patch'),
      'low The body of `PATCH /me` may contain `userRole`, which an ordinary client should not set.',
    ],
    [
      'money',
      document('balance: { type: number }'),
      'low The body of `POST /users` may contain `balance`, which an ordinary client should not set.',
    ],
  ],
  quiet: [
    ['the scope of a token request', document('grant_type: {}, scope: { type: string }', '/login')],
    ['the scopes of a new key', document('name: {}, permissions: { type: array }', '/api-keys')],
    ['the role of a message', document('role: { enum: [user, assistant] }, content: {}', '/threads/7/messages')],
    ['ordinary properties', document('name: {}, email: {}, roleplay: {}')],
    ['read only', document('is_admin: { type: boolean, readOnly: true }')],
    ['one value only', document('role: { const: user }')],
    ['a search', document('role: {}', '/users/search')],
    ['an operation for administrators', document('role: {}', '/admin/users')],
  ],
  skips: [
    [
      'no body',
      { document: "openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths: { /x: { get: { responses: {} } } }" },
    ],
    ['no document', {}],
  ],
});
