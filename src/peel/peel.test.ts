import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVectors } from '../../test/cookie-vectors.ts';
import { DEFAULT_BUDGET, peel } from './peel.ts';

const KEY = ['sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc'].join('');
const base64 = (data: string | Uint8Array): string => Buffer.from(data).toString('base64');
const pathsTo = (value: string, text: string): readonly string[] =>
  peel(value)
    .filter((layer) => layer.text.includes(text))
    .map((layer) => layer.path.join(' > '));

describe('peel', () => {
  it.each([
    ['percent', encodeURIComponent(`{"k":"${KEY} "}`), 'percent > json'],
    ['JSON', `{"k":"${KEY}"}`, 'json'],
    ['a form', `user=bob&key=${KEY}`, 'urlencoded'],
    ['base64', base64(`user is bob, key is ${KEY}`), 'base64'],
    ['base64 in lines', base64(JSON.stringify({ k: KEY })).replace(/(.{10})/g, '$1\n'), 'base64 > json'],
    ['URL-safe base64', Buffer.from(`??>>?? ${KEY}`).toString('base64url'), 'base64url'],
    ['hexadecimal', Buffer.from(KEY).toString('hex'), 'hex'],
    ['zlib', base64(deflateSync(JSON.stringify({ k: KEY, pad: 'x'.repeat(50) }))), 'base64 > zlib > json'],
    ['gzip', base64(gzipSync(`key: ${KEY}`)), 'base64 > gzip'],
    [
      'the claims of a JWT',
      `${base64('{"alg":"HS256"}')}.${Buffer.from(`{"k":"${KEY}"}`).toString('base64url')}.AAAA`,
      'jwt > json',
    ],
    ['a quoted value with octal escapes', `"{\\"k\\": \\"${KEY}\\"\\054 \\"a\\":1}"`, 'quotes > json'],
    [
      'pickle',
      base64(Buffer.concat([Buffer.from('8004958c20', 'hex'), Buffer.from(KEY), Buffer.from('942e', 'hex')])),
      'base64 > pickle > strings',
    ],
    [
      'Marshal',
      base64(Buffer.concat([Buffer.from('04084922', 'hex'), Buffer.from(`%${KEY}`), Buffer.from('063a064554', 'hex')])),
      'base64 > marshal > strings',
    ],
    ['a signed value', `${base64(`{"k":"${KEY}"}`)}--${'a1'.repeat(20)}`, 'base64 > json'],
  ])('reads %s', (_what, value, path) => {
    expect(pathsTo(value, KEY)).toContain(path);
  });

  it('says where inside a structure the next layer is', () => {
    const inner = base64(JSON.stringify({ token: KEY }));
    const value = base64(deflateSync(JSON.stringify({ user: { blobs: [inner] }, pad: 'x'.repeat(80) })));
    expect(pathsTo(value, KEY)).toContain('base64 > zlib > json > $.user.blobs[0] > base64 > json');
  });

  it('reads JSON in a JSON string', () => {
    expect(pathsTo(`{"a":${JSON.stringify(JSON.stringify({ k: KEY }))}}`, `"${KEY}"`)).toContain('json > $.a > json');
  });

  it('gives a leaf whose escapes hide it', () => {
    const escaped = [...KEY].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    expect(pathsTo(`{"a":"${escaped}"}`, KEY)).toContain('json > $.a');
  });

  it('keeps the header of an encrypted token apart', () => {
    const value = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}..AAAA.BBBB.CCCC`;
    expect(peel(value)).toMatchObject([{ path: ['jwe-header', 'json'], json: { alg: 'dir' } }]);
  });

  it.each([
    ['an opaque id', 'yxjkrb0rqebbok8eizeghhsuwyhcp0kt'],
    ['a UUID', 'a8098c1a-f86e-41da-bd1a-00112444be1e'],
    ['a SHA-256', '5d72c8700967649e0c106b503d0251e5b8655023fee957b7af29e477d42a71ef'],
    ['random bytes', 'kxjkrb0rqebbok8eizeghhsuwyhcp0ktyxjkrb0rqebbok8eizeghhsuwyhcp0kt'],
    ['words', 'plain text with nothing around it'],
    ['nothing', ''],
  ])('leaves %s alone', (_what, value) => {
    expect(peel(value)).toEqual([]);
  });

  it('finds the planted key in every readable recorded cookie', () => {
    const missed = readVectors()
      .filter((vector) => vector.readable_without_key)
      .filter((vector) => {
        const texts = [vector.value, ...peel(vector.value).map(({ text }) => text)];
        return !vector.planted.every((key) => texts.some((text) => text.includes(key)));
      });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

describe('limits of peel', () => {
  const bomb = (bytes: number): string => base64(deflateSync(Buffer.alloc(bytes, 'a')));

  it('refuses what grows too much', () => {
    expect(peel(bomb(5_000_000))).toEqual([]);
    expect(peel(Array.from({ length: 50 }, () => bomb(5_000_000)).join(' '))).toEqual([]);
  });

  it('stops at the depth it is given', () => {
    const nested = (text: string, times: number): string => (times === 0 ? text : nested(base64(text), times - 1));
    expect(peel(nested('hello there, hello', 12))).toHaveLength(DEFAULT_BUDGET.depth);
  });

  it('holds to its budget whatever comes in', () => {
    const layer = fc.constantFrom<(text: string) => string>(
      base64,
      encodeURIComponent,
      (text) => JSON.stringify({ a: text, b: [text] }),
      (text) => base64(deflateSync(text)),
      (text) => Buffer.from(text).toString('hex'),
      (text) => `"${text}"`,
      (text) => `a=${encodeURIComponent(text)}&b=1`,
      (text) => `${base64('{"alg":"none"}')}.${base64(text)}.`,
    );
    const nested = fc.tuple(fc.string({ unit: 'grapheme-ascii' }), fc.array(layer, { maxLength: 6 }));
    fc.assert(
      fc.property(nested, fc.nat(), ([text, layers], cut) => {
        const value = layers.reduce((inner, wrap) => wrap(inner), text);
        for (const input of [value, value.slice(cut % (value.length + 1))]) {
          const found = peel(input, { depth: 5, results: 20, output: 4_000 });
          expect(found.length).toBeLessThanOrEqual(20);
          expect(found.reduce((sum, one) => sum + one.text.length, 0)).toBeLessThanOrEqual(8_000);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws on text of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => Array.isArray(peel(value))),
      { numRuns: 2_000 },
    );
  });
});
