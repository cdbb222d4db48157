import { describe, expect, it } from 'vitest';
import type { Dialect } from './document.ts';
import { mismatches } from './schema/validate.ts';
import { schemaDocument, written } from './testing/schema-document.ts';

/** Keywords that reject a value; the schema is at the root of its file. */
const keywords = (schema: unknown, value: unknown, dialect: Dialect = '3.1'): string[] => {
  const source = {
    from: 'schema.json',
    text: JSON.stringify(schema),
    value: schema,
    locate: () => ({ line: 1, column: 1 }),
  };
  const document = { ...schemaDocument({}, dialect), sources: [source] };
  return mismatches(document, { node: schema, at: { file: 'schema.json', pointer: '' } }, value, 'response').map(
    ({ keyword }) => keyword,
  );
};

describe('references by identifier', () => {
  it.each<[string, unknown, unknown, string[]]>([
    [
      'a relative identifier',
      { $id: 'http://a.test/root.json', $defs: { A: { $id: 'int.json', type: 'integer' } }, $ref: 'int.json' },
      'x',
      ['type'],
    ],
    [
      'a pointer inside a resource',
      { $ref: 'urn:shop:item#/$defs/n', $defs: { A: { $id: 'urn:shop:item', $defs: { n: { type: 'number' } } } } },
      'x',
      ['type'],
    ],
    [
      'an anchor of a resource',
      {
        $ref: 'b.json#n',
        $defs: {
          A: { $id: 'a.json', $anchor: 'n', type: 'string' },
          B: { $id: 'b.json', $defs: { x: { $anchor: 'n', type: 'number' } } },
        },
      },
      'x',
      ['type'],
    ],
    [
      'a fragment against the nearest identifier',
      { $defs: { A: { $id: 'a.json', $ref: '#/$defs/n', $defs: { n: { type: 'number' } } } }, $ref: 'a.json' },
      'x',
      ['type'],
    ],
    [
      'an identifier that is data',
      { const: { $id: 'int.json' }, $defs: { A: { $id: 'int.json', type: 'integer' } } },
      { $id: 'int.json' },
      [],
    ],
  ])('%s', (_, schema, value, expected) => {
    expect(keywords(schema, value)).toEqual(expected);
  });

  it('says nothing where which schema a dynamic reference names depends on the way', () => {
    const schema = {
      $ref: '#/$defs/list',
      $defs: {
        list: { items: { $dynamicRef: '#item' }, $defs: { any: { $dynamicAnchor: 'item', type: 'string' } } },
        other: { $dynamicAnchor: 'item', type: 'number' },
      },
    };
    expect(keywords(schema, [1])).toEqual([]);
    expect(keywords({ ...schema, $defs: { list: schema.$defs.list } }, [1])).toEqual(['type']);
  });
});

describe('unevaluated members and items', () => {
  const conditional: unknown = JSON.parse(
    '{ "if": { "properties": { "k": { "const": 1 } }, "required": ["k"] }, "then": { "properties": { "a": {} } }, "unevaluatedProperties": false }',
  );
  const said = (node: unknown, value: unknown): string[] =>
    mismatches(schemaDocument({}), written(node), value, 'response').map(({ pointer, keyword, name = '' }) =>
      `${pointer} ${keyword} ${name}`.trim(),
    );

  it.each<[string, unknown, unknown, string[]]>([
    [
      'of a branch that is met',
      {
        anyOf: [
          { properties: { a: {} }, required: ['a'] },
          { properties: { b: {} }, required: ['b'] },
        ],
        unevaluatedProperties: false,
      },
      { a: 1, c: 1 },
      ['unevaluatedProperties c'],
    ],
    [
      'of a branch that is not',
      { anyOf: [{ properties: { a: {} } }, { properties: { b: { type: 'string' } } }], unevaluatedProperties: false },
      { a: 1, b: 1 },
      ['unevaluatedProperties b'],
    ],
    ['of a condition', conditional, { k: 1, a: 1 }, []],
    [
      'of a pattern',
      { patternProperties: { '^x-': {} }, unevaluatedProperties: false },
      { 'x-a': 1, b: 1 },
      ['unevaluatedProperties b'],
    ],
    [
      'under a schema',
      { properties: { a: {} }, unevaluatedProperties: { type: 'string' } },
      { a: 1, b: 1 },
      ['/b type'],
    ],
    [
      'not of a cousin',
      { allOf: [{ properties: { a: {} } }, { unevaluatedProperties: false }] },
      { a: 1 },
      ['unevaluatedProperties a'],
    ],
    ['items behind a tuple', { prefixItems: [{}], unevaluatedItems: false }, [1, 2], ['unevaluatedItems']],
    [
      'items that are contained',
      { contains: { type: 'string' }, unevaluatedItems: false },
      ['a', 1],
      ['unevaluatedItems'],
    ],
    ['all of a map', { additionalProperties: { type: 'number' }, unevaluatedProperties: false }, { a: 1 }, []],
  ])('%s', (_, node, value, expected) => {
    expect(said(node, value)).toEqual(expected);
  });

  it.each<[string, unknown, unknown, string[]]>([
    ['too few contained', { contains: { const: 1 }, minContains: 2 }, [1, 2], ['contains']],
    ['too many contained', { contains: { const: 1 }, maxContains: 1 }, [1, 1], ['maxContains']],
    ['none needed', { contains: { const: 1 }, minContains: 0 }, [], []],
    ['a name that is not allowed', { propertyNames: { maxLength: 1 } }, { a: 1, bc: 2 }, ['propertyNames bc']],
    ['a dependent name', { dependentRequired: { card: ['billing'] } }, { card: 1 }, ['dependentRequired billing']],
    [
      'a dependent name of draft 4',
      { dependencies: { card: ['billing'], a: { required: ['b'] } } },
      { card: 1, a: 1 },
      ['dependencies billing', 'required b'],
    ],
    ['a dependency that is not asked for', { dependentRequired: { card: ['billing'] } }, { billing: 1 }, []],
  ])('%s', (_, node, value, expected) => {
    expect(said(node, value)).toEqual(expected);
  });
});
