import { describe, expect, it } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { credentialLines } from './credentials.ts';

describe('headers and tokens of the library', () => {
  it('become lines, in their order', () => {
    expect(credentialLines()).toEqual([]);
    expect(credentialLines({ 'X-Team': 'r\u00e9d', Accept: 'a\tb' }, 'token')).toEqual([
      ['X-Team', 'r\u00e9d'],
      ['Accept', 'a\tb'],
      ['Authorization', 'Bearer token'],
    ]);
    expect(
      credentialLines([
        ['A', ''],
        ['A', '2'],
      ]),
    ).toEqual([
      ['A', ''],
      ['A', '2'],
    ]);
  });

  it.each([
    [{ 'bad name': 'value-of-it' }],
    [{ '': 'value-of-it' }],
    [{ 'X-A': 'value-of-it\r\nX-B: c' }],
    [{ 'X-A': 'value-of-it\u0000' }],
    [{ 'X-A': 'value-of-it\u2026' }],
  ])('refuse what cannot be sent, without repeating it: %j', (headers) => {
    expect(() => credentialLines(headers)).toThrow(UsageError);
    expect(() => credentialLines(headers)).toThrow(/^headers: line 1 has characters that cannot be sent$/);
  });

  it.each(['secret\nX-B: c', 'secret\u2026'])('refuse a token that cannot be sent', (bearer) => {
    expect(() => credentialLines([], bearer)).toThrow(/^bearer: it has characters that cannot be sent$/);
  });
});
