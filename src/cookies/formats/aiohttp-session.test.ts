import { describe, expect, it } from 'vitest';
import { cookieVector, received, vectorCases } from '../../../test/vector-cases.ts';
import aiohttpSession from './aiohttp-session.ts';

vectorCases(aiohttpSession, [{ vector: '064', payload: expect.objectContaining({ session: expect.anything() }) }]);

describe('aiohttp-session', () => {
  it('is certain under its name', () => {
    expect(aiohttpSession.recognise(received('AIOHTTP_SESSION', cookieVector('064').value))).toBe('certain');
  });

  it.each([
    [
      'a token of another name',
      'session',
      'gAAAAABrAKfzrfiDvA-1GdPiwcuofAPxfgOd1lMJjjvhCHJoedzH9dtTcbDkLWicztNl6IPWsCRmwmkqBRHcRFPEJCJz7IeifBz5FTRWQByP7bC3kCbrga5Cia51QrFk86BBVfK2p3NjQM-ZgzDVtPDUA6RUSm52mg==',
    ],
    ['an id', 'AIOHTTP_SESSION', '0123456789abcdef0123456789abcdef'],
  ])('is not %s', (_what, name, value) => {
    expect(aiohttpSession.recognise(received(name, value))).toBeUndefined();
  });
});
