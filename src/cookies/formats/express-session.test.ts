import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import expressSession from './express-session.ts';

vectorCases(expressSession, [{ vector: '074' }]);

describe('express-session', () => {
  it('is a reference', () => {
    const value = 's%3ANXSbFdMaG8TPgQizCXPIt-i4TlVOjdju.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc';
    expect(expressSession.recognise(received('connect.sid', value))).toBe('certain');
    expect(expressSession.decode(received('connect.sid', value))).toMatchObject({
      protection: 'reference',
      entries: [],
    });
  });

  it.each([
    ['sid', 'a8098c1a-f86e-41da-bd1a-00112444be1e', 'firm'],
    ['my_session', 'NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju', 'firm'],
    ['a', 'NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju', 'tentative'],
    ['a', 'a8098c1a-f86e-41da-bd1a-00112444be1e', 'tentative'],
  ])('may be what stands under %s: %s', (name, id, confidence) => {
    const cookie = received(name, `s:${id}.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc`);
    expect(expressSession.recognise(cookie)).toBe(confidence);
  });

  it.each([
    ['no mark', 'connect.sid', 'NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
    ['JSON', 'connect.sid', 's:j:{"a":1}.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
    ['a short signature', 'connect.sid', 's:NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju.abc'],
    [
      'a bit left over',
      'connect.sid',
      's:NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRld',
    ],
  ])('is not %s', (_what, name, value) => {
    expect(expressSession.recognise(received(name, value))).toBeUndefined();
  });
});
