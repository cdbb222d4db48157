import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import gorilla from './gorilla.ts';

vectorCases(gorilla, [{ vector: '120' }]);

// Written by securecookie 1.1.2 for the name `sess` and the hash key `secret`.
const GOB =
  'MTc5NTIxNDYyOXxEWDhFQVFMX2dBQUJFQUVRQUFEX3B2LUFBQVlHYzNSeWFXNW5EQVVBQTI1bFp3TnBiblFFQlFEOUFpTGZCbk4wY21sdVp3d0hBQVZoWkcxcGJnUmliMjlzQWdJQUFRWnpkSEpwYm1jTUJ3QUZjbUYwYVc4SFpteHZZWFEyTkFnRUFQNzRQd1p6ZEhKcGJtY01CUUFEY21GM0IxdGRkV2x1ZERnS0JRQURZV0pqQm5OMGNtbHVad3dHQUFSMWMyVnlCbk4wY21sdVp3d0ZBQU5pYjJJR2MzUnlhVzVuREFjQUJXTnZkVzUwQTJsdWRBUUNBQVk9fFq5Ap4vplqQibHy7h18DbzXg6uKXK3naMrStgbcCnM7';
const JSON_DATA =
  'MTc5NTIxNDYyOXxleUp1SWpveExDSjBiMnRsYmlJNkltRmlZeUo5Q2c9PXy0KC9CjOtGn5sED84NSxql23GVg1tYHgpg6P09W9tkIQ==';
const BLOCK =
  'MTc5NTIxNDYyOXxBRmRlT3BuejNiczdsVjVncTJLWlFzdHVzVFRENFB6aU50REZPb3VMNDdfN0RGNEtoX0V4QnpzVHAwSlJCZVlmb2tfUEhjeGxLdW1uTm9sLXA3eWVMQjVZY1I2VkQwbXAxaVdxRXcxVnpMOHdjblJYVjItTlJ0RzdRbFdXRmpFSzB2dVJwQ3VKLXJZRksxTUhzVmw4UTNpS2lmQ2ZiZ01QeXdvMzdaOVhyMUN0NFNFZWpwbU1PSFdXdWlFTE1pOExmbEVCeW00US12d1RXUWVkem1ZOUZ1eGZDMWpzYy1Ta3pTTmNHMmZaR01IaElGTkFFZG5OYy0wU0FxaElMNmhTNzVOWFNxcUN8qD7zQWz-m1zw1Oqf6b_lKrUlZIumwHyj-z8lB20KWp8=';
const COMPLEX =
  'MTc5NTIxNDYyOXxEWDhFQVFMX2dBQUJFQUVRQUFBb180QUFBZ1p6ZEhKcGJtY01CZ0FFYkdsemRBaGJYWE4wY21sdVpfLUJBZ0VDXzRJQUFRd0FBQ3pfZ2d3QUFnUmhZV0ZoQkdKaVltSUdjM1J5YVc1bkRBWUFCSFZ6WlhJR2MzUnlhVzVuREFVQUEySnZZZz09fIsvpXG6n0d8ORx2jLsxutrRWipbP7DEENwIOlK0-frV';

const KEY = Buffer.from('secret');

describe('gorilla/securecookie', () => {
  it('reads the simple types of gob', () => {
    expect(gorilla.decode(received('sess', GOB))).toMatchObject({
      protection: 'signed',
      serializer: 'gob',
      payload: { user: 'bob', count: 3, neg: -70000, admin: true, ratio: 1.5, raw: 'abc' },
      deserialisesObjects: false,
    });
  });

  it('finds the strings of other types', () => {
    const values = gorilla
      .decode(received('sess', COMPLEX))
      ?.entries.map(({ value }) => String(value))
      .join(' ');
    expect(values).toContain('aaaa');
    expect(values).toContain('user');
  });

  it('reads JSON', () => {
    expect(gorilla.decode(received('sess', JSON_DATA))).toMatchObject({
      serializer: 'json',
      payload: { token: 'abc', n: 1 },
    });
  });

  it('calls it encrypted where a block key was given', () => {
    expect(gorilla.decode(received('sess', BLOCK))).toMatchObject({ protection: 'encrypted', entries: [] });
  });

  it('opens what a hash key and a block key made', () => {
    const keys = Buffer.from('secret|0123456789abcdef0123456789abcdef');
    const pair = gorilla.testers.filter(({ id }) => id.endsWith('block-key'));
    const opened = openedBy({ ...gorilla, testers: pair }, received('sess', BLOCK), keys);
    expect(opened?.decoded).toMatchObject({ protection: 'encrypted', payload: { user: 'bob', count: 3 } });
    const wrongBlock = Buffer.from('secret|1123456789abcdef0123456789abcdef');
    expect(openedBy({ ...gorilla, testers: pair }, received('sess', BLOCK), wrongBlock)?.decoded).toBeUndefined();
    expect(
      openedBy(gorilla, received('sess', BLOCK), Buffer.from('Secret|0123456789abcdef0123456789abcdef')),
    ).toBeUndefined();
  });

  it.each([GOB, JSON_DATA, BLOCK, COMPLEX])('verifies the hash key, for this name alone', (value) => {
    expect(openedBy(gorilla, received('sess', value), KEY)?.digest).toBe('hmac-sha256');
    expect(openedBy(gorilla, received('other', value), KEY)).toBeUndefined();
    expect(openedBy(gorilla, received('sess', value), Buffer.from('secreu'))).toBeUndefined();
  });

  it.each(['hello', 'MTc5NTIwNDkwN3x4', Buffer.from(`1795204907|YWJj${'x'.repeat(32)}`).toString('base64'), ''])(
    'is not %s',
    (value) => {
      expect(gorilla.recognise(received('sess', value))).toBeUndefined();
    },
  );
});
