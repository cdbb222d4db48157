import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '../schema/mismatch.ts';
import { mismatches } from '../schema/validate.ts';
import { schemaDocument, schemaNamed, written } from '../testing/schema-document.ts';
import { sample } from './sample.ts';

const plain = schemaDocument({});
const made = (node: unknown, direction: Direction = 'request'): unknown => sample(plain, written(node), { direction });

describe('sample', () => {
  it.each<[unknown, unknown]>([
    [{ example: 'e', default: 'd', enum: ['x', 'e', 'd'] }, 'e'],
    [{ examples: ['e'], default: 'd' }, 'e'],
    [{ type: 'string', default: 'd', enum: ['x', 'd'] }, 'd'],
    [{ enum: ['x', 'y'] }, 'x'],
    [{ const: null }, null],
    [{ type: 'integer', example: 'three', default: 3 }, 3],
    [{ type: 'string' }, 'a'],
    [{ type: 'string', minLength: 3 }, 'aaa'],
    [{ type: 'string', maxLength: 0 }, ''],
    [{ type: 'string', format: 'uuid' }, '00000000-0000-4000-8000-000000000001'],
    [{ type: 'string', format: 'uuid', maxLength: 4 }, 'a'],
    [{ type: 'string', pattern: '^[A-Z]{2}-\\d{3}$' }, 'AA-111'],
    [{ type: 'string', pattern: '^v\\d+\\.\\d+\\.\\d+$' }, 'v1.1.1'],
    [{ type: 'integer', minimum: 5, exclusiveMinimum: true }, 6],
    [{ type: 'integer', multipleOf: 7, minimum: 10 }, 14],
    [{ type: 'number', exclusiveMinimum: 0, maximum: 0.5 }, 0.5],
    [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 0.5 }, 0.25],
    [{ maximum: -3 }, -3],
    [{ type: ['null', 'boolean'] }, true],
    [{ type: 'null' }, null],
    [{}, 'a'],
    [{ type: 'object' }, {}],
    [{ required: ['a'], properties: { a: {}, b: {} } }, { a: 'a' }],
    [{ properties: { a: { type: 'integer' }, b: {} } }, { a: 1, b: 'a' }],
    [
      { type: 'object', minProperties: 2, additionalProperties: { type: 'integer' } },
      { a1: 1, a2: 1 },
    ],
    [{ type: 'array', items: { type: 'integer' }, minItems: 3, uniqueItems: true }, [1, 2, 3]],
    [{ type: 'array', maxItems: 0 }, []],
    [{ items: { type: 'string', format: 'date' }, minItems: 2, uniqueItems: true }, ['2024-01-15', '2024-01-16']],
    [{ prefixItems: [{ type: 'integer' }, { type: 'boolean' }] }, [1, true]],
    [
      { allOf: [{ required: ['a'], properties: { a: { type: 'string' } } }, { properties: { a: { minLength: 2 } } }] },
      { a: 'aa' },
    ],
    [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, 'a'],
    [{ oneOf: [{ type: 'integer' }, { type: 'number' }] }, 1],
    [{ allOf: [{ type: 'array', items: { type: 'object' } }, { items: { required: ['a'] } }] }, [{ a: 'a' }]],
    [{ anyOf: [{ minLength: 5000, type: 'string' }, { type: 'integer' }] }, 1],
    [{ type: 'integer', not: { const: 1 } }, undefined],
  ])('%j gives %j', (node, value) => {
    expect(made(node)).toEqual(value);
  });

  it.each<[unknown]>([
    [false],
    [{ type: 'string', minLength: 1001 }],
    [{ type: 'string', minLength: 2, maxLength: 1 }],
    [{ type: 'string', pattern: '^(?=x)a$' }],
    [{ type: 'string', pattern: '^a$', minLength: 4 }],
    [{ type: 'integer', minimum: 2, maximum: 1 }],
    [{ type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 2 }],
    [{ type: 'array', minItems: 6 }],
    [{ type: 'array', items: { enum: [1] }, minItems: 2, uniqueItems: true }],
    [{ type: 'array', items: false, minItems: 1 }],
    [{ required: ['a'], properties: { a: false } }],
    [{ enum: [] }],
    [{ allOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['text'],
    [{ $ref: '#/nowhere' }],
  ])('gives up on %j', (node) => {
    expect(made(node)).toBeUndefined();
  });

  it('leaves out what does not go its way', () => {
    const node = {
      required: ['id', 'p'],
      properties: { id: { type: 'integer', readOnly: true }, p: { type: 'string', writeOnly: true } },
    };
    expect(made(node, 'request')).toEqual({ p: 'a' });
    expect(made(node, 'response')).toEqual({ id: 1 });
  });

  it('stops at what need not be there in a circle, and gives up where it must', () => {
    const document = schemaDocument({
      Tree: { required: ['name'], properties: { name: {}, left: { $ref: '#/components/schemas/Tree' } } },
      List: { properties: { next: { $ref: '#/components/schemas/List' }, v: { type: 'integer' } } },
      Endless: { required: ['me'], properties: { me: { $ref: '#/components/schemas/Endless' } } },
      Items: { type: 'array', items: { $ref: '#/components/schemas/Items' } },
    });
    const of = (name: string): unknown =>
      sample(document, schemaNamed(document, name), { direction: 'request', optional: true });
    expect([of('Tree'), of('List'), of('Endless'), of('Items')]).toEqual([{ name: 'a' }, { v: 1 }, undefined, []]);
  });

  it('names the branch in the discriminating property', () => {
    const document = schemaDocument({
      Dog: { required: ['kind', 'bark'], properties: { kind: { type: 'string' }, bark: { type: 'integer' } } },
      Cat: { required: ['kind'], properties: { kind: { type: 'string' } } },
    });
    const oneOf = [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }];
    const mapping = { dog: '#/components/schemas/Dog', cat: '#/components/schemas/Cat' };
    const of = (node: unknown): unknown => sample(document, written(node), { direction: 'request' });
    expect(of({ oneOf, discriminator: { propertyName: 'kind', mapping } })).toEqual({ kind: 'dog', bark: 1 });
    expect(of({ oneOf, discriminator: { propertyName: 'kind' } })).toEqual({ kind: 'Dog', bark: 1 });
  });

  it('makes a child of a parent that has some, under its name', () => {
    for (const [dialect, discriminator] of [
      ['3.0', { propertyName: 'kind' }],
      ['2.0', 'kind'],
    ] as const) {
      const home = dialect === '2.0' ? '#/definitions' : '#/components/schemas';
      const schemas = {
        Pet: { required: ['kind'], properties: { kind: { type: 'string' } }, discriminator },
        Dog: { allOf: [{ $ref: `${home}/Pet` }, { required: ['bark'], properties: { bark: { type: 'integer' } } }] },
        Cat: { allOf: [{ $ref: `${home}/Pet` }] },
        Alone: { properties: { kind: { type: 'string' } }, discriminator },
      };
      const document = schemaDocument(schemas, dialect);
      const of = (name: string): unknown => sample(document, schemaNamed(document, name), { direction: 'request' });
      expect([of('Pet'), of('Dog'), of('Cat'), of('Alone')]).toEqual([
        { kind: 'Dog', bark: 1 },
        { kind: 'Dog', bark: 1 },
        { kind: 'Cat' },
        { kind: 'a' },
      ]);
    }
  });

  it('makes objects with many closed sets', () => {
    const names = Array.from({ length: 1000 }, (_, at) => `p${at}`);
    const properties = Object.fromEntries(names.map((name) => [name, { enum: ['a', 'b', 'c', 'd', 'e'] }]));
    expect(made({ required: names, properties })).toEqual(Object.fromEntries(names.map((name) => [name, 'a'])));
  });

  it('takes a bomb of required properties', () => {
    const bomb: Record<string, unknown> = { s0: { type: 'string' } };
    for (let at = 1; at <= 40; at += 1) {
      const below = { $ref: `#/components/schemas/s${at - 1}` };
      bomb[`s${at}`] = { required: ['a', 'b'], properties: { a: below, b: below } };
    }
    const document = schemaDocument(bomb);
    expect(sample(document, schemaNamed(document, 's40'), { direction: 'request' })).toBeUndefined();
    expect(sample(document, schemaNamed(document, 's3'), { direction: 'request' })).toBeDefined();
  });

  it('meets its schema', () => {
    const bounds = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 50 }));
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom({ type: 'boolean' }, { type: 'string' }, { type: 'null' }, { enum: ['x', 3] }, {}),
        bounds.map(([minimum, more]) => ({ type: 'integer', minimum, maximum: minimum + more })),
        bounds.map(([exclusiveMinimum, more]) => ({
          type: 'number',
          exclusiveMinimum,
          maximum: exclusiveMinimum + 1 + more,
        })),
        fc
          .tuple(fc.nat(20), fc.nat(20))
          .map(([minLength, more]) => ({ type: 'string', minLength, maxLength: minLength + more })),
        fc
          .constantFrom('date', 'date-time', 'uuid', 'email', 'ipv4', 'uri')
          .map((format) => ({ type: 'string', format })),
        fc
          .constantFrom('^[a-f0-9]{8}$', '^a|b$', 'x{2,5}y', '^\\w+@\\w+$', '^(ab){3}$')
          .map((pattern) => ({ type: 'string', pattern })),
        fc.record({ type: fc.constant('array'), items: tie('node'), minItems: fc.nat(3) }),
        fc.record({
          type: fc.constant('object'),
          required: fc.constant(['p']),
          properties: fc.record({ p: tie('node'), q: tie('node') }),
        }),
        fc.record({ anyOf: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ allOf: fc.tuple(tie('node'), fc.constant({})) }),
      ),
    }));
    fc.assert(
      fc.property(node, (schema) => {
        const value = made(schema);
        expect(value).toBeDefined();
        expect(mismatches(plain, written(schema), value, 'request')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and is always the same, whatever the schema', () => {
    const keyword = fc.constantFrom(
      'type',
      'properties',
      'items',
      'anyOf',
      'oneOf',
      'enum',
      'required',
      'pattern',
      '$ref',
      'allOf',
      'minLength',
      'minItems',
      'multipleOf',
      'minimum',
      'format',
      'example',
      'discriminator',
    );
    fc.assert(
      fc.property(fc.dictionary(keyword, fc.jsonValue()), (node) => {
        expect(made(node)).toEqual(made(node));
      }),
    );
  });
});
