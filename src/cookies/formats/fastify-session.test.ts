import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import fastifySession from './fastify-session.ts';

vectorCases(fastifySession, [{ vector: '084' }]);

describe('fastify-session', () => {
  it('is a reference', () => {
    const value = 'NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc';
    expect(fastifySession.decode(received('sessionId', value))).toMatchObject({ protection: 'reference', entries: [] });
  });

  it.each([
    ['Express', 'sessionId', 's:NXSbFdMaG8TPgQizCXPIt-i4TlVOjdju.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
    ['Remix', 'sessionId', 'eyJhIjoxfQ==.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
    ['an id of 31', 'sessionId', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.vV3FGtMKlWFX2ZvV8QEwLCe7xnGfstK7O8EBi3aoRlc'],
    ['an id alone', 'sessionId', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('is not %s', (_what, name, value) => {
    expect(fastifySession.recognise(received(name, value))).toBeUndefined();
  });
});
