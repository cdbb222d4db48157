import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import php from './php-session-encode.ts';

vectorCases(php, [{ vector: '119' }]);

describe('PHP session_encode', () => {
  it('is read in base64 too', () => {
    const value = Buffer.from('user|s:3:"bob";').toString('base64');
    expect(php.decode(received('c', value))).toMatchObject({ path: ['base64', 'php'], payload: { user: 'bob' } });
  });

  it.each(['a|b', 'user|1795204768|abc', 'a|i:1', '2|1:0|10:1795204768', ''])('is not %s', (value) => {
    expect(php.recognise(received('c', value))).toBeUndefined();
  });
});
