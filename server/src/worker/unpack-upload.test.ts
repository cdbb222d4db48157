import { gzipSync } from 'node:zlib';
import { UsageError } from 'openbrick';
import { describe, expect, it } from 'vitest';
import { longest, uploadHead, uploadText } from './unpack-upload.ts';

const plain = Buffer.from('{"schemaVersion":1,"title":"Zoë"}');

describe('an upload', () => {
  it('is text, gzipped or not', () => {
    expect(uploadText(plain, 100)).toBe(plain.toString());
    expect(uploadText(gzipSync(plain), 100)).toBe(plain.toString());
    expect(uploadText(new Uint8Array(), 100)).toBe('');
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff])],
    ['the same, compressed', gzipSync(Buffer.from([0x7b, 0xff]))],
    ['half of a gzip file', gzipSync(plain).subarray(0, 20)],
    ['the mark of gzip alone', Buffer.from([0x1f, 0x8b])],
    ['a small file that unfolds without end', gzipSync(Buffer.alloc(longest.report + 1, 0x20))],
  ])('is refused where it is %s', (_what, content) => {
    expect(() => uploadText(content, longest.report)).toThrow(UsageError);
  });

  it('has a beginning, also where the rest is missing', () => {
    const long = Buffer.from(`{"evidence":${'"x",'.repeat(100_000)}`);
    expect(uploadHead(long)).toMatch(/^\{"evidence":"x"/);
    expect(uploadHead(gzipSync(long))).toMatch(/^\{"evidence":"x"/);
    expect(uploadHead(gzipSync(long).subarray(0, 100))).toMatch(/^\{"evidence":"x"/);
    expect(uploadHead(Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBe('');
  });
});
