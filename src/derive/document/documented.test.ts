import { describe, expect, it } from 'vitest';
import { documentOf, evidenceOf, exchangeOf } from '../../../test/cases.ts';
import type { Exchange } from '../../model/exchange.ts';
import { documentedOperations, operationOf } from './documented.ts';

const document = documentOf(`
openapi: 3.1.0
info: { title: Users, version: '1' }
servers: [{ url: / }]
paths:
  /users: { get: { responses: {} } }
  /users/me: { get: { responses: {} } }
  /users/{id}: { get: { responses: {} }, delete: { responses: {} } }
`);
const { surface } = evidenceOf({ pages: [{}] });
if (!surface.ok) throw new Error('a case has a surface');
const facts = { document, surface: surface.value };

const sent = (path: string, more: Partial<Exchange> = {}, status = 200): Exchange => ({
  ...exchangeOf({ url: `https://api.test${path}`, status }, `e ${path}`),
  ...more,
});
const keyOf = (exchange: Exchange): string | undefined => operationOf(exchange, facts)?.key;

describe('the operation of a request', () => {
  it.each([
    [
      'that it was planned for, though its ID is the path of another',
      sent('/users/me', { operation: 'GET /users/{id}' }),
      'GET /users/{id}',
    ],
    ['that its URL is of, where no document suggested it', sent('/users/me'), 'GET /users/me'],
    [
      'that its URL is of, where another document has the key for another path',
      sent('/users/7', { operation: 'GET /users' }),
      'GET /users/{id}',
    ],
    [
      'that its URL is of, where another document suggested it',
      sent('/users/7', { operation: 'GET /v1/people' }),
      'GET /users/{id}',
    ],
    ['with the other slash at its end, where that succeeds', sent('/users/'), 'GET /users'],
  ])('is the one %s', (_, exchange, key) => expect(keyOf(exchange)).toBe(key));

  it.each([
    ['what the document does not have', sent('/orders')],
    ['the other slash at its end, where that fails', sent('/users/', {}, 404)],
    ['another host', exchangeOf({ url: 'https://other.test/users' }, 'e1')],
  ])('is none for %s', (_, exchange) => expect(keyOf(exchange)).toBeUndefined());

  it('has the responses to its requests, and to no others', () => {
    const exchanges = [sent('/users/me', { operation: 'GET /users/{id}' }), sent('/users/me'), sent('/users')];
    const seen = documentedOperations({ ...facts, exchanges }).map(({ operation, exchanges: of }) => [
      operation.key,
      of.length,
    ]);
    expect(seen).toEqual([
      ['GET /users', 1],
      ['GET /users/me', 1],
      ['GET /users/{id}', 1],
      ['DELETE /users/{id}', 0],
    ]);
  });
});
