import { describe, expect, it } from 'vitest';
import { walkJavaSerialized } from './java-serialized.ts';

// java.util.HashMap of one entry, written by ObjectOutputStream.
const MAP =
  'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAAGYXBpS2V5dAAEdjEyM3g=';

describe('Java object streams', () => {
  it('lists strings and classes', () => {
    expect(walkJavaSerialized(Buffer.from(MAP, 'base64'))).toEqual({
      value: ['apiKey', 'v123'],
      classes: ['java.util.HashMap'],
    });
  });

  it.each([
    ['nothing', ''],
    ['another version', '\xac\xed\x00\x04t\x00\x01a'],
    ['text', 'rO0ABXQ'],
  ])('is not %s', (_what, bytes) => {
    expect(walkJavaSerialized(Buffer.from(bytes, 'latin1'))).toBeUndefined();
  });

  it('leaves out lengths that reach beyond the end', () => {
    expect(walkJavaSerialized(Buffer.from('\xac\xed\x00\x05t\x7f\xffab', 'latin1'))?.value).toEqual([]);
  });
});
