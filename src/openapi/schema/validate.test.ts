import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../document.ts';
import { schemaDocument, schemaNamed, written } from '../testing/schema-document.ts';
import { mismatches } from './validate.ts';

const plain = schemaDocument({});
const said = (node: unknown, value: unknown, dialect: Dialect = '3.1'): string[] =>
  mismatches(schemaDocument({}, dialect), written(node), value, 'response').map(
    ({ pointer, keyword, name, weak }) =>
      `${pointer} ${keyword}${name === undefined ? '' : ` ${name}`}${weak ? ' weak' : ''}`,
  );
const ofItems = { type: 'array', items: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } } };
const pair = {
  oneOf: [
    { properties: { a: { type: 'string' } }, required: ['a'] },
    { properties: { b: { type: 'string' } }, required: ['b'] },
  ],
};

describe('mismatches', () => {
  it.each<[unknown, unknown, string[]]>([
    [{ type: 'string' }, 1, [' type']],
    [{ type: ['string', 'null'] }, true, [' type']],
    [{ type: 'integer' }, 1.5, [' type']],
    [{ enum: ['a', 1] }, '1', [' enum']],
    [{ const: { a: [1] } }, { a: [2] }, [' const']],
    [{ minimum: 2 }, 1, [' minimum']],
    [{ exclusiveMinimum: 2 }, 2, [' minimum']],
    [{ maximum: 2, exclusiveMaximum: true }, 2, [' maximum']],
    [{ multipleOf: 0.1 }, 0.25, [' multipleOf']],
    [{ minLength: 2 }, 'a', [' minLength']],
    [{ maxLength: 1 }, 'ab', [' maxLength']],
    [{ pattern: '^[a-z]+$' }, 'A', [' pattern']],
    [{ format: 'date' }, '2024-02-30', [' format weak']],
    [{ minItems: 1 }, [], [' minItems']],
    [{ maxItems: 1 }, [1, 2], [' maxItems']],
    [
      { uniqueItems: true },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [' uniqueItems'],
    ],
    [{ minProperties: 1 }, {}, [' minProperties']],
    [{ maxProperties: 0 }, { a: 1 }, [' maxProperties']],
    [ofItems, [{ id: 1 }, { id: 'x' }, { id: 'y' }, {}], ['/1/id type', '/3 required id']],
    [{ properties: { 'a/b': { type: 'string' } } }, { 'a/b': 1 }, ['/a~1b type']],
    [{ additionalProperties: false, properties: { a: {} } }, { a: 1, b: 1 }, [' additionalProperties b']],
    [{ additionalProperties: { type: 'string' } }, { b: 1 }, ['/b type']],
    [{ patternProperties: { '^x': { type: 'string' } } }, { xy: 1 }, ['/xy type']],
    [
      { unevaluatedProperties: false, allOf: [{ properties: { a: {} } }] },
      { a: 1, b: 1 },
      [' unevaluatedProperties b'],
    ],
    [{ prefixItems: [{ type: 'string' }], items: { type: 'integer' } }, [1, 'a'], ['/0 type', '/1 type']],
    [{ items: [{ type: 'string' }], additionalItems: false }, ['a', 'b'], ['/1 false']],
    [{ allOf: [{ type: 'string' }, { minLength: 2 }] }, 'a', [' minLength']],
    [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, true, [' anyOf']],
    [{ anyOf: [{ type: 'null' }, ofItems] }, [{}], ['/0 required id']],
    [pair, { a: 1 }, ['/a type']],
    [{ oneOf: [{ type: 'integer' }, { type: 'number' }] }, 1, [' oneOf weak']],
    [{ not: { type: 'string' } }, 'a', [' not']],
    [
      JSON.parse('{"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}}'),
      { a: 1 },
      [' required b'],
    ],
    [{ dependentSchemas: { a: { required: ['b'] } } }, { a: 1 }, [' required b']],
    [false, 1, [' false']],
  ])('%j against %j', (node, value, expected) => {
    expect(said(node, value)).toEqual(expected);
  });

  it.each<[unknown, unknown]>([
    [{ type: 'number' }, 1],
    [{ type: 'integer' }, 1.0],
    [{ enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }],
    [{ minimum: 2, exclusiveMinimum: false }, 2],
    [{ multipleOf: 0.1 }, 0.3],
    [{ maxLength: 2 }, '😀😀'],
    [{ pattern: '(a+)+$' }, 'b'],
    [{ pattern: '[' }, 'b'],
    [{ pattern: '^a$' }, 'b'.repeat(400)],
    [{ format: 'unknown' }, 'x'],
    [{ format: 'date-time' }, '2024-01-15T12:00:00.123+02:00'],
    [{ minLength: 3 }, 1],
    [{ required: true }, {}],
    [{ patternProperties: { '(a+)+$': false }, additionalProperties: false }, { b: 1 }],
    [{ anyOf: [{ type: 'string' }, {}] }, 1],
    [pair, { a: 'x' }],
    [{ not: { pattern: '(a+)+$' } }, 'b'],
    [{ not: { contains: { type: 'string' } } }, [1]],
    [{ $ref: '#/nowhere' }, 1],
    [{ unknown: 'keyword', type: 'odd' }, 1],
    [true, null],
  ])('nothing: %j against %j', (node, value) => {
    expect(said(node, value)).toEqual([]);
  });

  it.each<[unknown, unknown, boolean]>([
    [{ $ref: '#/components/schemas/User', nullable: true }, null, true],
    [{ $ref: '#/components/schemas/User', nullable: true }, 7, false],
    [{ $ref: '#/components/schemas/User', nullable: false }, null, false],
    [{ $ref: '#/components/schemas/User' }, null, false],
  ])('reads nullable beside a reference: %j with %j', (node, value, fits) => {
    const document = schemaDocument({ User: { type: 'object' } }, '3.0');
    expect(mismatches(document, written(node), value, 'response').length === 0).toBe(fits);
  });

  it('lets null pass as each version writes it', () => {
    expect(said({ type: 'string', nullable: true, enum: ['a'] }, null, '3.0')).toEqual([]);
    expect(said({ type: 'string', 'x-nullable': true }, null, '2.0')).toEqual([]);
    expect(said({ type: 'string', nullable: true }, null, '3.1')).toEqual([]);
    expect(said({ type: 'string', nullable: true }, 7, '3.1')).toEqual([' type']);
    expect(said({ type: 'string' }, null, '3.0')).toEqual([' type']);
  });

  it('demands of each direction only what goes that way', () => {
    const node = {
      required: ['id', 'password', 'name'],
      properties: { id: { readOnly: true }, password: { writeOnly: true } },
    };
    const names = (direction: 'request' | 'response') =>
      mismatches(plain, written(node), {}, direction).map(({ name }) => name);
    expect(names('response')).toEqual(['id', 'name']);
    expect(names('request')).toEqual(['password', 'name']);
  });

  it('doubts what a closed part of allOf refuses and another names', () => {
    const node = { allOf: [{ properties: { a: {} }, additionalProperties: false }, { properties: { b: {} } }] };
    expect(said(node, { b: 1 })).toEqual([' additionalProperties b weak']);
  });

  it('tells the branch that the discriminator names, and follows it from the parent', () => {
    const document = schemaDocument({
      Pet: { required: ['kind'], properties: { kind: { type: 'string' } }, discriminator: { propertyName: 'kind' } },
      Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { required: ['bark', 'size'] }] },
      Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { required: ['purr'] }] },
      Any: {
        oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }],
        discriminator: { propertyName: 'kind' },
      },
    });
    for (const name of ['Pet', 'Any']) {
      const found = mismatches(document, schemaNamed(document, name), { kind: 'Dog' }, 'response');
      expect(found.map((each) => each.name)).toEqual(['bark', 'size']);
      expect(found[0]?.at.pointer).toBe('/components/schemas/Dog/allOf/1');
    }
    expect(mismatches(document, schemaNamed(document, 'Any'), { kind: 'Cat', purr: 1 }, 'response')).toEqual([]);
  });

  it('takes the branch of the parent itself where the value names it', () => {
    const document = schemaDocument({
      Pet: { required: ['name'], properties: { kind: {} } },
      Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { required: ['bark'] }] },
    });
    const oneOf = [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Pet' }];
    const node = { oneOf, discriminator: { propertyName: 'kind' } };
    expect(mismatches(document, written(node), { kind: 'Pet', name: 'n' }, 'response')).toEqual([]);
  });

  it('says it in words of its own', () => {
    const [first] = mismatches(plain, written({ type: 'object' }), 'received', 'response');
    expect(first).toMatchObject({ message: 'a string where the document says object', at: { pointer: '/s' } });
  });

  it.each(['allOf', 'anyOf', 'oneOf', 'not'])('ends on a bomb and a circle of %s', (keyword) => {
    const schemas: Record<string, unknown> = {
      s0: { type: 'string' },
      loop: { [keyword]: [{ $ref: '#/components/schemas/loop' }] },
    };
    for (let at = 1; at <= 40; at += 1) {
      const below = { $ref: `#/components/schemas/s${at - 1}` };
      schemas[`s${at}`] = keyword === 'not' ? { not: below } : { [keyword]: [below, { ...below }] };
    }
    const document = schemaDocument(schemas);
    expect(mismatches(document, schemaNamed(document, 's40'), 1, 'response').length).toBeLessThanOrEqual(50);
    expect(mismatches(document, schemaNamed(document, 'loop'), 1, 'response').length).toBeLessThanOrEqual(50);
  });

  it('finds at most 50, and never throws, whatever the schema and the value', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`p${at}`, { type: 'string' }]));
    const values = Object.fromEntries(Object.keys(many).map((name) => [name, 1]));
    expect(said({ properties: many }, values)).toHaveLength(50);
    const keyword = fc.constantFrom(
      'type',
      'properties',
      'items',
      'anyOf',
      'oneOf',
      'not',
      'enum',
      'required',
      'pattern',
      '$ref',
      'allOf',
      'minLength',
      'format',
    );
    const node = fc.dictionary(keyword, fc.jsonValue());
    fc.assert(fc.property(node, fc.jsonValue(), (schema, value) => Array.isArray(said(schema, value))));
  });
});
