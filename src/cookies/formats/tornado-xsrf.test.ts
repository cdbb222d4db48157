import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import tornadoXsrf from './tornado-xsrf.ts';

vectorCases(tornadoXsrf, [{ vector: '049' }]);

describe('tornado-xsrf', () => {
  it('is a reference', () => {
    expect(tornadoXsrf.decode()?.protection).toBe('reference');
  });

  it.each([
    [
      'a signed value',
      '_xsrf',
      '2|1:0|10:1795205106|7:session|4:abcd|0000000000000000000000000000000000000000000000000000000000000000',
    ],
    ['another version', '_xsrf', '1|f06e933c|24e3e4aaf6a816dda1ded4fb8046decf|1795205106'],
  ])('is not %s', (_what, name, value) => {
    expect(tornadoXsrf.recognise(received(name, value))).toBeUndefined();
  });
});
