import { describe, expect, it } from 'vitest';
import { operationOf, parameterOf } from '../../openapi/testing/schema-document.ts';
import { collectionFor, isOfPersons, isSelf, itemsOfSelf } from './selves.ts';

const profile = {
  id: 7,
  email: 'ann@mail.example',
  default_address_id: 31,
  accounts: [{ id: 'k-1' }],
  team: { id: 5 },
};
const itemsFor = (name: string, isPersonal = false) =>
  itemsOfSelf([profile], { path: `/${name}`, name }, { isPersonal });

describe('what a profile gives of a collection', () => {
  it('is what it refers to by ID, what it lists, and what it contains', () => {
    expect(itemsFor('addresses')).toEqual([{ id: 31 }]);
    expect(itemsFor('accounts', true)).toEqual([{ id: 'k-1' }]);
    expect(itemsFor('teams')).toEqual([{ id: 5 }]);
  });

  it('is the person in a collection of persons, and nothing of others', () => {
    expect(itemsFor('users', true)).toEqual([profile]);
    expect(itemsFor('orders')).toEqual([]);
    expect(itemsOfSelf([null, 'text', []], { path: '/users', name: 'users' }, { isPersonal: true })).toEqual([]);
  });
});

describe('a path', () => {
  it('returns whoever asks, or what is current of a collection', () => {
    expect(['/me', '/v1/current', '/users/current', '/api/profile/'].every((path) => isSelf({ path }))).toBe(true);
    expect(['/baskets/current', '/mets', '/users/{id}'].some((path) => isSelf({ path }))).toBe(false);
  });

  it('says what a parameter chooses from', () => {
    const operation = operationOf('GET /v1/users/{id}');
    expect(collectionFor(operation, parameterOf('path', 'id'))).toEqual({ path: '/v1/users', name: 'users' });
    expect(collectionFor(operation, parameterOf('query', 'invoice_id'))).toEqual({ path: '/invoice', name: 'invoice' });
    expect(collectionFor(operation, parameterOf('query', 'id'))).toBeUndefined();
    expect(isOfPersons(operation, parameterOf('path', 'id'))).toBe(true);
  });
});
