import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterOf, schemaDocument } from '../testing/schema-document.ts';
import { badSamples } from './bad-samples.ts';

const plain = schemaDocument({});
const bad = (node: unknown): string[] =>
  badSamples(plain, parameterOf('query', 'p', { node })).map(
    ({ value, breaks }) => `${breaks} ${JSON.stringify(value)}`,
  );

describe('badSamples', () => {
  it.each<[unknown, string[]]>([
    [{ type: 'integer' }, ['type "word"', 'type 1.5']],
    [{ type: 'number' }, ['type "word"']],
    [{ type: 'boolean' }, ['type "word"']],
    [{ type: ['integer', 'null'] }, ['type "word"', 'type 1.5']],
    [{ type: 'integer', minimum: 1, maximum: 100 }, ['type "word"', 'type 1.5', 'minimum 0', 'maximum 101']],
    [{ type: 'number', exclusiveMinimum: 0, maximum: 0.5 }, ['type "word"', 'minimum -1', 'maximum 1']],
    [{ type: 'integer', enum: [1, 2] }, ['type "word"', 'type 1.5', 'enum 987654321']],
    [{ type: 'string', enum: ['a'] }, ['enum "none-of-these"']],
    [{ type: 'string', format: 'uuid' }, ['format "not-of-this-form"']],
    [{ type: 'string', format: 'date' }, ['format "not-of-this-form"']],
    [{ type: 'string', pattern: '^[a-z]+$' }, ['pattern "not of this form"']],
    [{ type: 'string', minLength: 3, maxLength: 4 }, ['minLength "aa"', 'maxLength "aaaaa"']],
    [{ type: 'array', items: { type: 'integer' } }, ['type ["word"]', 'type [1.5]']],
    [{ allOf: [{ type: 'integer' }, { maximum: 5 }] }, ['type "word"', 'type 1.5', 'maximum 6']],
  ])('%j', (node, expected) => {
    expect(bad(node)).toEqual(expected);
  });

  it.each<[unknown]>([
    [{}],
    [true],
    [{ type: 'string' }],
    [{ type: 'string', minLength: 1 }],
    [{ type: 'string', maxLength: 5000 }],
    [{ type: 'string', format: 'unknown' }],
    [{ type: 'string', pattern: '(a+)+$' }],
    [{ type: 'object', properties: {} }],
    [{ type: 'array' }],
    [{ type: ['integer', 'array'] }],
    [{ oneOf: [{ type: 'integer' }, {}] }],
    [{ $ref: '#/nowhere' }],
  ])('none for %j', (node) => {
    expect(bad(node)).toEqual([]);
  });

  it('says nothing of parameters with content or without a schema', () => {
    expect(
      badSamples(plain, parameterOf('query', 'p', { node: { type: 'integer' }, mediaType: 'application/json' })),
    ).toEqual([]);
    expect(badSamples(plain, parameterOf('query', 'p'))).toEqual([]);
  });

  it.each([-2, 2.5, 1e300])('breaks no length that none can have: %s', (length) => {
    expect(bad({ type: 'string', maxLength: length })).toEqual([]);
  });

  it('never throws, and sends plain words and numbers only', () => {
    const keyword = fc.constantFrom(
      'type',
      'items',
      'anyOf',
      'enum',
      'pattern',
      'minLength',
      'maxLength',
      'minimum',
      'maximum',
      'format',
    );
    fc.assert(
      fc.property(
        fc.dictionary(keyword, fc.oneof(fc.jsonValue(), fc.constantFrom('integer', 'string', 'array'))),
        (node) => {
          for (const line of bad(node)) expect(line).toMatch(/^[a-zA-Z]+ \[?(?:"[a-z -]*"|-?[\d.e+]+)\]?$/);
        },
      ),
    );
  });
});
