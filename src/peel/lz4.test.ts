import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLz4Frame } from './lz4.ts';

// Written by github.com/pierrec/lz4, which oauth2-proxy uses.
const FRAME =
  '04224d186440a724000000cf82a26174d92f746f6b656e2d060016f003a165af626f62406578616d706c652e636f6d00000000964c2951';
const TEXT = `${'token-'.repeat(8).slice(0, -1)}`;

const frame = () => Uint8Array.from(Buffer.from(FRAME, 'hex'));

describe('LZ4 frames', () => {
  it('gives back what was written', () => {
    const out = Buffer.from(decodeLz4Frame(frame(), 1000) ?? []).toString('latin1');
    expect(out).toContain(TEXT);
    expect(out).toContain('bob@example.com');
  });

  it('takes blocks that are not compressed', () => {
    const bytes = Buffer.from('04224d186040820300008061626300000000', 'hex');
    expect(Buffer.from(decodeLz4Frame(bytes, 10) ?? []).toString()).toBe('abc');
  });

  it.each([
    ['too little room', 10, FRAME],
    ['nothing', 100, ''],
    ['another magic', 100, FRAME.replace('04224d18', '04224d19')],
    ['a frame cut short', 100, FRAME.slice(0, 60)],
    ['a match before the start', 100, '04224d18604082040000001061090000000000'],
  ])('is over at %s', (_what, limit, hex) => {
    expect(decodeLz4Frame(Buffer.from(hex, 'hex'), limit)).toBeUndefined();
  });

  it('never throws and never gives more than the limit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (noise, at) => {
        const bytes = frame();
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - at - 7)), Math.min(at + 7, bytes.length));
        return (decodeLz4Frame(bytes, 5000)?.length ?? 0) <= 5000;
      }),
      { numRuns: 3000 },
    );
  });
});
