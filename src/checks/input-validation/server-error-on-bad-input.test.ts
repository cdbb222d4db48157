import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './server-error-on-bad-input.ts';

const document = (parameter: string, path = '/users'): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  ${path}: { get: { parameters: [${parameter}], responses: {} } }
`;
const page = document('{ name: page, in: query, schema: { type: integer } }');
const users: Page = { url: 'https://api.test/users', headers: ['Content-Type: application/json'], body: '[{"id":1}]' };
const status =
  (code: number): NonNullable<Case['server']> =>
  () => ({ status: code });

casesFor(check, {
  fires: [
    [
      'a word for a number, and for a fraction',
      {
        document: page,
        pages: [users],
        server: ({ url }) => (url.includes('page=') ? { status: url.includes('word') ? 500 : 422 } : users),
      },
      'medium `GET /users` returns 500 for `word`, which has a different type than the documented parameter `page`, twice; the valid value works.',
    ],
    [
      'in the path',
      {
        document: document('{ name: id, in: path, required: true, schema: { type: integer } }', '/users/{id}'),
        pages: [{ ...users, url: 'https://api.test/users/7' }],
        server: ({ url }) => (url.endsWith('/7') ? users : { status: url.endsWith('/users/word') ? 500 : 404 }),
      },
      'medium `GET /users/{id}` returns 500 for `word`, which has a different type than the documented parameter `id`, twice; the valid value works.',
    ],
    [
      'a number in the query of a link, without a document',
      {
        pages: [{ ...users, url: 'https://api.test/offers?sort=name&quantity=2' }],
        server: ({ url }) => (url.includes('quantity=2') ? users : { status: 500 }),
      },
      'medium `GET /offers` returns 500 for a word in place of the number of `quantity`, twice; the valid value works.',
    ],
    [
      'an optional number that the document has and no request had',
      {
        document: document(
          '{ name: q, in: query, schema: { type: string } }, { name: quantity, in: query, schema: { type: number } }',
        ),
        pages: [users],
        server: ({ url }) => (/quantity=\D/.test(url) ? { status: 500 } : users),
      },
      'medium `GET /users` returns 500 for `word`, which has a different type than the documented parameter `quantity`, twice; the valid value works.',
    ],
  ],
  quiet: [
    [
      'a number in the query that is refused, and one that breaks it too',
      {
        pages: [
          { ...users, url: 'https://api.test/offers?quantity=2' },
          { ...users, url: 'https://api.test/more?page=2' },
        ],
        server: ({ url }) => ({ status: url.includes('/more') ? 500 : url.includes('quantity=2') ? 200 : 400 }),
      },
    ],
    ['the right value breaks it too by now', { document: page, pages: [users], server: status(500) }],
    ['refused', { document: page, pages: [users], server: status(422) }],
    ['taken', { document: page, pages: [users], server: () => users }],
    [
      'broken once only',
      { document: page, pages: [users], server: (_, probe) => ({ status: probe.id.startsWith('again') ? 400 : 500 }) },
    ],
  ],
  skips: [
    [
      'no limits in the document',
      { document: document('{ name: q, in: query, schema: { type: string } }'), pages: [users] },
    ],
    ['the right value does not work either', { document: page, pages: [{ ...users, status: 500 }] }],
  ],
  unknown: [['a gateway in trouble', { document: page, pages: [users], server: status(503) }]],
});
