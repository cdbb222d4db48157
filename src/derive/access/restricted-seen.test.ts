import { describe, expect, it } from 'vitest';
import { factsOf, type Page } from '../../../test/cases.ts';
import type { IdentityFacts } from '../../model/identity.ts';
import { restrictedTo } from './restricted-seen.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /users:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties: { name: { type: string }, salary: { type: integer, description: Visible to admins only. } }
`;
const person = (name: string, role?: string): IdentityFacts => ({
  name,
  groups: [],
  ...(role !== undefined && { role }),
});
const page = (identity: string, value: unknown, status = 200): Page => ({
  url: 'https://api.test/users',
  identity,
  status,
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(value),
});
const paid = { name: 'Ann', salary: 51234 };

const seenBy = (pages: readonly Page[], identities: readonly IdentityFacts[] = []): string[] | undefined =>
  restrictedTo(
    factsOf({ document, pages, evidence: { identities } }, 'document', 'surface', 'exchanges', 'identities'),
  )?.map(({ member, by, isSure }) => `${member.name} ${by} ${isSure ? 'sure' : 'unclear'}`);

describe('a property for a higher role', () => {
  it.each<[string, Page[], IdentityFacts[], string]>([
    ['without credentials', [page('anonymous', paid)], [], 'salary unauthenticated sure'],
    ['to an ordinary user', [page('bob', paid)], [person('bob', 'user')], 'salary bob sure'],
    ['to a user of whom nothing is said', [page('bob', paid)], [person('bob')], 'salary bob unclear'],
    [
      'to a user beside an administrator',
      [page('bob', paid), page('root', paid)],
      [person('bob'), person('root', 'admin')],
      'salary bob sure',
    ],
    [
      'to anyone rather than to a user',
      [page('bob', paid), page('anonymous', paid)],
      [person('bob', 'user')],
      'salary unauthenticated sure',
    ],
  ])('is seen %s', (_, pages, identities, expected) => expect(seenBy(pages, identities)).toEqual([expected]));

  it.each<[string, Page[], IdentityFacts[]]>([
    ['who has the role', [page('root', paid)], [person('root', 'admin')]],
    ['with credentials that are no identity', [page('given', paid)], []],
    ['masked', [page('anonymous', { name: 'Ann', salary: '***' })], []],
  ])('is rightly shown: %s', (_, pages, identities) => expect(seenBy(pages, identities)).toEqual([]));

  it.each<[string, Page]>([
    ['left it out', page('anonymous', { name: 'Ann' })],
    ['was a refusal', page('anonymous', paid, 403)],
  ])('is unknown where the response %s', (_, response) => expect(seenBy([response])).toBeUndefined());
});
