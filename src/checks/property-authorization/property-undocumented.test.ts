import { casesFor } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import check from './property-undocumented.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const document = (schema: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /users/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '200': { description: ok, content: { application/json: { schema: ${schema} } } } }
`;
const user = document('{ type: object, properties: { id: { type: integer }, name: { type: string } } }');
const response = (value: unknown, status = 200) => ({
  pages: [
    {
      url: 'https://api.test/users/7',
      status,
      headers: ['Content-Type: application/json'],
      body: JSON.stringify(value),
    },
  ],
});

casesFor(check, {
  fires: [
    [
      'a property that is named like a password hash',
      { ...response({ id: 7, name: 'x', password_hash: 'abc' }), document: user },
      'medium The response to `GET /users/{id}` has the property `password_hash` at `/password_hash`, which the document does not; by its name it is a password hash.',
    ],
    [
      'a property that holds a key',
      { ...response({ id: 7, billing: stripe }), document: user },
      'high The response to `GET /users/{id}` has the property `billing` at `/billing`, which the document does not; it contains 1 key.',
    ],
    [
      'any other property, as a remark',
      { ...response({ id: 7, shoe_size: 43 }), document: user },
      'info The response to `GET /users/{id}` has the property `shoe_size` at `/shoe_size`, which the document does not.',
    ],
    [
      'in the items of a list',
      {
        ...response([{ id: 1 }, { id: 2, is_admin: true }]),
        document: document('{ type: array, items: { type: object, properties: { id: { type: integer } } } }'),
      },
      'medium The response to `GET /users/{id}` has the property `is_admin` at `/*/is_admin`, which the',
    ],
  ],
  quiet: [
    ['an error under 200', { ...response({ error: 'no such user', hint: 'x' }), document: user }],
    ['as documented', { ...response({ id: 7, name: 'x' }), document: user }],
    ['a free-form object', { ...response({ id: 7, password_hash: 'x' }), document: document('{ type: object }') }],
    [
      "a plain one that the schema forbids, which is another check's",
      {
        ...response({ id: 7, shoe_size: 43 }),
        document: document('{ type: object, properties: { id: {} }, additionalProperties: false }'),
      },
    ],
    [
      'a schema that allows more',
      {
        ...response({ id: 7, is_admin: true }),
        document: document('{ type: object, properties: { id: {} }, additionalProperties: true }'),
      },
    ],
    [
      'a property of another branch',
      {
        ...response({ id: 7, api_key: 'x' }),
        document: document('{ oneOf: [{ properties: { id: {} } }, { properties: { api_key: {} } }] }'),
      },
    ],
  ],
  skips: [
    ['an error, whose form is another', { ...response({ is_admin: true }, 500), document: user }],
    ['no schema', { ...response({ is_admin: true }), document: user.replace('application/json', 'text/csv') }],
    ['no document', response({ is_admin: true })],
  ],
});
