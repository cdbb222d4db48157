import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompress } from './decompress.ts';

const plain = Buffer.from('the same words again and again and again');
const LIMIT = 1000;

describe('decompress', () => {
  it.each([
    ['gzip', gzipSync(plain)],
    ['x-gzip', gzipSync(plain)],
    ['GZIP', gzipSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['deflate', deflateSync(plain)],
    ['deflate', deflateRawSync(plain)],
    ['gzip, br', brotliCompressSync(gzipSync(plain))],
    ['identity', plain],
    [undefined, plain],
    ['', plain],
  ])('undoes %s', async (encoding, bytes) => {
    const made = await decompress(bytes, encoding, LIMIT);
    expect(Buffer.from(made.bytes).toString()).toBe(plain.toString());
    expect(made).toMatchObject({ truncated: false });
    expect(made.undone).toBeUndefined();
  });

  const zeros = Buffer.alloc(5_000_000);
  it.each([
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['deflate', deflateSync(zeros)],
  ])('makes no more than the limit of %s', async (encoding, bytes) => {
    const made = await decompress(bytes, encoding, LIMIT);
    expect(made.bytes).toHaveLength(LIMIT);
    expect(made.truncated).toBe(true);
  });

  it.each([
    ['gzip', 'broken'],
    ['br', 'broken'],
    ['deflate', 'broken'],
    ['x-new', 'unknown'],
    ['gzip, gzip, gzip, gzip', 'unknown'],
  ])('leaves what is not %s as it came', async (encoding, undone) => {
    const made = await decompress(Buffer.from('{"plain":"text"}'), encoding, LIMIT);
    expect(Buffer.from(made.bytes).toString()).toBe('{"plain":"text"}');
    expect(made.undone).toBe(undone);
  });

  it('gives what a body that was cut holds so far', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 2000 }, (_, at) => `line ${at}\n`).join('')));
    const made = await decompress(whole.subarray(0, 2000), 'gzip', 1_000_000);
    expect(Buffer.from(made.bytes).toString()).toMatch(/^line 0\nline 1\n/);
  });

  it('never throws, and stays under the limit', async () => {
    const coding = fc.constantFrom('gzip', 'br', 'deflate', 'gzip,br', 'zstd', ',,');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), coding, async (bytes, encoding) => {
        expect((await decompress(bytes, encoding, LIMIT)).bytes.length).toBeLessThanOrEqual(LIMIT);
      }),
    );
  });
});
