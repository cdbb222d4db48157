import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import beaker from './beaker.ts';

vectorCases(beaker, [{ vector: '066', payload: expect.objectContaining({ api_key: expect.any(String) }) }]);

const PICKLED =
  'e696ef6521346f3e18ab5d0e928eb5af2f89dc35gAJ9cQAoWAcAAABfZG9tYWlucQFOWAUAAABfcGF0aHECWAEAAAAvcQNYAwAAAF9pZHEEWCAAAAA3NWEzNGE3NjA1OTE0YTI5ODY2ZjMzMTA0MjNkMzE2MXEFWAEAAABrcQZYCgAAAHNvbWUtdmFsdWVxB1gOAAAAX2NyZWF0aW9uX3RpbWVxCEdB2sAzSDs+e1gOAAAAX2FjY2Vzc2VkX3RpbWVxCUdB2sAzSDs+f3Uu';
const ENCRYPTED =
  'ae89d0eb1d5839fdbecd525b7f0c3dc700e400a5UugPz/rvN0ivyd575Af6aA==iagoBi1fPBseBQkRsnKRm9Kk2vvVpDCkg8HmhlHltPbxvS784Hk22nKPZHvNaFx+GTaQj2hThNj9EU+XRYruRw3ecdyejmcxXEa9GJvOEkj8pRmIdukL1gqr4rqcW3SJ1mJ1QScu3abjnzS+EJC758ZfF3bSawXxzlQwdw==';

describe('beaker', () => {
  // Made by beaker 1.14.1: CookieSession(validate_key='vkey') with its own serializer, pickle, and with encrypt_key and JSON.
  it('opens recorded cookies', () => {
    const pickled = received('beaker.session.id', PICKLED);
    expect(beaker.decode(pickled)).toMatchObject({ serializer: 'pickle', payload: { k: 'some-value' } });
    expect(beaker.decode(received('beaker.session.id', ENCRYPTED))?.protection).toBe('encrypted');
    for (const value of [PICKLED, ENCRYPTED]) {
      const cookie = received('beaker.session.id', value);
      expect(openedBy(beaker, cookie, Buffer.from('vkey'))?.digest).toBe('hmac-sha1');
      expect(openedBy(beaker, cookie, Buffer.from('wkey'))).toBeUndefined();
    }
  });

  it('says of an encrypted one that it is', () => {
    const value = `${'e'.repeat(40)}abcdefgh${Buffer.alloc(32, 0x9c).toString('base64')}`;
    expect(beaker.decode(received('beaker.session.id', value))?.protection).toBe('encrypted');
  });

  it.each([
    ['an id', 'beaker.session.id', 'ee06799197c146a260b3fe85e0d2616c'],
    ['40 hex digits', 'beaker.session.id', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'],
    ['a MAC and text', 'x', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeaGVsbG8='],
  ])('is not %s', (_what, name, value) => {
    expect(beaker.recognise(received(name, value))).toBeUndefined();
  });
});
