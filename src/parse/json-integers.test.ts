import { describe, expect, it } from 'vitest';
import { withLongIntegersAsText } from './json-integers.ts';

describe('withLongIntegersAsText', () => {
  it('keeps every digit of long integers, and all else as it is', () => {
    const text =
      '{"id":1180403285174390785,"n":-9223372036854775808,"s":"1180403285174390785 \\" 1180403285174390785","f":1180403285174390785.5,"e":1234567890123456789e3,"k":12}';
    expect(JSON.parse(withLongIntegersAsText(text))).toEqual({
      id: '1180403285174390785',
      n: '-9223372036854775808',
      s: '1180403285174390785 " 1180403285174390785',
      f: Number('1180403285174390785.5'),
      e: Number('1234567890123456789e3'),
      k: 12,
    });
  });

  it('does not mind text that is no JSON', () => {
    expect(withLongIntegersAsText('"open 1180403285174390785')).toBe('"open 1180403285174390785');
    expect(withLongIntegersAsText('')).toBe('');
  });
});
