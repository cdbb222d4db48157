import { casesFor } from '../../../test/cases.ts';
import check from './document-key-in-query.ts';

const document = (parameter: string, scheme = ''): { document: string } => ({
  document: `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { ${scheme} } }
paths: { /orders: { get: { parameters: [${parameter}], responses: {} } } }
`,
});
const query = (name: string): string => `{ name: ${name}, in: query, schema: { type: string } }`;

casesFor(check, {
  fires: [
    [
      'a scheme',
      document('', 'key: { type: apiKey, in: query, name: key }'),
      'medium The security scheme `key` reads its key from the query parameter `key`.',
    ],
    ['a parameter', document(query('api_key')), 'medium `GET /orders` accepts `api_key` in the query.'],
    ['a password', document(query('userPassword')), 'medium `GET /orders` accepts `userPassword` in the query.'],
  ],
  quiet: [
    ['a filter of kinds', document(query('exclude_secret_types'))],
    ['a filter by time', document(query('password_changed_before'))],
    ['a number of passwords', document('{ name: password, in: query, schema: { type: integer } }')],
    [
      'the token of a verification mail, by what is said of it',
      document('{ name: token, in: query, description: Email verification token., schema: { type: string } }'),
    ],
    [
      'the token of a link, by its path',
      { document: document(query('token')).document.replace('/orders', '/users/verify-email') },
    ],
    ['whether there is one', document('{ name: password, in: query, schema: { type: boolean } }')],
    ['a property of one', document('{ name: password_protected, in: query, schema: { type: string } }')],
    [
      'a header',
      document(
        '{ name: X-API-Key, in: header, schema: { type: string } }',
        'key: { type: apiKey, in: header, name: X-API-Key }',
      ),
    ],
    ['tokens for paging', document(`${query('page_token')}, ${query('nextToken')}, ${query('continuation_token')}`)],
    [
      'words about secrets',
      document(`${query('has_password')}, ${query('secret_name')}, ${query('key')}, ${query('sort_key')}`),
    ],
    ['a public key', document(query('public_key'))],
  ],
  skips: [['no document', {}]],
});
