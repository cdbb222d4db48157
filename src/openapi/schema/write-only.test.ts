import { describe, expect, it } from 'vitest';
import { schemaDocument, written } from '../testing/schema-document.ts';
import { writeOnlyMembers } from './write-only.ts';

const secret = { type: 'string', writeOnly: true };
const User = { type: 'object', properties: { name: { type: 'string' }, pin: secret, old: secret } };
const document = schemaDocument({ User });
const user = { $ref: '#/components/schemas/User' };

const pointersIn = (schema: unknown, value: unknown): string[] =>
  writeOnlyMembers(document, written(schema), value).map(({ pointer }) => pointer);

describe('members that are only written', () => {
  it.each([
    [user, { name: 'Ada', pin: '4711' }, ['/pin']],
    [{ type: 'array', items: user }, [{ name: 'Ada' }, { pin: '4711' }, { pin: '0815' }], ['/1/pin']],
    [{ allOf: [user, { properties: { a: user } }] }, { pin: '1', a: { old: '2' } }, ['/pin', '/a/old']],
    [{ properties: { data: { anyOf: [{ type: 'null' }, user] } } }, { data: { pin: 7 } }, ['/data/pin']],
  ])('found in %j', (schema, value, pointers) => {
    expect(pointersIn(schema, value)).toEqual(pointers);
  });

  it.each([
    [user, { name: 'Ada' }],
    [user, { pin: null, old: '' }],
    [user, 'pin'],
    [{ type: 'object' }, { pin: '4711' }],
    [{ properties: { pin: { type: 'string', readOnly: true } } }, { pin: '4711' }],
  ])('quiet: %j with %j', (schema, value) => {
    expect(pointersIn(schema, value)).toEqual([]);
  });
});
