import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiDocument } from '../document.ts';
import { readDocument } from './read.ts';

const document = (text: string, ...more: { from: string; text: string }[]): ApiDocument => {
  const reading = readDocument([{ from: 'api.yaml', text }, ...more]);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.document;
};
const problems = (text: string): string[] =>
  document(text).problems.map(({ kind, at, message, name = '' }) => `${kind} ${at.pointer} ${name}: ${message}`);

describe('OpenAPI 3', () => {
  const shop = document(`
openapi: 3.1.0
info: { title: Shop, version: '2.4' }
servers:
  - url: https://{region}.shop.io/{base}
    variables: { region: { default: eu, enum: [eu, us] }, base: { default: v2 } }
security: [{ sid: [] }, {}]
paths:
  /users/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: integer } }
      - { name: verbose, in: query, schema: { type: boolean } }
    get:
      operationId: readUser
      tags: [users]
      deprecated: true
      security: [{ token: [read] }]
      parameters:
        - { name: verbose, in: query, explode: false, example: true, schema: { type: array } }
        - $ref: '#/components/parameters/Page'
      responses:
        '200': { $ref: '#/components/responses/User' }
        4XX: { description: no }
    post:
      security: []
      servers: [{ url: /write }]
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: '#/components/schemas/User' }, examples: { a: { value: { id: 1 } } } }
      responses: { default: { description: any, headers: { X-Rate: { schema: { type: integer } } } } }
components:
  parameters: { Page: { name: page, in: query, content: { application/json: { schema: { type: object } } } } }
  responses: { User: { description: one, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } } }
  schemas: { User: { type: object, properties: { id: { type: integer } } } }
  securitySchemes:
    sid: { type: apiKey, in: cookie, name: session }
    token: { type: http, scheme: Bearer, bearerFormat: JWT }
`);
  const [read, write] = shop.operations;

  it('has its title, versions, servers and schemes', () => {
    expect(shop).toMatchObject({
      dialect: '3.1',
      version: '3.1.0',
      title: 'Shop',
      apiVersion: '2.4',
      servers: [{ url: 'https://eu.shop.io/v2' }],
      schemes: [
        { id: 'sid', type: 'apiKey', in: 'cookie', name: 'session' },
        { id: 'token', type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      ],
      security: [[{ scheme: 'sid' }], []],
      problems: [],
    });
  });

  it('has operations with the parameters of their path, their own first', () => {
    expect(read).toMatchObject({
      key: 'GET /users/{id}',
      operationId: 'readUser',
      deprecated: true,
      tags: ['users'],
      security: [[{ scheme: 'token', scopes: ['read'] }]],
      parameters: [
        { name: 'verbose', in: 'query', style: 'form', explode: false, examples: [true] },
        { name: 'page', mediaType: 'application/json', at: { pointer: '/components/parameters/Page' } },
        { name: 'id', in: 'path', required: true, style: 'simple', explode: false },
      ],
      responses: [
        { status: '200', description: 'one', at: { pointer: '/components/responses/User' } },
        { status: '4XX', contents: [] },
      ],
    });
    expect(write).toMatchObject({
      key: 'POST /users/{id}',
      security: [],
      servers: [{ url: '/write' }],
      body: { required: true, contents: [{ mediaType: 'application/json', examples: [{ id: 1 }] }] },
      responses: [{ status: 'default', headers: [{ name: 'X-Rate' }] }],
    });
  });

  it('takes the security of the document where an operation says nothing', () => {
    const plain = document(
      'openapi: 3.0.3\nsecurity: [{ a: [] }]\npaths: { /x: { get: {} } }\ncomponents: { securitySchemes: { a: { type: mutualTLS } } }',
    );
    expect(plain.operations[0]?.security).toEqual([[{ scheme: 'a', scopes: [] }]]);
    expect(document('openapi: 3.0.3\npaths: { /x: { get: {} } }').operations[0]?.security).toBeUndefined();
  });

  it('3.3 has what 3.2 has, and security at a path', () => {
    const text =
      'openapi: 3.3.0\ninfo: { title: a, version: "1" }\ncomponents: { securitySchemes: { key: { type: apiKey, in: header, name: K } } }\n' +
      'paths: { /x: { security: [{ key: [] }], query: { responses: { "200": { description: ok } } } } }';
    const read = document(text);
    expect(read.problems).toEqual([]);
    expect(read.operations).toMatchObject([{ method: 'QUERY', securityFrom: 'path' }]);
    const names = document(text.replace('3.3.0', '3.2.0')).problems.map(({ name }) => name);
    expect(names).toEqual(['security']);
  });

  it('3.2 knows more methods', () => {
    const text = 'openapi: 3.2.0\npaths: { /x: { query: {}, additionalOperations: { COPY: {} } } }';
    expect(document(text).operations.map(({ key }) => key)).toEqual(['QUERY /x', 'COPY /x']);
    expect(document(text.replace('3.2.0', '3.1.0')).operations).toEqual([]);
  });

  it('reaches over files, with places in them', () => {
    const main = "openapi: 3.0.3\npaths: { /x: { $ref: 'x.yaml#/item' } }";
    const { operations } = document(main, { from: 'x.yaml', text: 'item:\n  get:\n    operationId: far\n' });
    expect(operations).toMatchObject([{ operationId: 'far', at: { file: 'x.yaml', pointer: '/item/get' } }]);
  });
});

it('reads a range of statuses in lower case for what it means, and says that it is wrong', () => {
  const { operations, problems } = document(
    'openapi: 3.1.0\npaths: { /x: { get: { responses: { 2xx: { description: a } } } } }',
  );
  expect(operations[0]?.responses[0]?.status).toBe('2XX');
  expect(problems.map(({ kind, name }) => `${kind} ${name}`)).toContain('bad-value 2xx');
});

describe('Swagger 2.0', () => {
  const pets = document(`
swagger: '2.0'
info: { title: Pets, version: '1' }
host: api.pets.io
basePath: /v1
schemes: [https, http]
consumes: [application/json]
produces: [application/json, application/xml]
securityDefinitions: { basic: { type: basic }, key: { type: apiKey, in: query, name: key } }
paths:
  /pets:
    post:
      parameters:
        - { name: body, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
        - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
        - { name: ids, in: query, type: array, items: { type: integer }, collectionFormat: pipes }
      responses: { '200': { description: ok, schema: { $ref: '#/definitions/Pet' }, headers: { X-A: { type: string } } } }
  /upload:
    post:
      parameters:
        - { name: file, in: formData, type: file, required: true }
        - { name: note, in: formData, type: string }
      responses: { '204': { description: ok } }
definitions: { Pet: { type: object } }
`);
  const [post, upload] = pets.operations;

  it('leaves the media type of an answer open where it produces none by its word', () => {
    const text =
      "swagger: '2.0'\npaths: { /x: { get: { responses: { 200: { description: a, schema: { type: string } } } } } }";
    expect(document(text).operations[0]?.responses[0]?.contents[0]?.mediaType).toBe('*/*');
  });

  it('is the same form', () => {
    expect(pets).toMatchObject({
      dialect: '2.0',
      servers: [{ url: 'https://api.pets.io/v1' }, { url: 'http://api.pets.io/v1' }],
      schemes: [
        { id: 'basic', type: 'http', scheme: 'basic' },
        { id: 'key', type: 'apiKey', in: 'query', name: 'key' },
      ],
      problems: [],
    });
    expect(post).toMatchObject({
      parameters: [
        { name: 'tags', style: 'form', explode: true },
        { name: 'ids', style: 'pipeDelimited', explode: false },
      ],
      body: { required: true, contents: [{ mediaType: 'application/json' }] },
      responses: [
        { contents: [{ mediaType: 'application/json' }, { mediaType: 'application/xml' }], headers: [{ name: 'X-A' }] },
      ],
    });
    expect(upload?.body).toMatchObject({
      contents: [
        {
          mediaType: 'multipart/form-data',
          schema: {
            node: {
              type: 'object',
              required: ['file'],
              properties: { file: { format: 'binary' }, note: { type: 'string' } },
            },
          },
        },
      ],
    });
  });

  it('is known by a number too', () => {
    expect(document('swagger: 2.0\npaths: {}').dialect).toBe('2.0');
  });
});

describe('what is wrong', () => {
  const head = "openapi: 3.1.0\ninfo: { title: a, version: '1' }\n";

  it.each([
    ['paths: { users: { get: {} } }', 'bad-value /paths/users users: a path must begin with a slash'],
    [
      'paths: { /x: { get: { security: [{ no: [] }] } } }',
      'undefined-security /paths/~1x/get/security/0/no no: the document requires a security scheme that it does not define',
    ],
    [
      "paths: { /x: { get: { parameters: [{ $ref: '#/no' }] } } }",
      'unresolved-ref /paths/~1x/get/parameters/0 #/no: the reference does not resolve',
    ],
    ['paths: { /x: { get: [] } }', 'wrong-type /paths/~1x/get : expected an object'],
    ['paths:\n  /x/{a}: { get: {} }', 'bad-value /paths/~1x~1{a}/get a: the parameter in the path is not declared'],
    [
      'paths: { /x: { get: { parameters: [{ name: a, in: path, required: true }] } } }',
      'bad-value /paths/~1x/get/parameters/0 a: the path has no such parameter',
    ],
    [
      'paths:\n  /x/{a}: { get: { parameters: [{ name: a, in: path }] } }',
      'bad-value /paths/~1x~1{a}/get/parameters/0 a: a path parameter must say `required: true`',
    ],
    [
      'paths:\n  /x/{a}: {}\n  /x/{b}: {}',
      'bad-value /paths/~1x~1{b} /x/{b}: another path differs only in the names of its parameters',
    ],
    [
      'paths: { /x: { get: { responses: { ok: { description: a } } } } }',
      'bad-value /paths/~1x/get/responses/ok ok: the key of a response must be a status, a range such as `4XX`, or `default`',
    ],
    [
      "paths: { /x: { get: { responses: { '200': {} } } } }",
      'missing-field /paths/~1x/get/responses/200 description: a required field of the response is missing',
    ],
    [
      'paths: { /x: { get: { produces: [] } } }',
      'unknown-field /paths/~1x/get/produces produces: unknown field of the operation',
    ],
    [
      'paths: { /x: { get: { operationId: a }, put: { operationId: a } } }',
      'bad-value /paths/~1x/put/operationId a: duplicate operationId',
    ],
    [
      "servers: [{ url: 'https://{a}.b' , variables: { a: {} } }]",
      'missing-field /servers/0/variables/a a: the server variable has no default',
    ],
  ])('%s', (text, expected) => expect(problems(head + text)).toEqual([expected]));

  it('does not cost what can be read', () => {
    const { operations } = document(
      `${head}paths: { bad: {}, /a: { get: 1, put: {} }, /b: { $ref: '#/no' }, /c: { get: {} } }`,
    );
    expect(operations.map(({ key }) => key)).toEqual(['PUT /a', 'GET /c']);
  });

  it('is listed to a bound', () => {
    const fields = Array.from({ length: 900 }, (_, i) => `f${i}: 1`).join('\n');
    const { problems: all } = document(`${head}${fields}`);
    expect(all.length).toBe(501);
    expect(all.at(-1)?.kind).toBe('limit');
  });

  it.each([
    ['', 'not an API document: neither `openapi` nor `swagger` at the top level'],
    ['[1]', 'not an API document: neither `openapi` nor `swagger` at the top level'],
    ['{"openapi": 3', 'it is not JSON at line 1, column 14'],
  ])('%j is no document', (text, message) => {
    const reading = readDocument([{ from: 'x', text }]);
    // Broken JSON that names its version is read as far as it goes.
    if (reading.ok) expect(reading.document.problems[0]?.message).toContain(message);
    else expect(reading.problem.message).toContain(message);
  });
});

describe('hostile documents', () => {
  it('with 2^30 ways through their references are read at once', () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `s${i}`,
        {
          properties: { a: { $ref: `#/components/schemas/s${i + 1}` }, b: { $ref: `#/components/schemas/s${i + 1}` } },
        },
      ]),
    );
    const text = JSON.stringify({
      openapi: '3.1.0',
      paths: {
        '/x': {
          get: {
            responses: {
              200: { description: 'a', content: { 'a/b': { schema: { $ref: '#/components/schemas/s0' } } } },
            },
          },
        },
      },
      components: { schemas },
    });
    expect(document(text).operations.length).toBe(1);
  });

  it('of any shape do not make it throw', () => {
    const keys = [
      'openapi',
      'paths',
      '/x',
      'get',
      'parameters',
      'responses',
      '200',
      'content',
      'security',
      'servers',
      '$ref',
      'components',
      'securitySchemes',
      '__proto__',
      'schema',
    ];
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, 1, true, '', '#/paths', '#', 'x.json#/a', '3.1.0'),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('node'), { maxKeys: 5 }),
      ),
    })).node;
    fc.assert(
      fc.property(value, value, (paths, components) => {
        const reading = readDocument([{ from: 'x', text: JSON.stringify({ openapi: '3.2.0', paths, components }) }]);
        expect(reading.ok).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
