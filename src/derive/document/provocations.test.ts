import { describe, expect, it } from 'vitest';
import { type Case, exchangeOf, factsOf, linkedOperation, type Page } from '../../../test/cases.ts';
import type { Operation } from '../../model/evidence.ts';
import { provocations, withProvoked } from './provocations.ts';

const factsIn = (pages: readonly Page[], operations: readonly Operation[] = []) =>
  factsOf({ pages, surface: { operations } } satisfies Case, 'exchanges', 'surface', 'keys');
/** What is asked besides the path that is not there. */
const requested = (pages: readonly Page[], operations: readonly Operation[] = []): string[] =>
  provocations(factsIn(pages, operations))
    .slice(1)
    .map(({ request: { url, headers = [] } }) => [url, ...headers.map((line) => line.join(': '))].join(' '));

describe('provocations', () => {
  it('begin with a path that is not there', () => {
    const [first] = provocations(factsIn([{}]));
    expect(first?.request.url).toMatch(/^https:\/\/api\.test\/\S{8,}$/);
  });

  it.each<[string, Page[], Operation[], string]>([
    [
      'a broken session cookie',
      [{ headers: ['Set-Cookie: session=3k9d8s7f6g5h4j3k2l1q0w9e8r7t6y1'] }],
      [],
      'https://api.test/ Cookie: session=.openbrick..%ff',
    ],
    ['a word for a number', [{}], [linkedOperation('/a?page=2')], 'https://api.test/a?page=openbrick'],
    ['a structure for a word', [{}], [linkedOperation('/a?sort=id')], 'https://api.test/a?sort%5Bopenbrick%5D=1'],
    [
      'a word for a number in the path',
      [{}],
      [linkedOperation('/users/7/orders')],
      'https://api.test/users/openbrick/orders',
    ],
  ])('are %s', (_, pages, operations, expected) => expect(requested(pages, operations)).toEqual([expected]));

  it.each<[string, Page[], Operation[]]>([
    ['a cookie that is no session', [{ headers: ['Set-Cookie: theme=dark'] }], []],
    ['a write', [{}], [linkedOperation('/users/7', { method: 'POST' })]],
    ['an operation without parameters', [{}], [linkedOperation('/a')]],
  ])('do not touch %s', (_, pages, operations) => expect(requested(pages, operations)).toEqual([]));

  it('are planned once, and read together with what was seen', () => {
    const facts = factsIn([{}]);
    expect(provocations(facts)).toBe(provocations({ ...facts }));
    const exchange = (id: string) => (id === 'provoke 0' ? exchangeOf({ status: 404 }, 'p1') : undefined);
    expect(withProvoked(facts, { exchange }).map(({ id }) => id)).toEqual(['e1', 'p1']);
  });
});
