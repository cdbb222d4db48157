import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import bigIp from './big-ip.ts';

vectorCases(bigIp, [{ vector: '152' }, { vector: '154' }]);

describe('BIG-IP', () => {
  it.each([
    ['rd5o00000000000000000000ffffc0000201o80', '192.0.2.1:80'],
    ['rd3o20010112000000000000000000000030o80', '[2001:112::30]:80'],
  ])('decodes %s', (value, address) => {
    expect(bigIp.decode(received('BIGipServerp', value))?.entries).toEqual([{ pointer: '', value: address }]);
  });

  it.each(['1677787402.36895', '99999999999.1.0000', '1677787402.70000.0000', 'rd5o00o80', 'vi20.1', ''])(
    'is not %s',
    (value) => {
      expect(bigIp.recognise(received('BIGipServerp', value))).toBeUndefined();
    },
  );
});
