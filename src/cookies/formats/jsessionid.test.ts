import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import servlet from './jsessionid.ts';

describe('JSESSIONID', () => {
  it.each([
    '0A1B2C3D4E5F60718293A4B5C6D7E8F9.node1',
    'node01abcdefghijklmno0.node0',
    'abcDEF123456789012!-1234567!9876543',
  ])('%s is a reference', (value) => {
    expect(servlet.recognise(received('JSESSIONID', value))).toBe('certain');
    expect(servlet.decode(received('JSESSIONID', value))?.protection).toBe('reference');
  });

  it.each([
    ['other', '0A1B2C3D4E5F60718293A4B5C6D7E8F9'],
    ['JSESSIONID', 'short'],
    ['JSESSIONID', '{"user":"bob","token":"abc"}'],
  ])('is not %s=%s', (name, value) => {
    expect(servlet.recognise(received(name, value))).toBeUndefined();
  });
});
