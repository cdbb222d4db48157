import { describe, expect, it } from 'vitest';
import type { ApiDocument, DocumentedOperation, RequestBody } from '../document.ts';
import { operationOf, parameterOf, schemaDocument, written } from '../testing/schema-document.ts';
import { type RequestOptions, requestFor } from './requests.ts';

const document = schemaDocument({});
const base = 'http://api.test/v1';
const integer = { type: 'integer' };

const made = (operation: DocumentedOperation, options: Partial<RequestOptions> = {}, of: ApiDocument = document) => {
  const result = requestFor(of, operation, { base, ...options });
  if (!result.ok) throw new Error(result.why);
  return result;
};
const urlOf = (...args: Parameters<typeof made>): string => made(...args).request.url;
const withBody = (mediaType: string, node: unknown, required = true): { readonly body: RequestBody } => {
  const at = written(node).at;
  return { body: { required, at, contents: [{ mediaType, schema: written(node), examples: [], at }] } };
};

describe('requestFor', () => {
  it('fills the path and what the query demands', () => {
    const operation = operationOf('GET /users/{id}', {
      parameters: [
        parameterOf('path', 'id', { node: integer }),
        parameterOf('query', 'page', { node: { type: 'integer', minimum: 3 } }),
        parameterOf('query', 'more', { node: integer, required: false }),
      ],
    });
    expect(urlOf(operation)).toBe('http://api.test/v1/users/1?page=3');
    expect(urlOf(operation, { optional: true })).toBe('http://api.test/v1/users/1?page=3&more=1');
  });

  it('sends no fragment of a path, and adds to its query', () => {
    const parameters = [parameterOf('query', 'q')];
    expect(urlOf(operationOf('GET /a#second', { parameters }))).toBe('http://api.test/v1/a?q=a');
    expect(urlOf(operationOf('GET /a?action=list', { parameters }))).toBe('http://api.test/v1/a?action=list&q=a');
  });

  it('says where each value comes from', () => {
    const from = (more: Parameters<typeof parameterOf>[2], options: Partial<RequestOptions> = {}) => {
      const { values } = made(operationOf('GET /a/{id}', { parameters: [parameterOf('path', 'id', more)] }), options);
      return values.map((each) => [each.value, each.from]);
    };
    expect(from({ node: integer, examples: [9] })).toEqual([[9, 'example']]);
    expect(from({ node: { type: 'integer', example: 8 } })).toEqual([[8, 'example']]);
    expect(from({ node: { type: 'integer', default: 7 } })).toEqual([[7, 'default']]);
    expect(from({ node: { enum: ['x', 'y'] } })).toEqual([['x', 'enum']]);
    expect(from({ node: integer })).toEqual([[1, 'sample']]);
    expect(from({})).toEqual([['a', 'sample']]);
    expect(from({ node: integer, examples: ['wrong'] })).toEqual([[1, 'sample']]);
    expect(from({ node: integer, examples: [9] }, { known: () => '42' })).toEqual([['42', 'known']]);
  });

  it('asks for a host by the name that the server gave, and for no command', () => {
    const operation = operationOf('GET /hosts/{host}/run/{command}', {
      parameters: [parameterOf('path', 'host', {}), parameterOf('path', 'command', {})],
    });
    const known = ({ name }: { readonly name: string }): string => (name === 'host' ? 'alpha' : 'reboot');
    expect(urlOf(operation, { known })).toBe('http://api.test/v1/hosts/alpha/run/a');
  });

  it('sends a constant for what is named like a command or target', () => {
    const node = { type: 'string', example: 'rm -rf /', default: 'ls' };
    const operation = operationOf('GET /run', {
      parameters: [
        parameterOf('query', 'cmd', { node, examples: ['reboot'] }),
        parameterOf('query', 'port', { node: { type: 'integer', example: 22 } }),
      ],
    });
    expect(urlOf(operation)).toBe('http://api.test/v1/run?cmd=a&port=1');
    expect(made(operation).values.map(({ from }) => from)).toEqual(['harmless', 'harmless']);
    const body = withBody('application/json', {
      example: { callbackUrl: 'http://10.0.0.1/', name: 'n', file: { deep: 'x' } },
    });
    expect(made(operationOf('POST /a', body)).request.body).toBe('{"callbackUrl":"a","name":"n","file":{"deep":"a"}}');
  });

  it('sends a given value for one parameter, whatever its schema', () => {
    const parameter = parameterOf('query', 'page', { node: integer, required: false });
    const operation = operationOf('GET /a', { parameters: [parameter] });
    expect(urlOf(operation, { given: { parameter, value: 'not a number' } })).toBe(
      'http://api.test/v1/a?page=not%20a%20number',
    );
    expect(urlOf(operation)).toBe('http://api.test/v1/a');
  });

  it('sends headers and cookies, but neither credentials nor what belongs to the connection', () => {
    const at = written(0).at;
    const guarded: ApiDocument = {
      ...document,
      schemes: [
        { id: 'k', type: 'apiKey', in: 'header', name: 'X-Api-Key', at },
        { id: 'c', type: 'apiKey', in: 'cookie', name: 'session', at },
        { id: 'q', type: 'apiKey', in: 'query', name: 'token', at },
      ],
    };
    const names = ['x-api-key', 'Authorization', 'Accept', 'Content-Type', 'Cookie', 'X-Version', 'bad name'];
    const operation = operationOf('GET /a', {
      parameters: [
        ...names.map((name) => parameterOf('header', name, { examples: ['1\r\nX: 2'] })),
        parameterOf('cookie', 'session'),
        parameterOf('cookie', 'theme', { examples: ['dark; x=1'] }),
        parameterOf('cookie', 'lang'),
        parameterOf('cookie', 'member'),
        parameterOf('header', 'X-Admin-Token'),
        parameterOf('query', 'access_token'),
        parameterOf('query', 'token'),
      ],
    });
    const { request } = made(operation, {}, guarded);
    expect(request.headers).toEqual([
      ['X-Version', '1X: 2'],
      ['Cookie', 'theme=dark%3B%20x%3D1; lang=a'],
    ]);
    expect(request.url).toBe('http://api.test/v1/a');
  });

  it.each([
    [
      'application/json',
      { required: ['a'], properties: { a: integer, id: { readOnly: true } } },
      '{"a":1}',
      'application/json',
    ],
    ['application/vnd.x+json; charset=utf-8', { type: 'array' }, '["a"]', 'application/vnd.x+json'],
    ['*/*', { type: 'boolean' }, 'true', 'application/json'],
    [
      'application/x-www-form-urlencoded',
      { properties: { 'a b': { const: 'c&d' }, l: { type: 'array', minItems: 2 } } },
      'a%20b=c%26d&l=a&l=b',
      'application/x-www-form-urlencoded',
    ],
    ['text/plain', { type: 'string', minLength: 3 }, 'aaa', 'text/plain'],
  ])('makes a body of %s', (mediaType, node, body, sent) => {
    const { request } = made(operationOf('POST /a', withBody(mediaType, node)));
    expect(request).toMatchObject({ body, mediaType: sent, headers: [['Content-Type', sent]] });
  });

  it('makes a multipart body with a file', () => {
    const node = {
      properties: {
        doc: { type: 'string', format: 'binary' },
        'n"\r\n': { type: 'object', properties: { x: integer } },
      },
    };
    const { request } = made(operationOf('POST /a', withBody('multipart/form-data', node)));
    const boundary = request.mediaType?.split('boundary=')[1];
    expect(request.body?.split(`--${boundary}`)).toEqual([
      '',
      '\r\nContent-Disposition: form-data; name="doc"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\na\r\n',
      '\r\nContent-Disposition: form-data; name="n%22%0D%0A"\r\n\r\n{"x":1}\r\n',
      '--\r\n',
    ]);
  });

  it('leaves out a body that need not be there and cannot be made, and one of a GET', () => {
    expect(made(operationOf('POST /a', withBody('application/json', false, false))).request.body).toBeUndefined();
    expect(made(operationOf('GET /a', withBody('application/json', {}))).request.body).toBeUndefined();
  });

  it.each<[string, DocumentedOperation, string | undefined]>([
    ['a parameter of the path is not described', operationOf('GET /a/{id}'), 'id'],
    [
      'nothing meets a schema',
      operationOf('GET /a', { parameters: [parameterOf('query', 'q', { node: false })] }),
      'q',
    ],
    [
      'nothing meets a body',
      operationOf('POST /a', withBody('application/json', { type: 'string', minLength: 5000 })),
      undefined,
    ],
    ['a body is of another type', operationOf('POST /a', withBody('image/png', {})), undefined],
    [
      'a path value is a dot',
      operationOf('GET /a/{i}', { parameters: [parameterOf('path', 'i', { examples: ['..'] })] }),
      'i',
    ],
    [
      'a path value is empty',
      operationOf('GET /a/{i}', { parameters: [parameterOf('path', 'i', { examples: [''] })] }),
      'i',
    ],
    ['the URL is too long', operationOf(`GET /${'a'.repeat(9000)}`), undefined],
  ])('refuses where %s', (_why, operation, parameter) => {
    const result = requestFor(document, operation, { base });
    expect(result.ok).toBe(false);
    expect(result).toMatchObject({ why: expect.stringMatching(/^[a-zA-Z0-9 ,:]+$/), ...(parameter && { parameter }) });
  });

  it('writes a parameter with content as JSON, and a whole query', () => {
    const content = parameterOf('query', 'filter', { mediaType: 'application/json', examples: [{ a: [1] }] });
    expect(urlOf(operationOf('GET /a', { parameters: [content] }))).toBe(
      'http://api.test/v1/a?filter=%7B%22a%22%3A%5B1%5D%7D',
    );
    const form = { mediaType: 'application/x-www-form-urlencoded', examples: [{ a: 1, b: 'x y' }] };
    expect(urlOf(operationOf('GET /a', { parameters: [parameterOf('querystring', 'q', form)] }))).toBe(
      'http://api.test/v1/a?a=1&b=x%20y',
    );
  });
});
