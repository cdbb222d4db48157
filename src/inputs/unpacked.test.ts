import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpacked } from './unpacked.ts';

const text = Array.from({ length: 60_000 }, (_, i) => `line ${i} of ${(i * 7919) % 10_007}\n`).join('');
const bzip2 = Buffer.from('QlpoOTFBWSZTWRaaGecAAAJRAAAQQAACxKAAIhpjUIYBlToLPF3JFOFCQFpoZ5w=', 'base64');

async function read(bytes: Buffer, size = 50_000): Promise<{ text: string; isCut: boolean }> {
  const end = { isCut: false };
  const parts: Buffer[] = [];
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  for await (const chunk of unpacked(chunks, end)) parts.push(Buffer.from(chunk));
  return { text: Buffer.concat(parts).toString(), isCut: end.isCut };
}

describe('a compressed stream', () => {
  const kinds = [
    ['gzip', gzipSync(text)],
    ['zlib', deflateSync(text)],
    ['several members of gzip', Buffer.concat([gzipSync(text.slice(0, 1000)), gzipSync(text.slice(1000))])],
  ] as const;

  it.each(kinds)('of %s that is whole gives all, and is not cut', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ text, isCut: false });
    expect(await read(bytes, 7)).toEqual({ text, isCut: false });
  });

  it.each(kinds)('of %s with other bytes behind it is whole', async (_, bytes) => {
    expect(await read(Buffer.concat([bytes, Buffer.alloc(64)]))).toEqual({ text, isCut: false });
  });

  it.each(kinds)('of %s that ends early gives what there is, and says so', async (_, bytes) => {
    for (const length of [bytes.length - 1, bytes.length - 4, bytes.length - 9, bytes.length >> 1, 40]) {
      const cut = await read(bytes.subarray(0, length));
      expect(cut.isCut, `${length} bytes`).toBe(true);
      expect(text.startsWith(cut.text), `${length} bytes`).toBe(true);
    }
    expect((await read(bytes.subarray(0, bytes.length >> 1))).text.length).toBeGreaterThan(text.length / 4);
  });

  it('of one member and the beginning of another is cut', async () => {
    const bytes = Buffer.concat([gzipSync('first\n'), gzipSync(text).subarray(0, 5000)]);
    const { text: there, isCut } = await read(bytes);
    expect(isCut).toBe(true);
    expect(there.startsWith('first\nline 0')).toBe(true);
  });

  it('that is broken is an error', async () => {
    const bytes = gzipSync(text);
    bytes.fill(0xff, 2000, 2400);
    await expect(read(bytes)).rejects.toThrow('its compressed data is broken');
  });

  it('of bzip2 says whether it was cut', async () => {
    expect((await read(bzip2)).isCut).toBe(false);
    expect((await read(bzip2.subarray(0, -8))).isCut).toBe(true);
  });
});

it('gives plain bytes as they are', async () => {
  expect(await read(Buffer.from(text))).toEqual({ text, isCut: false });
});
