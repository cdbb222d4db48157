import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import php from './php-session-id.ts';

vectorCases(php, [{ vector: '116' }]);

describe('PHPSESSID', () => {
  it('is a reference', () => {
    expect(php.decode(received('PHPSESSID', 'l4qitrqptfqafq73nv1vscm9v7'))?.protection).toBe('reference');
  });

  it.each([
    ['other', 'l4qitrqptfqafq73nv1vscm9v7'],
    ['PHPSESSID', 'short'],
    ['PHPSESSID', 'a:1:{i:0;i:1;}aaaaaaaaaaaaaa'],
  ])('is not %s=%s', (name, value) => {
    expect(php.recognise(received(name, value))).toBeUndefined();
  });
});
