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

  it('finds what lies in inner objects', () => {
    // OpenJDK 17: a HashMap with a String, an ArrayList and an Integer.
    const nested =
      'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAAGYXBpS2V5dAAEdjEyM3QAAWxzcgATamF2YS51dGlsLkFycmF5TGlzdHiB0h2Zx2GdAwABSQAEc2l6ZXhwAAAAAXcEAAAAAXQACmRlZXAtdG9rZW54dAABbnNyABFqYXZhLmxhbmcuSW50ZWdlchLioKT3gYc4AgABSQAFdmFsdWV4cgAQamF2YS5sYW5nLk51bWJlcoaslR0LlOCLAgAAeHAAAAAFeA==';
    expect(walkJavaSerialized(Buffer.from(nested, 'base64'))).toEqual({
      value: ['apiKey', 'v123', 'l', 'deep-token', 'n'],
      classes: ['java.util.HashMap', 'java.util.ArrayList', 'java.lang.Integer', 'java.lang.Number'],
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
