import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaDocument, schemaNamed, written } from '../testing/schema-document.ts';
import { undocumentedIn } from './undocumented.ts';

const user = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } };
const plain = schemaDocument({ User: user });
const found = (node: unknown, value: unknown, document = plain): string[] =>
  undocumentedIn(document, written(node), value).map(
    ({ pointer, concrete, others }) => `${pointer} ${concrete} ${others}`,
  );

describe('undocumentedIn', () => {
  it.each<[string, unknown, unknown, string[]]>([
    ['a property', user, { id: 1, secret: 's' }, ['/secret /secret unsaid']],
    ['below a list, once', { items: user }, [{ id: 1 }, { key: 1 }, { key: 2 }], ['/*/key /1/key unsaid']],
    [
      'below a property',
      { properties: { items: { items: { $ref: '#/components/schemas/User' } } } },
      { items: [{ 'a/b': 1 }] },
      ['/items/*/a~1b /items/0/a~1b unsaid'],
    ],
    ['in a closed object', { ...user, additionalProperties: false }, { x: 1 }, ['/x /x forbidden']],
    ['in a closed empty object', { additionalProperties: false }, { x: 1 }, ['/x /x forbidden']],
    ['in an open object', { ...user, additionalProperties: true }, { x: 1 }, ['/x /x allowed']],
    [
      'in the values of a map',
      { additionalProperties: user },
      { u1: { secret: 1 }, u2: { secret: 1 } },
      ['/*/secret /u1/secret unsaid'],
    ],
    ['that no branch names', { oneOf: [user, { properties: { other: {} } }] }, { other: 1, x: 1 }, ['/x /x unsaid']],
    ['beside a nullable', { anyOf: [user, { type: 'null' }] }, { x: 1 }, ['/x /x unsaid']],
    [
      'where branches only demand',
      { ...user, anyOf: [{ required: ['id'] }, { required: ['name'] }] },
      { x: 1 },
      ['/x /x unsaid'],
    ],
    [
      'in one of a tuple',
      { prefixItems: [user, { properties: { b: {} } }] },
      [{ id: 1 }, { x: 1 }],
      ['/*/x /1/x unsaid'],
    ],
    ['named __proto__', user, JSON.parse('{"__proto__": 1}'), ['/__proto__ /__proto__ unsaid']],
  ])('finds one %s', (_where, node, value, pointers) => {
    expect(found(node, value)).toEqual(pointers);
  });

  it.each<[string, unknown, unknown]>([
    ['of what is documented', user, { id: 1, name: 'n' }],
    ['in a free-form object', { type: 'object' }, { any: 1 }],
    ['below a free-form object', { properties: { meta: { type: 'object' } } }, { meta: { any: { thing: 1 } } }],
    ['where the schema is true', true, { any: 1 }],
    ['where the schema is empty', {}, { any: 1 }],
    ['where one alternative is free-form', { anyOf: [user, {}] }, { any: 1 }],
    ['of a map', { additionalProperties: { type: 'string' } }, { any: 'x' }],
    ['that a pattern of names covers', { patternProperties: { '^x-': {} }, properties: { a: {} } }, { 'x-y': 1 }],
    ['where a pattern of names is not run', { patternProperties: { '(a+)+$': {} }, properties: { a: {} } }, { b: 1 }],
    ['behind a reference that leads nowhere', { allOf: [user, { $ref: '#/nowhere' }] }, { any: 1 }],
    ['in another branch', { oneOf: [user, { properties: { other: {} } }] }, { id: 1, other: 2 }],
    ['in a list of which nothing is said', { type: 'array' }, [{ any: 1 }]],
    ['in a plain value', user, 'text'],
    ['in an object that should be a list', { type: 'array', items: user }, { any: 1 }],
    ['in an object that should be a text', { type: 'string' }, { any: 1 }],
  ])('finds none %s', (_where, node, value) => {
    expect(found(node, value)).toEqual([]);
  });

  it('knows the children of a parent that tells them apart', () => {
    const document = schemaDocument({
      Pet: { properties: { kind: {} }, discriminator: { propertyName: 'kind' } },
      Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { bark: {} } }] },
      Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { purr: {} } }] },
    });
    const names = (schema: string): string[] =>
      undocumentedIn(document, schemaNamed(document, schema), { kind: 'Dog', bark: 1, purr: 1, x: 1 }).map(
        ({ name }) => name,
      );
    expect(names('Pet')).toEqual(['x']);
    expect(names('Dog')).toEqual(['purr', 'x']);
  });

  it('ends where the schemas of each level are more than those of the last', () => {
    const schemas: Record<string, unknown> = { s0: { type: 'string' } };
    for (let at = 1; at <= 40; at += 1) {
      const below = { $ref: `#/components/schemas/s${at - 1}` };
      schemas[`s${at}`] = { anyOf: [{ properties: { a: below, b: below } }, { oneOf: [below, { not: below }] }] };
    }
    let value: unknown = 1;
    for (let depth = 0; depth < 90; depth += 1) value = { a: value, b: [depth] };
    const document = schemaDocument(schemas);
    expect(undocumentedIn(document, schemaNamed(document, 's40'), value).length).toBeLessThanOrEqual(200);
  });

  it('never throws, and ends, whatever the schema and the value', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        (node, value) => undocumentedIn(plain, written(node), value).length <= 200,
      ),
    );
  });
});
