import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import yii from './yii2.ts';

vectorCases(yii, [{ vector: '148' }]);

const MAC = 'a'.repeat(64);

describe('Yii 2', () => {
  it('resolves JSON in the value', () => {
    const decoded = yii.decode(received('_identity', `${MAC}a:2:{i:0;s:9:"_identity";i:1;s:9:"[7,"k",9]";}`));
    expect(decoded?.entries).toContainEqual({ pointer: '/1/1', value: 'k' });
  });

  it.each([
    ['one element', `${MAC}a:1:{i:0;s:1:"a";}`],
    ['an object', `${MAC}O:1:"A":0:{}`],
    ['no MAC', 'a:2:{i:0;s:1:"a";i:1;N;}'],
    ['a MAC of 63 digits', `${MAC.slice(1)}a:2:{i:0;s:1:"a";i:1;N;}`],
  ])('is not %s', (_what, value) => {
    expect(yii.recognise(received('c', value))).toBeUndefined();
  });
});
