import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import java from './java-serialized.ts';

const MAP =
  'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAAGYXBpS2V5dAAEdjEyM3g=';

describe('Java serialised object', () => {
  it('lists its strings', () => {
    expect(java.recognise(received('c', MAP))).toBe('certain');
    expect(java.decode(received('c', encodeURIComponent(MAP)))).toMatchObject({
      protection: 'plain',
      entries: [
        { pointer: '/0', value: 'apiKey' },
        { pointer: '/1', value: 'v123' },
      ],
      deserialisesObjects: true,
    });
  });

  it.each(['rO0AB', 'H4sIAAAA', 'aGVsbG8=', 'rO0ACHQ='])('is not %s', (value) => {
    expect(java.recognise(received('c', value))).toBeUndefined();
  });
});
