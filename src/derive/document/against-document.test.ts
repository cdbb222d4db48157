import { describe, expect, it } from 'vitest';
import { factsOf, json, type Page } from '../../../test/cases.ts';
import type { Observation } from '../../model/check.ts';
import { own } from '../../model/said.ts';
import { placeIn } from '../place.ts';
import { againstDocument } from './against-document.ts';

const document = (security: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
paths:
  /orders:
    get:
      security: ${security}
      responses:
        '200':
          description: ok
          content:
            application/json: { schema: { type: array, items: { type: object, properties: { id: { type: integer } } } } }
`;
const guarded = document('[{ token: [] }]');
const open = document('[]');

/** What becomes of a high finding at a pointer into the response. */
function besides(text: string, pointer: string, page: Page = {}, value: unknown = [{ id: 1, key: 'x' }]): Observation {
  const facts = factsOf(
    { ...json(value, { url: 'https://api.test/orders', ...page }), document: text },
    'document',
    'surface',
    'exchanges',
  );
  const [exchange] = facts.exchanges;
  if (exchange === undefined) throw new Error('the case has an exchange');
  const at = placeIn(exchange, { part: 'body', pointer });
  return againstDocument({ at, message: own('It has a key.'), severity: 'high' }, exchange, facts);
}

const ADDED = 'The API document does not have this property.';
const DEMANDED = 'It requires a bearer token here, and the server responded without.';

describe('a leaked key beside the document', () => {
  it('is worse where it is neither documented nor guarded', () => {
    const { message, severity, covers, related } = besides(guarded, '/0/key');
    expect(message).toBe(`It has a key. ${ADDED} ${DEMANDED}`);
    expect(severity).toBe('critical');
    expect(covers).toEqual([
      { check: 'property-undocumented', mark: 'GET /orders /*/key' },
      { check: 'auth-not-enforced', mark: 'GET /orders' },
    ]);
    expect(related).toHaveLength(2);
  });

  it.each<[string, Observation, string]>([
    ['an operation without requirements', besides(open, '/0/key'), ADDED],
    ['a request with credentials', besides(guarded, '/0/key', { identity: 'given' }), ADDED],
    ['a property that is documented', besides(guarded, '/0/id'), DEMANDED],
  ])('keeps its severity: %s', (_, { message, severity, covers }, words) => {
    expect(message).toBe(`It has a key. ${words}`);
    expect(severity).toBe('high');
    expect(covers).toHaveLength(1);
  });

  it.each<[string, Observation]>([
    ['a documented property of an open operation', besides(open, '/0/id')],
    ['an operation that the document does not have', besides(guarded, '/0/key', { url: 'https://api.test/users' })],
  ])('stays as it is: %s', (_, { message, related, covers }) => {
    expect({ message, related, covers }).toEqual({ message: 'It has a key.', related: undefined, covers: undefined });
  });
});
