/** How SECURITY.md says that secrets are masked: a test for each sentence, named by it. */
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import type { Recording } from '../src/derive/recording/recording.ts';
import { recordingText } from '../src/derive/recording/recording-text.ts';
import { maskFor } from '../src/judge/mask.ts';
import { maskOf, Sealed } from '../src/model/sealed.ts';
import { evidenceOf } from './cases.ts';

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const phrase = ['Tr0ub4', 'dor'].join('');
const word = ['open', 'sesame'].join('');
const mask = maskFor([new Sealed(key), new Sealed(phrase), new Sealed(word, true)]);

const codes = (text: string, of: (code: number) => string): string =>
  Array.from(text, (character) => of(character.charCodeAt(0))).join('');
const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0');

describe('how secrets are masked', () => {
  it('A value is masked where it was found.', () => {
    expect(mask.value(`https://api.test/?k=${key}&page=2`)).toBe('https://api.test/?k=sk_l…D1CD&page=2');
  });

  it.each([
    ['percent', codes(key, (code) => `%${hex(code, 2)}`)],
    ['HTML', codes(key, (code) => `&#${code};`)],
    ['JavaScript', codes(key, (code) => `\\x${hex(code, 2)}`)],
    ['JSON', codes(key, (code) => `\\u${hex(code, 4)}`)],
    ['base64', Buffer.from(`{"k":"${key}"}`).toString('base64')],
    ['hexadecimal', Buffer.from(key).toString('hex')],
    ['gzip in base64', gzipSync(`{"k":"${key}"}`).toString('base64')],
    ['zlib in base64, in percent', encodeURIComponent(deflateSync(`{"k":"${key}"}`).toString('base64'))],
  ])(
    'openbrick uses its offset, through all the layers it was found in: percent, HTML, JavaScript and JSON escapes, base64, hexadecimal and compression. (%s)',
    (_, spelled) => {
      const masked = mask.value(`a=1; v=${spelled}; b=2`);
      expect(masked).not.toContain(spelled);
      expect(masked).toMatch(/^a=1; v=.*; b=2$/);
    },
  );

  it('It is also masked wherever received text (bodies, headers, URLs, documents, names that the server chose) repeats it as a whole token, in any spelling.', () => {
    const short = ['q7', 'Xk2'].join('');
    const whole = maskFor([new Sealed(short)]);
    const spelled = codes(short, (code) => `%${hex(code, 2)}`);
    for (const text of [`{"said":"${short}"}`, `X-Said: ${short}`, `/a/${short}/b`, short])
      expect(whole.value(text)).not.toContain(short);
    expect(whole.value(`?q=${spelled}`)).not.toContain(spelled);
    expect(whole.value(`/${short}s/`)).toBe(`/${short}s/`);
    for (const text of [`X-Said: ${word}`, `/a/${word}/b`, `<b>${word}</b>`, `Hello ${word}, welcome`])
      expect(mask.value(text)).toBe(text.replace(word, 'op…'));
    expect(mask.quoted(`\`/a/${word}/b\` returns it`)).toBe('`/a/op…/b` returns it');
  });

  it('A word that APIs use everywhere (`admin`, `test`, `token`) and a secret of fewer than four characters are masked only as a value.', () => {
    const common = maskFor(['admin', 'test', 'token', 'zq'].map((text) => new Sealed(text, true)));
    for (const text of ['/admin/users', 'X-Said: test', 'the token is old', 'a zq b'])
      expect(common.value(text)).toBe(text);
    for (const text of ['admin', '?password=test', '{"pin":"zq"}', '<i>token</i>'])
      expect(common.value(text)).toMatch(/…/);
  });

  it('If a secret has 8 or more characters including a digit or a capital letter, it is also masked inside longer received text.', () => {
    expect(mask.value(`x${phrase}x`)).not.toContain(phrase);
    expect(mask.value(`x${word}x`)).toContain(word);
  });

  it('Text behind more layers than are undone (four spellings inside each other, and four codes inside each other) is masked as a whole.', () => {
    const inPercent = (text: string): string => codes(text, (code) => `%${hex(code, 2)}`);
    const inBase64 = (text: string): string => Buffer.from(text).toString('base64');
    for (const wrap of [inPercent, inBase64]) {
      const spelled = Array.from({ length: 6 }).reduce<string>((text) => wrap(text), `sk${key.slice(2)}`);
      const masked = mask.value(`/files/${spelled}/list`);
      expect(masked).toMatch(/^\/files\/.{0,200}\/list$/);
      expect(masked.length).toBeLessThan(spelled.length / 2);
    }
  });

  it('Secrets of 16 or more characters show their first and last four characters.', () => {
    expect(maskOf('abcdefghijklmnop')).toBe('abcd…mnop');
  });

  it('Secrets of 8 to 15 characters show the first two.', () => {
    expect(['abcdefgh', 'abcdefghijklmno'].map(maskOf)).toEqual(['ab…', 'ab…']);
  });

  it('Shorter secrets show nothing.', () => expect(maskOf('abcdefg')).toBe('…'));

  it('This applies to a word that a person chose (`my-weather-key-123` becomes `my-w…-123`) as well as to a random key.', () => {
    const chosen = maskFor([new Sealed('my-weather-key-123', true)]);
    expect(chosen.value('key: my-weather-key-123')).toBe('key: my-w…-123');
    expect(mask.value(key)).toBe('sk_l…D1CD');
  });

  it("openbrick's own text (titles, check IDs, fixes, guides), names of local files, and the name of the cookie, header or property that a finding is about are not rewritten, unless that name is itself the secret.", () => {
    const words = maskFor(['session', 'cookie', 'api', 'header'].map((text) => new Sealed(text, true)));
    for (const { id, title, fix } of checks)
      expect([words.text(id), words.quoted(title), words.text(fix)]).toEqual([id, title, fix]);
    expect(words.name('config/session.yml')).toBe('config/session.yml');
    expect(words.quoted('The cookie `session` has no Secure.', new Set(['session']))).toContain('`session`');
    expect(mask.name(key)).toBe('sk_l…D1CD');
  });

  const body = JSON.stringify({ api_key: key, password: word, other_key: 'changeme' });

  it('In a recording, keys and words are replaced by pseudonyms of the same form.', () => {
    const text = recordingText(recordingOf(body));
    expect(text).not.toContain(key);
    expect(text).not.toContain(word);
    expect(text).toMatch(/sk_live_\w{24}/);
  });

  it('Placeholders such as `changeme` are kept; they are not secrets.', () => {
    expect(recordingText(recordingOf(body))).toContain('changeme');
  });
});

function recordingOf(body: string): Recording {
  const headers = ['Content-Type: application/json', `X-Said: ${word}`];
  const pages = [{ url: `https://api.test/a/${word}/b`, headers, body }];
  const requests = { sent: 1, failed: 0, budget: 9 };
  return { evidence: evidenceOf({ pages }), results: new Map(), notes: [], requests, startedAt: 0, durationMs: 1 };
}
