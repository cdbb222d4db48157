import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import djangoSession from './django-session.ts';

vectorCases(djangoSession, [
  { vector: '023' },
  { vector: '025' },
  { vector: '032' },
  { vector: '034' },
  { vector: '035' },
]);

const PICKLED =
  '.eJxrYJ2axwABtVM0epgTCzKn9HAV5-em6pYl5pSmTulhKc9IzZvSw5GSWJJakpmbisycPMWZi_0FIxPEgCmtU4KA6nMyi0umxE7R8GZ0d2CByPh19DAmTnFmTaosSS2e0jYltVQPAF_IJ00:1xUXKa:lA3VyTAlVibdD6GtC5YsPVBzUkNdc6n-Ma-ohjFe_sM';

describe('django-session', () => {
  it('walks a pickle and says that loading it would run code', () => {
    const pickled = Buffer.from(
      '80049512000000000000007d948c076170695f6b6579948c036b6579947 32e'.replace(' ', ''),
      'hex',
    );
    const value = `${pickled.toString('base64url')}:1xUUr3:${'A'.repeat(43)}`;
    const decoded = djangoSession.decode(received('sessionid', value));
    expect(decoded).toMatchObject({ serializer: 'pickle', deserialisesObjects: true, payload: { api_key: 'key' } });
    expect(djangoSession.recognise(received('x', value))).toBe('certain');
  });

  // Made by Django 4.2.30 with PickleSerializer and SECRET_KEY 'secret': a text, a datetime, a list with a tuple and bytes.
  it('opens a recorded pickle', () => {
    const cookie = received('sessionid', PICKLED);
    expect(djangoSession.decode(cookie)?.payload).toMatchObject({
      api: 'some-value',
      list: [1, 2.5, null, true, ['a', 'bytes']],
    });
    expect(openedBy(djangoSession, cookie, Buffer.from('secret'))?.digest).toBe('hmac-sha256');
  });

  it.each([
    ['Flask', 'sessionid', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['a plain value', 'sessionid', 'hello:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    ['no time', 'sessionid', 'eyJjYXJ0IjpbMSwyLDNdfQ:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    ['a signature of 30 bytes', 'sessionid', 'eyJjYXJ0IjpbMSwyLDNdfQ:1xUUr3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['an id', 'sessionid', 'yxjkrb0rqebbok8eizeghhsuwyhcp0kt'],
    ['a bit left over', 'sessionid', 'eyJjYXJ0IjpbMSwyLDNdfQ:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUp'],
  ])('is not %s', (_what, name, value) => {
    expect(djangoSession.recognise(received(name, value))).toBeUndefined();
  });
});
