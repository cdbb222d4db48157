import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received } from '../../../test/vector-cases.ts';
import rack from './rack.ts';

const ID = '068e554ebc03d7f85127912aacfe35f7d7302e4096ffa59a76cdbdb1eb1f4a30';

describe('Rack session', () => {
  it('reads Marshal and the id object in it', () => {
    const vector = cookieVector('100');
    const decoded = rack.decode(received('rack.session', vector.value));
    expect(decoded).toMatchObject({
      protection: 'signed',
      serializer: 'marshal',
      payload: { session_id: { public_id: ID }, ...Object(vector.payload) },
      deserialisesObjects: true,
    });
  });

  it('reads an unsigned one', () => {
    const decoded = rack.decode(received('rack.session', cookieVector('103').value));
    expect(decoded).toMatchObject({ protection: 'plain', payload: { user: 'a' } });
  });

  it('reads compressed JSON', () => {
    const vector = cookieVector('102');
    const decoded = rack.decode(received('rack.session', vector.value));
    expect(decoded).toMatchObject({ path: ['base64', 'zlib', 'json'], payload: vector.payload });
  });

  it.each(['100', '102'])('verifies the key of recorded cookie %s and no other', (number) => {
    const cookie = received('rack.session', cookieVector(number).value);
    expect(rack.recognise(cookie)).toBe('certain');
    expect(openedBy(rack, cookie, Buffer.from('change_me'))?.digest).toBe('hmac-sha1');
    expect(openedBy(rack, cookie, Buffer.from('change_ma'))).toBeUndefined();
  });

  it.each([
    ['an id', 'rack.session', '6d1e2b'],
    ['JSON in base64 under another name', 'data', 'eyJhIjoxfQ=='],
    [
      'a Rails envelope',
      'rack.session',
      `${Buffer.from('{"_rails":{"message":"MQ==","exp":null,"pur":null}}').toString('base64')}--${'a'.repeat(40)}`,
    ],
  ])('is not %s', (_what, name, value) => {
    expect(rack.recognise(received(name, value))).toBeUndefined();
  });
});
