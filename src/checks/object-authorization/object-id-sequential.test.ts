import { casesFor } from '../../../test/cases.ts';
import check from './object-id-sequential.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /users: { get: { responses: {} } }
  /users/{id}: { get: { parameters: [{ name: id, in: path, required: true, schema: {} }], responses: {} } }
  /rates: { get: { responses: {} } }
`;
const list = (value: unknown, path = '/users') => ({
  document,
  pages: [{ url: `https://api.test${path}`, headers: ['Content-Type: application/json'], body: JSON.stringify(value) }],
});
const ids = (...values: unknown[]) => values.map((id) => ({ id, name: 'x' }));

casesFor(check, {
  fires: [
    [
      'a list',
      list(ids(1, 2, 3)),
      'low `GET /users` identifies its objects by 1, 2 and 3; `GET /users/{id}` accepts such a number.',
    ],
    [
      'a page of a list, newest first',
      list({ count: 9, results: ids(4713, 4712, 4710) }),
      'low `GET /users` identifies its objects by 4713, 4712 and 4710; `GET /users/{id}` accepts such a number.',
    ],
    [
      'by its own name',
      list([5, 6, 7].map((user_id) => ({ name: 'x', user_id }))),
      'low `GET /users` identifies its objects by 5, 6 and 7; `GET /users/{id}` accepts such a number.',
    ],
    [
      'numbers as text',
      list(ids('7', '8', '9')),
      'low `GET /users` identifies its objects by 7, 8 and 9; `GET /users/{id}` accepts such a number.',
    ],
  ],
  quiet: [
    ['a position beside the id', list([1, 2, 3].map((number) => ({ number, id: `a${number}` })))],
    ['years', list([2020, 2021, 2022].map((number) => ({ number, total: 3 })))],
    ['UUIDs', list(ids('9f1c2a9e-7b83-4d05-a1a4-b7c2d9e0f3a5', 'aa', 'bb'))],
    ['numbers far apart', list(ids(4711, 918273, 55))],
    ['too few to tell', list(ids(1, 2))],
    ['a list whose ids no path takes', list(ids(1, 2, 3), '/rates')],
    ['a list of numbers', list([1, 2, 3])],
  ],
  skips: [
    [
      'no path takes an id',
      {
        ...list(ids(1, 2, 3)),
        document: "openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths: { /users: { get: { responses: {} } } }",
      },
    ],
  ],
});
