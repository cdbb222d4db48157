import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bodyOf } from './body.ts';
import type { RecordedEntry } from './entry.ts';

const text = '{"name":"Żółw","items":[1,2,3]}';
/** One block that is not compressed, in a frame that says its length (RFC 8878). */
const zstd = (plain: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, plain.length, (plain.length << 3) | 1, plain.length >> 5, 0]),
    plain,
  ]);

const entry = (content: Buffer | string, coding?: string): RecordedEntry => ({
  method: 'GET',
  url: 'https://api.shop.test/',
  status: 200,
  httpVersion: 'HTTP/1.1',
  request: { headers: [], cookies: [] },
  response: {
    headers: coding === undefined ? [] : [['Content-Encoding', coding]],
    cookies: [],
    body: { content, mediaType: 'application/json' },
  },
  messages: [],
});
const read = (content: Buffer | string, coding?: string) => bodyOf(entry(content, coding), () => undefined);

describe('a recorded body', () => {
  const plain = Buffer.from(text);

  it.each([
    ['gzip', 'gzip', gzipSync(plain)],
    ['gzip', undefined, gzipSync(plain)],
    ['br', 'BR', brotliCompressSync(plain)],
    ['deflate', 'deflate', deflateSync(plain)],
    ['deflate', 'deflate', deflateRawSync(plain)],
    ['zstd', 'zstd', zstd(plain)],
    ['zstd', undefined, zstd(plain)],
  ])('in %s under Content-Encoding %s is read', (coding, header, bytes) => {
    expect(read(bytes, header)).toEqual({ text, bytes: plain.length, isCut: false, coding });
  });

  it.each(['gzip', 'br', 'deflate', 'zstd', 'identity'])('that was decompressed under %s is text', (header) => {
    expect(read(plain, header)).toEqual({ text, bytes: plain.length, isCut: false });
    expect(read(text, header)).toEqual({ text, bytes: plain.length, isCut: false });
  });

  it('is cut where it is long, and broken data stays as it is', () => {
    expect(read(gzipSync(Buffer.alloc(3_000_000, 0x61)))).toMatchObject({ isCut: true, bytes: 3_000_000 });
    const broken = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), Buffer.alloc(20, 0xff)]);
    expect(read(broken)).not.toHaveProperty('coding');
  });
});
