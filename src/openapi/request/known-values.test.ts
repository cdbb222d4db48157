import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationOf, parameterOf, schemaDocument } from '../testing/schema-document.ts';
import { knownValues } from './known-values.ts';

function known(line: string, value: unknown, path: string, more: readonly string[] = []): string | undefined {
  const document = { ...schemaDocument({}), operations: more.map((each) => operationOf(each)) };
  const name = /\{([^{}]+)\}(?!.*\{)/.exec(path)?.[1] ?? '';
  return knownValues(document, [{ operation: operationOf(line), value }])(
    parameterOf('path', name),
    operationOf(`GET ${path}`),
  );
}

describe('knownValues', () => {
  it.each<[string, unknown, string, string]>([
    ['GET /users', [{ id: 7 }, { id: 8 }], '/users/{id}', '7'],
    ['GET /users/', { items: [{ id: 'u-1' }] }, '/users/{userId}', 'u-1'],
    ['GET /users', { count: 2, results: [{ id: 7 }], errors: [] }, '/users/{user_id}/posts', '7'],
    ['GET /users', { users: [{ user_id: 3 }], links: [] }, '/users/{userId}', '3'],
    ['GET /users', { anything: [{ uuid: 'ab-c' }] }, '/users/{user}', 'ab-c'],
    ['GET /posts', [{ id: 1, slug: 'hello' }], '/posts/{slug}', 'hello'],
    ['GET /posts', [{ id: 1, slug: 'hello' }], '/posts/{postSlug}', 'hello'],
    ['GET /files', [{ name: 'a.txt' }], '/files/{name}', 'a.txt'],
    ['GET /users/{id}/posts', [{ id: 5 }], '/users/{userId}/posts/{post_id}', '5'],
    ['GET /tags', ['red', 'blue'], '/tags/{tag}', 'red'],
    ['POST /orders', { id: 12 }, '/orders/{orderId}', '12'],
    ['GET /orders', { data: { id: 12 } }, '/orders/{id}', '12'],
    ['GET /orders', { _embedded: { orders: [{ id: 2 }] } }, '/orders/{id}', '2'],
    ['GET /v1/users', [{ id: 7 }], '/v2/users/{id}', '7'],
    ['GET /categories', [{ categoryId: 4 }], '/categories/{category}', '4'],
    ['GET /users', [{ name: 'x' }, { id: 9 }], '/users/{id}', '9'],
  ])('%s with %j gives to %s', (line, value, path, id) => {
    expect(known(line, value, path)).toBe(id);
  });

  it.each<[string, unknown, string]>([
    ['GET /users', [{ id: 7 }], '/posts/{id}'],
    ['GET /users', [{ id: 7 }], '/{id}'],
    ['GET /users', [{ id: 7 }], '/users/{id}/posts/{postId}'],
    ['GET /users', [{ id: 7 }], '/users/{slug}'],
    [
      'GET /users',
      [{ id: 1.5 }, { id: '' }, { id: '..' }, { id: 'a/b' }, { id: 'a b' }, { id: 'x'.repeat(201) }],
      '/users/{id}',
    ],
    ['GET /users', 'text', '/users/{id}'],
    ['GET /users', null, '/users/{id}'],
    ['GET /users', [[{ id: 7 }]], '/users/{id}'],
    ['GET /users', { a: [{ id: 1 }], b: [{ id: 2 }] }, '/users/{id}'],
    ['GET /users/{id}', [{ id: 7 }], '/users/{id}'],
  ])('%s with %j gives nothing to %s', (line, value, path) => {
    expect(known(line, value, path)).toBeUndefined();
  });

  it('takes a list of the same name elsewhere only where the document has none at the path', () => {
    expect(known('GET /v1/users', [{ id: 7 }], '/v2/users/{id}', ['GET /v2/users'])).toBeUndefined();
  });

  it('takes the first answer that has one', () => {
    const operation = operationOf('GET /users');
    const responses = [
      { operation, value: [] },
      { operation, value: [{ id: 3 }] },
      { operation, value: [{ id: 4 }] },
    ];
    expect(knownValues(schemaDocument({}), responses)(parameterOf('path', 'id'), operationOf('GET /users/{id}'))).toBe(
      '3',
    );
  });

  it('never throws, and gives only what can stand in a path', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, name) => {
        const id = known('GET /users', value, `/users/{${name}}`);
        expect(id ?? 'none').toMatch(/^[\w.~:@+=-]{1,200}$/);
      }),
    );
  });
});
