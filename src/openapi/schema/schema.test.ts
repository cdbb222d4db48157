import { describe, expect, it } from 'vitest';
import { schemaDocument, schemaNamed, written } from '../testing/schema-document.ts';
import { propertiesOf, typesOf } from './schema.ts';

const plain = schemaDocument({});
const names = (reading: ReturnType<typeof propertiesOf>): string[] => [...reading.properties.keys()];

describe('typesOf', () => {
  it.each([
    [{ type: 'string' }, ['string']],
    [{ type: ['string', 'null'] }, ['null', 'string']],
    [{ allOf: [{ type: ['integer', 'string'] }, { type: 'number' }] }, ['integer']],
    [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, ['integer', 'string']],
    [{ type: 'string', anyOf: [{ type: 'integer' }] }, []],
    [{ type: 'file' }, ['string']],
    [false, []],
  ])('%j', (node, types) => {
    expect(typesOf(plain, written(node))?.toSorted()).toEqual([...types].sort());
  });

  it.each([[{}], [true], [{ anyOf: [{ type: 'string' }, {}] }], [{ type: 'any' }], [null], [{ $ref: '#/nowhere' }]])(
    'is not restricted by %j',
    (node) => {
      expect(typesOf(plain, written(node))).toBeUndefined();
    },
  );

  it('reads `nullable` in any version, and `x-nullable`', () => {
    const nullable = { type: 'string', nullable: true };
    for (const version of ['2.0', '3.0', '3.1', '3.2'] as const)
      expect(typesOf(schemaDocument({}, version), written(nullable))).toEqual(['string', 'null']);
    expect(typesOf(plain, written({ type: 'string', nullable: false }))).toEqual(['string']);
    expect(typesOf(schemaDocument({}, '2.0'), written({ type: 'string', 'x-nullable': true }))).toEqual([
      'string',
      'null',
    ]);
  });

  it('ends in a circle', () => {
    const document = schemaDocument({ A: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'string' }] } });
    expect(typesOf(document, schemaNamed(document, 'A'))).toBeUndefined();
  });
});

describe('propertiesOf', () => {
  const pets = {
    Pet: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'integer', readOnly: true }, tag: { type: 'string' } },
    },
    Dog: {
      allOf: [
        { $ref: '#/components/schemas/Pet' },
        { required: ['bark'], properties: { bark: { type: 'string', writeOnly: true } } },
      ],
    },
    Either: { oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Pet' }] },
  };
  const document = schemaDocument(pets);

  it('joins references and allOf', () => {
    const dog = propertiesOf(document, schemaNamed(document, 'Dog'));
    expect(names(dog)).toEqual(['id', 'tag', 'bark']);
    expect(dog.properties.get('id')).toMatchObject({ required: true, readOnly: true, writeOnly: false });
    expect(dog.properties.get('bark')).toMatchObject({ required: true, writeOnly: true });
    expect(dog.properties.get('tag')).toMatchObject({ required: false });
    expect(dog.properties.get('tag')?.schema.at.pointer).toBe('/components/schemas/Pet/properties/tag');
  });

  it('unites branches, and demands only what all of them do', () => {
    const either = propertiesOf(document, schemaNamed(document, 'Either'));
    expect(names(either)).toEqual(['id', 'tag', 'bark']);
    expect(either.properties.get('id')?.required).toBe(true);
    expect(either.properties.get('bark')?.required).toBe(false);
  });

  it('reads conditions and dependent schemas as branches', () => {
    const node: unknown = JSON.parse(
      '{"if": {"properties": {"a": {}}}, "then": {"properties": {"b": {}}}, "dependentSchemas": {"x": {"properties": {"c": {}}}}}',
    );
    expect(names(propertiesOf(plain, written(node)))).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [{ additionalProperties: false }, true, false],
    [{ unevaluatedProperties: false }, true, false],
    [{ anyOf: [{ additionalProperties: false }, { additionalProperties: false }] }, true, false],
    [{ anyOf: [{ additionalProperties: false }, {}] }, false, false],
    [{ additionalProperties: { type: 'string' } }, false, true],
    [{ additionalProperties: true }, false, true],
    [{ properties: { a: {} } }, false, false],
  ])('%j', (node, closed, open) => {
    expect(propertiesOf(plain, written(node))).toMatchObject({ closed, open });
  });

  it('lets what stands beside a reference count from 3.1 on only', () => {
    for (const [dialect, expected] of [
      ['3.0', ['id', 'tag']],
      ['3.1', ['more', 'id', 'tag']],
    ] as const) {
      const other = schemaDocument(pets, dialect);
      const reading = propertiesOf(other, written({ $ref: '#/components/schemas/Pet', properties: { more: {} } }));
      expect(names(reading)).toEqual(expected);
    }
  });

  it('says where it may not have read all', () => {
    expect(propertiesOf(plain, written({ $ref: '#/nowhere' })).complete).toBe(false);
    expect(propertiesOf(plain, written({ discriminator: { propertyName: 'kind' } })).complete).toBe(false);
    expect(propertiesOf(plain, written({ properties: {} })).complete).toBe(true);
    const mapping = { d: '#/components/schemas/Dog' };
    const parent = propertiesOf(document, written({ discriminator: { propertyName: 'kind', mapping } }));
    expect([parent.complete, names(parent)]).toEqual([true, ['id', 'tag', 'bark']]);
  });

  it.each([[null], ['text'], [[]], [7], [undefined], [{ properties: [1] }], [{ required: true }], [{ allOf: {} }]])(
    'finds nothing in %j',
    (node) => {
      expect(names(propertiesOf(plain, written(node)))).toEqual([]);
    },
  );

  it.each(['allOf', 'anyOf', 'oneOf'])('takes a reference bomb of %s in one pass', (keyword) => {
    const bomb: Record<string, unknown> = { s0: { type: 'object', properties: { end: { type: 'string' } } } };
    for (let at = 1; at <= 50; at += 1) {
      const below = { $ref: `#/components/schemas/s${at - 1}` };
      bomb[`s${at}`] = { [keyword]: [below, { ...below, description: 'again' }] };
    }
    const big = schemaDocument(bomb);
    expect(names(propertiesOf(big, schemaNamed(big, 's50')))).toEqual(['end']);
    expect(typesOf(big, schemaNamed(big, 's50'))).toEqual(['object']);
  });

  it('takes 2,000 schemas in a row and 10,000 levels', () => {
    const chain: Record<string, unknown> = { s0: { properties: { end: {} } } };
    for (let at = 1; at <= 2000; at += 1) chain[`s${at}`] = { $ref: `#/components/schemas/s${at - 1}` };
    const long = schemaDocument(chain);
    expect(names(propertiesOf(long, schemaNamed(long, 's2000')))).toEqual(['end']);
    let deep: unknown = { properties: { end: {} } };
    for (let at = 0; at < 10_000; at += 1) deep = { anyOf: [deep] };
    expect(propertiesOf(plain, written(deep)).complete).toBe(false);
    expect(typesOf(plain, written(deep))).toBeUndefined();
  });
});
