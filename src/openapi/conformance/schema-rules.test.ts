import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../document.ts';
import { keywordValues } from './schema-rules.ts';

const fieldsOf = (node: Readonly<Record<string, unknown>>, dialect: Dialect = '3.1'): (string | undefined)[] =>
  keywordValues({ node, dialect }).map(({ field }) => field);

describe('keywordValues', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string[], Dialect?]>([
    ['a type of another language', { type: 'undefined' }, ['type']],
    ['a type of a date', { type: 'date' }, ['type'], '3.0'],
    ['a list with an unknown type', { type: ['string', 'RegExp'] }, ['type']],
    ['an empty list of types', { type: [] }, ['type']],
    ['a list of types in 3.0', { type: ['string', 'null'] }, ['type'], '3.0'],
    ['null in 3.0', { type: 'null' }, ['type'], '3.0'],
    ['keywords without a value', { type: 'string', format: null, pattern: null }, ['format', 'pattern']],
    ['a limit in quotes', { minimum: '0', maxLength: '8' }, ['minimum', 'maxLength']],
    ['a flag of 3.0 in 3.1', { minimum: 0, exclusiveMinimum: true }, ['exclusiveMinimum']],
    ['a limit of 3.1 in 3.0', { exclusiveMaximum: 5 }, ['exclusiveMaximum'], '3.0'],
    ['a negative length', { minLength: -1, maxItems: 1.5 }, ['minLength', 'maxItems']],
    ['a step of nothing', { multipleOf: 0 }, ['multipleOf']],
    ['required as a flag, as in draft 3', { required: true }, ['required']],
    ['values that are no list', { enum: 'a,b', examples: { a: 1 } }, ['enum', 'examples']],
    ['flags in quotes', { uniqueItems: 'true', readOnly: 1 }, ['uniqueItems', 'readOnly']],
  ])('reports %s', (_, node, fields, dialect) => {
    expect(fieldsOf(node, dialect).toSorted()).toEqual(fields.toSorted());
  });

  it.each<[string, Readonly<Record<string, unknown>>, Dialect?]>([
    ['each type', { type: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] }],
    ['limits of 3.1', { type: 'number', exclusiveMinimum: 0, multipleOf: 0.01, maximum: 1e9 }],
    ['limits of 3.0', { type: 'number', minimum: 0, exclusiveMinimum: true, nullable: true }, '3.0'],
    ['lengths', { minLength: 0, maxLength: 10, minItems: 1, maxProperties: 3, uniqueItems: false }],
    ['names and values', { required: ['a'], enum: [null, 'a', 1], examples: ['a'], default: { type: 'undefined' } }],
    ['nothing', {}],
    ['keywords that nobody defined', { 'x-type': 1, minimumLength: 'a', elysiaMeta: 'File' }],
    ['what 3.0 ignores beside a reference', { $ref: '#/components/schemas/A', type: 'undefined' }, '3.0'],
  ])('accepts %s', (_, node, dialect) => {
    expect(fieldsOf(node, dialect)).toEqual([]);
  });

  it('reads any object', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom<Dialect>('3.0', '3.1', '3.2'),
        (node, dialect) => {
          for (const field of fieldsOf(node, dialect)) expect(node).toHaveProperty([String(field)]);
        },
      ),
    );
  });
});
