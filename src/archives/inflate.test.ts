import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand } from './inflate.ts';
import { archiveKind } from './kind.ts';
import { compressed, text } from './testing/compressed.ts';

const { 'xz with a filter for programs': filtered, ...readable } = compressed;
const MOST = 1_000_000;
const textOf = (read: ReturnType<typeof expand>): string => ('bytes' in read ? read.bytes.toString() : read.why);

describe('compressed data', () => {
  it.each(Object.entries(readable))('%s is known and read', (_, { method, data }) => {
    expect(archiveKind(data)).toBe(method);
    expect(textOf(expand(data, method, MOST))).toBe(text);
  });

  it.each(Object.entries(readable))('%s that ends early gives what was there', (_, { method, data }) => {
    for (const share of [0.2, 0.5, 0.9]) {
      const read = expand(data.subarray(0, Math.floor(data.length * share)), method, MOST);
      expect('bytes' in read ? text.startsWith(read.bytes.toString()) : read.why).toBe(true);
    }
  });

  it.each(Object.entries(readable))('%s is read up to its limit', (_, { method, data }) => {
    expect(expand(data, method, text.length)).toHaveProperty('bytes');
    expect(expand(data, method, text.length - 1)).toEqual({ why: 'it is too long when unpacked' });
  });

  it('xz behind a filter for programs is not read, and says so', () => {
    expect(expand(filtered.data, 'xz', MOST)).toEqual({ why: 'it is compressed in a way that is not read' });
  });

  it.each(['BZh9 is what this text begins with', 'BZhello', '(\u00b5/ and more'])('%s is text', (words) => {
    expect(archiveKind(Buffer.from(words))).toBeUndefined();
  });

  it('that is broken anywhere never throws and stays below its limit', () => {
    const changes = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(compressed)),
        changes,
        fc.nat(5000),
        ({ method, data }, list, most) => {
          const changed = Buffer.from(data);
          for (const [at, byte] of list) if (at < changed.length) changed[at] = byte;
          const read = expand(changed, method, most);
          expect('bytes' in read ? read.bytes.length : 0).toBeLessThanOrEqual(Math.max(1, most));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
