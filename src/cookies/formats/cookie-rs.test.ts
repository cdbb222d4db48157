import { describe, expect, it } from 'vitest';
import { receivedFrom } from '../../../test/cookie-vectors.ts';
import { cookieVector, openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import cookieRs from './cookie-rs.ts';

vectorCases(
  cookieRs,
  ['126', '127', '128', '130', '133', '135', '137'].map((vector) => ({ vector })),
);

const MAC = 'A'.repeat(43);

describe('cookie-rs', () => {
  it('reads a signed text', () => {
    const decoded = cookieRs.decode(received('name', `${MAC}=hello%20there`));
    expect(decoded).toMatchObject({ protection: 'signed', serializer: 'text', payload: 'hello there' });
  });

  it.each([
    ['base64', Buffer.alloc(64).toString('base64')],
    ['hexadecimal', '00'.repeat(64)],
  ])('takes a key written in %s', (_how, key) => {
    const vector = cookieVector('128');
    expect(openedBy(cookieRs, receivedFrom(vector), Buffer.from(key))?.digest).toBe('hmac-sha256');
  });

  it('holds a private value to its cookie name', () => {
    const { value } = cookieVector('135');
    expect(openedBy(cookieRs, received('id', value), new Uint8Array(64))).toBeDefined();
    expect(openedBy(cookieRs, received('other', value), new Uint8Array(64))).toBeUndefined();
  });

  it.each([
    ['plain text', 'hello'],
    ['a MAC with bits left over', `${'A'.repeat(42)}B=hello`],
    ['base64 of JSON', 'eyJhIjoxLCJiIjoiYSBsb25nZXIgdGV4dCBhcyBhIGRlY295In0='],
    ['base64 of Marshal', 'BAh7B0kiD3Nlc3Npb25faWQGOgZFVEkiJWFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFi'],
    ['too short for a nonce and a tag', '/////////////w=='],
  ])('is not %s', (_what, value) => {
    expect(cookieRs.recognise(received('a', value))).toBeUndefined();
  });
});
