import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';

const TOKEN = ['sk_', 'live_', fake.alnum(24)].join('');
const JSON_TEXT = JSON.stringify({ user: 42, config: { key: TOKEN } });
const b64 = (data: string | Uint8Array) => Buffer.from(data).toString('base64');

describe('a token under layers', () => {
  it.each([
    ['base64 of JSON', b64(JSON_TEXT), ['base64', 'json']],
    ['base64 of the token alone', b64(TOKEN), ['base64']],
    ['URL-safe base64', Buffer.from(JSON_TEXT).toString('base64url'), ['base64', 'json']],
    ['compressed', b64(deflateSync(JSON_TEXT)), ['base64', 'zlib', 'json']],
    ['gzip', b64(gzipSync(JSON_TEXT, { level: 9 })), ['base64', 'gzip', 'json']],
    ['hexadecimal', Buffer.from(JSON_TEXT).toString('hex'), ['hex', 'json']],
    [
      'claims of a token',
      `${b64('{"alg":"HS256"}')}.${Buffer.from(JSON_TEXT).toString('base64url')}.${fake.base64url(43)}`,
      undefined,
    ],
  ])('%s', (_, run, path) => {
    const text = `some text, data="${run}" and more`;
    const found = findSecrets(text, { names: false }).filter(({ kind }) => kind === 'secret');
    expect(found.map(({ token }) => token)).toEqual([TOKEN]);
    if (path) {
      expect(found[0]?.path.map((layer) => layer.replace('base64url', 'base64'))).toEqual(path);
      expect(text.slice(found[0]?.start, found[0]?.end)).toBe(run);
    }
  });

  it('is not looked for when nothing may be opened', () => {
    expect(findSecrets(b64(JSON_TEXT), { layers: false })).toEqual([]);
    expect(findSecrets(b64(JSON_TEXT), { layers: { runs: 0, characters: 100 } })).toEqual([]);
    expect(findSecrets(b64(JSON_TEXT), { layers: { runs: 9, characters: 10 } })).toEqual([]);
  });

  it('is told once for a stretch that is repeated', () => {
    expect(findSecrets(`${b64(JSON_TEXT)} ${b64(JSON_TEXT)}`, { names: false })).toHaveLength(1);
  });

  it.each([
    ['an image', b64(Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251))],
    ['long names', 'The_file_is_in_the_program_because_Colon ForegroundColorEscapeSequences'],
    ['encoded prose', b64('The quick brown fox jumps over the lazy dog, again and again.')],
    ['hashes', `${fake.hex(64)} ${fake.hex(40)}`],
  ])('%s holds none', (_, text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const run = b64(bytes);
        for (const match of findSecrets(run)) expect(match.end).toBeLessThanOrEqual(run.length);
      }),
    );
  });
});
