import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import expressJsonCookie from './express-json-cookie.ts';

vectorCases(expressJsonCookie, [{ vector: '076' }]);

describe('express-json-cookie', () => {
  it('is plain', () => {
    expect(expressJsonCookie.decode(received('a', 'j:[1]'))).toMatchObject({ protection: 'plain', payload: [1] });
  });

  it.each([
    ['JSON without its mark', 'a', '{"a":1}'],
    ['text', 'a', 'j:hello'],
    ['broken JSON', 'a', 'j:{"a":'],
    ['a signed one', 'a', 's:j:{"a":1}.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
  ])('is not %s', (_what, name, value) => {
    expect(expressJsonCookie.recognise(received(name, value))).toBeUndefined();
  });
});
