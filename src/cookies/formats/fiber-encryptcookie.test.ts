import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import fiber from './fiber-encryptcookie.ts';

vectorCases(fiber, [{ vector: '150' }, { vector: '151' }]);

// Written by `encryptcookie.EncryptCookie` of Fiber 3 for the name `sess`, and of Fiber 2.
const V3 = 'HZiT1LYdZZ60CAAPWHwpkGtvkwC10PDSvfnmn33TYVsJaQY6lRpFhCrL+Q==';
const V2 = '2WNqd8ERjoN71vVIGytm6RzPDlQk7DXZwfeoYMpOVQkfxieX3HCieIGR6g==';
const KEY = Buffer.from('MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=');

describe('Fiber encryptcookie', () => {
  it('opens JSON', () => {
    const opened = openedBy(fiber, received('any', V2), KEY);
    expect(opened?.decoded).toMatchObject({ serializer: 'json', payload: { token: 'abc' }, protection: 'encrypted' });
  });

  it('holds Fiber 3 to the name', () => {
    expect(openedBy(fiber, received('sess', V3), KEY)?.decoded?.payload).toEqual({ token: 'abc' });
    expect(openedBy(fiber, received('other', V3), KEY)).toBeUndefined();
  });

  it('refuses keys that are not base64 of a key', () => {
    expect(openedBy(fiber, received('any', V2), new Uint8Array(32))).toBeUndefined();
  });

  it.each(['hello', 'eyJhIjoxLCJiIjoiYSBsb25nZXIgdGV4dCBhcyBhIGRlY295In0=', ''])('is not %s', (value) => {
    expect(fiber.recognise(received('any', value))).toBeUndefined();
  });
});
