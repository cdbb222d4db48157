import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import php from './php-serialize.ts';

vectorCases(php, [{ vector: '117' }]);

describe('PHP serialize', () => {
  it('reads it without base64, and with a plus for a space', () => {
    const decoded = php.decode(received('c', 'a%3A1%3A%7Bs%3A1%3A%22k%22%3Bs%3A3%3A%22a+b%22%3B%7D'));
    expect(decoded).toMatchObject({ protection: 'plain', deserialisesObjects: true });
    expect(decoded?.entries[0]?.pointer).toBe('/k');
  });

  it.each(['hello', 'a:1:{', 'Tzo=', 'a:b:c', 'i:1', ''])('is not %s', (value) => {
    expect(php.recognise(received('c', value))).toBeUndefined();
  });
});
