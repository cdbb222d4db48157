import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorCases, vectorKey } from '../../../test/vector-cases.ts';
import laravel from './laravel.ts';

vectorCases(
  laravel,
  ['106', '107', '108', '112', '113', '114', '115'].map((vector) => ({ vector })),
);

const open = (number: string) => {
  const vector = cookieVector(number);
  return openedBy(laravel, received('c', vector.value), vectorKey(vector) ?? new Uint8Array())?.decoded;
};

describe('Laravel', () => {
  it.each(['108', '114'])('reads the session itself where the driver is a cookie (%s)', (number) => {
    const decoded = open(number);
    expect(decoded?.entries.map(({ pointer }) => pointer)).toEqual(['/data/_token', '/data/stripe', '/expires']);
    expect(decoded).toMatchObject({ serializer: 'php', deserialisesObjects: true, expiresAt: 1795210000 });
  });

  it('leaves the digest of the name out of the entries', () => {
    expect(open('107')?.entries[0]?.value).toBe(cookieVector('107').planted[0]);
  });

  it('takes the key as bytes too', () => {
    const cookie = received('c', cookieVector('112').value);
    expect(openedBy(laravel, cookie, new Uint8Array(32))?.digest).toBe('aes-256-gcm');
  });

  it.each([
    ['JSON without a MAC', '{"iv":"a","value":"b"}'],
    ['JSON of another kind', '{"a":1}'],
    ['a list', '["iv"]'],
    ['text', 'hello'],
  ])('is not %s', (_what, json) => {
    expect(laravel.recognise(received('c', Buffer.from(json).toString('base64')))).toBeUndefined();
  });
});
