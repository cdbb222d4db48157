import { casesFor } from '../../../test/cases.ts';
import check from './response-schema-mismatch.ts';

const document = (responses: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /users: { get: { responses: { ${responses} } } } }
`;
const list = document(
  "'200': { description: ok, content: { application/json: { schema: { type: array, items: { type: object, required: [id], properties: { id: { type: integer }, mail: { type: string, format: email } } } } } } }",
);
const response = (value: unknown, status = 200) => ({
  pages: [
    { url: 'https://api.test/users', status, headers: ['Content-Type: application/json'], body: JSON.stringify(value) },
  ],
});

const stream = (type: string, body: string) => ({
  pages: [{ url: 'https://api.test/users', headers: [`Content-Type: ${type}`], body }],
  document: document(
    `'200': { description: ok, content: { ${type}: { itemSchema: { type: object, required: [n], properties: { n: { type: integer } } } } } }`,
  ).replace('3.1.0', '3.2.0'),
});
const events = (body: string, truncated = false) => ({
  pages: [{ url: 'https://api.test/users', headers: ['Content-Type: text/event-stream'], body, truncated }],
  document: document(
    "'200': { description: ok, content: { text/event-stream: { itemSchema: { required: [data, id], properties: { data: { type: string }, id: { type: string } } } } } }",
  ).replace('3.1.0', '3.2.0'),
});
const nullable = document(
  "'200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string, nullable: true }, b: { type: string, writeOnly: true } } } } } }",
);

casesFor(check, {
  fires: [
    [
      'a line of a stream',
      stream('application/x-ndjson', '{"n":1}\n{"n":"two"}\n'),
      'low The response 200 to `GET /users` differs at `/1/n`: a string where the document says integer.',
    ],
    [
      'a line that is no JSON',
      stream('application/jsonl', '{"n":1}\nnone\n'),
      'low The response 200 to `GET /users` differs at `/1`: this item is not JSON.',
    ],
    [
      'a record of a sequence',
      stream('application/json-seq', '\u001e{"n":1}\n\u001e{}\n'),
      'low The response 200 to `GET /users` differs at `/1`, `n`: a required property is missing.',
    ],
    [
      'an event',
      events('data: x\n\n'),
      'low The response 200 to `GET /users` differs at `/0`, `id`: a required property is missing.',
    ],
    [
      'a property that is only written',
      { ...response({ b: 'x' }), document: nullable },
      'low The response 200 to `GET /users` differs at `/b`: the document marks this property writeOnly, but the response contains it.',
    ],
    [
      'another type',
      { ...response([{ id: '7' }]), document: list },
      'low The response 200 to `GET /users` differs at `/0/id`: a string where the document says integer.',
    ],
    [
      'a required property is missing',
      { ...response([{ mail: 'a@b.fr' }]), document: list },
      'low The response 200 to `GET /users` differs at `/0`, `id`: a required property is missing.',
    ],
    [
      'an object for a list',
      { ...response({ items: [] }), document: list },
      'low The response 200 to `GET /users` differs at `/`: an object where the document says array.',
    ],
  ],
  quiet: [
    ['a faithful stream', stream('application/jsonl', '{"n":1}\n\n{"n":2}\n')],
    ['faithful events', events(': hello\n\nid: 1\nevent: tick\ndata: {"n":1}\n\n')],
    ['an event that was cut', events('id: 1\ndata: a\n\ndata: b', true)],
    ['nullable in 3.1', { ...response({ a: null }), document: nullable }],
    ['only written, and empty', { ...response({ a: 'x', b: '' }), document: nullable }],
    ['as documented', { ...response([{ id: 7, mail: 'a@b.fr' }]), document: list }],
    ['a format that does not fit', { ...response([{ id: 7, mail: 'nobody' }]), document: list }],
    ['more properties than named', { ...response([{ id: 7, extra: 1 }]), document: list }],
    [
      'a problem, which has a form of its own',
      {
        document: document('200: { description: ok, content: { application/json: { schema: { type: array } } } }'),
        pages: [
          { url: 'https://api.test/users', headers: ['Content-Type: application/json'], body: '[]' },
          { url: 'https://api.test/users', headers: ['Content-Type: application/problem+json'], body: '{"title":"x"}' },
        ],
      },
    ],
    [
      'a text that could be read as JSON',
      {
        document: document(
          '200: { description: ok, content: { text/plain: { schema: { type: string } }, application/json: { schema: { type: array } } } }',
        ),
        pages: [
          { url: 'https://api.test/users', headers: ['Content-Type: application/json'], body: '[]' },
          { url: 'https://api.test/users', headers: ['Content-Type: text/plain'], body: '{"a":1}' },
        ],
      },
    ],
    [
      'a success beside the documented one, which `default` does not describe',
      {
        document: document(
          '200: { description: ok, content: { application/json: { schema: { type: array } } } }, default: { description: error, content: { application/json: { schema: { type: string } } } }',
        ),
        pages: [
          { url: 'https://api.test/users', headers: ['Content-Type: application/json'], body: '[]' },
          { url: 'https://api.test/users', status: 206, headers: ['Content-Type: application/json'], body: '[]' },
        ],
      },
    ],
    ['an empty list', { ...response([]), document: list }],
  ],
  skips: [
    [
      'an error under `default`',
      {
        ...response({ x: 1 }, 500),
        document: document(
          'default: { description: error, content: { application/json: { schema: { type: array } } } }',
        ),
      },
    ],
    ['a status without schema', { ...response({ x: 1 }, 404), document: list }],
    ['no document', response([])],
  ],
});
