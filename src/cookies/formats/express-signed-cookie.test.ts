import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import expressSignedCookie from './express-signed-cookie.ts';

vectorCases(expressSignedCookie, [{ vector: '077' }]);

describe('express-signed-cookie', () => {
  it('keeps dots in the value', () => {
    const value = 's:a.b.c.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc';
    expect(expressSignedCookie.decode(received('a', value))?.payload).toBe('a.b.c');
  });

  it('is a reference where an id is signed', () => {
    const value = 's:NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc';
    expect(expressSignedCookie.decode(received('a', value))).toMatchObject({ protection: 'reference', entries: [] });
  });

  it.each([
    ['no mark', 'a', 'hello.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
    ['no signature', 'a', 's:hello'],
    ['nothing signed', 'a', 's:.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
  ])('is not %s', (_what, name, value) => {
    expect(expressSignedCookie.recognise(received(name, value))).toBeUndefined();
  });
});
