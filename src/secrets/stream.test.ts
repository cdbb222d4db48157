import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';
import { findSecretsInStream, type StreamMatch } from './stream.ts';
import { WINDOW_BYTES } from './window.ts';

const TOKEN = ['sk_', 'live_', fake.alnum(24)].join('');
const MEGABYTE = 1_048_576;

const collect = async (chunks: Iterable<Uint8Array>): Promise<StreamMatch[]> => {
  const found: StreamMatch[] = [];
  for await (const match of findSecretsInStream(chunks)) found.push(match);
  return found;
};

/** Cut into pieces of these sizes, over and over. */
function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

describe('findSecretsInStream', () => {
  it('finds a token at any place round the end of a window, once', async () => {
    const line = `${'a'.repeat(99)}\n`;
    for (const shift of [0, 1, 15, 31, 32, 33, 131_071, 131_072, 131_100]) {
      const before = line.repeat(Math.ceil((2 * MEGABYTE) / 100)).slice(0, 2 * MEGABYTE - shift - 1);
      const text = `${before} ${TOKEN} ${line.repeat(2000)}`;
      const found = await collect(pieces(Buffer.from(text), [65_536]));
      expect(found.map(({ token, start }) => [token, start])).toEqual([[TOKEN, before.length + 1]]);
      expect(found[0]?.line).toBe(before.split('\n').length);
      expect(found[0]?.column).toBe(before.length - before.lastIndexOf('\n') + 1);
    }
  });

  it('gives what findSecrets gives, however the bytes are cut', async () => {
    const text = `{"a":"${TOKEN}","api_key":"${fake.alnum(32)}"}\nsecond ${TOKEN.replace('_', '%5F')} line\n`.repeat(5);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }), async (sizes) => {
        const found = await collect(pieces(Buffer.from(text), sizes));
        expect(found.map(({ start, end, token }) => [start, end, token])).toEqual(
          findSecrets(text).map(({ start, end, token }) => [start, end, token]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('reads chunks out of one buffer that is filled again and again', async () => {
    const text = `${'a'.repeat(99)}\n`.repeat(50_000);
    const starts = [10, 2_000_000, WINDOW_BYTES - 20, WINDOW_BYTES + 50, 4_200_000, 4_900_000];
    const bytes = Buffer.from(text);
    for (const start of starts) bytes.write(` ${TOKEN} `, start);
    function* filled(buffer: Buffer): Generator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += WINDOW_BYTES) yield buffer.subarray(0, bytes.copy(buffer, 0, at));
    }
    const found = await collect(filled(Buffer.alloc(WINDOW_BYTES)));
    expect(found.map(({ token, start }) => [token, start])).toEqual(starts.map((start) => [TOKEN, start + 1]));
  });

  it.each([
    ['little-endian with a mark', Buffer.from(`\ufeffkey: ${TOKEN}`, 'utf16le')],
    ['little-endian', Buffer.from(`key: ${TOKEN}`, 'utf16le')],
    ['big-endian with a mark', Buffer.from(`\ufeffkey: ${TOKEN}`, 'utf16le').swap16()],
    ['big-endian', Buffer.from(`key: ${TOKEN}`, 'utf16le').swap16()],
  ])('reads UTF-16, %s, and counts bytes', async (_, bytes) => {
    const [match] = await collect(pieces(bytes, [7]));
    expect(match?.token).toBe(TOKEN);
    const swapped = Buffer.from(bytes.subarray(match?.start, match?.end));
    expect(swapped.toString('latin1').replaceAll('\0', '')).toBe(TOKEN);
  });

  it('reads UTF-8 and binary data', async () => {
    const bytes = Buffer.concat([Buffer.from('gr\u00fc\u00dfe \u4e2d '), Buffer.from([0, 255, 1]), Buffer.from(TOKEN)]);
    const [match] = await collect([bytes]);
    expect(bytes.subarray(match?.start, match?.end).toString()).toBe(TOKEN);
  });

  it('finds nothing in nothing', async () => {
    expect(await collect([])).toEqual([]);
    expect(await collect([new Uint8Array(0)])).toEqual([]);
  });
});

describe('columns', () => {
  it.each([
    ['letters of two, three and four bytes', `ключ € 😀 ${TOKEN}`, 11],
    ['a byte-order mark', `\ufeff${TOKEN}`, 1],
    ['a line after another', `ключ\nключ ${TOKEN}`, 6],
  ])('count UTF-16 code units: %s', async (_, text, column) => {
    for (const bytes of [Buffer.from(text), Buffer.from(text.startsWith('\ufeff') ? text : `\ufeff${text}`, 'utf16le')])
      expect((await collect([bytes])).map((match) => match.column)).toEqual([column]);
  });

  it('go on from window to window in a long line', async () => {
    const before = 'é€'.repeat(1_000_000);
    const found = await collect(pieces(Buffer.from(`${before} ${TOKEN} ${TOKEN}`), [65_537]));
    expect(found.map(({ column }) => column)).toEqual([before.length + 2, before.length + TOKEN.length + 3]);
  });

  it('stand beside the mark of a line', async () => {
    const [first, second] = await collect([Buffer.from(`a ${TOKEN} # openbrick:allow — für Tests\nb ${TOKEN}\n`)]);
    expect([first?.allowed, second?.allowed]).toEqual([{ reason: 'für Tests' }, undefined]);
  });
});
