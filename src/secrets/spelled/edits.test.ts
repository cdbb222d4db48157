import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replacedIn } from './edits.ts';
import { finderFor } from './finder.ts';

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const other = `${key.slice(0, 8)}AaBbCcDd11EeFfGgHhIi${key.slice(-4)}`;
const find = finderFor([{ value: key, by: () => other, isWord: false }]);

type Code = (text: string) => string;
const each =
  (spell: (code: number) => string): Code =>
  (text) =>
    [...text].map((sign) => spell(sign.charCodeAt(0))).join('');
const hex2 = (code: number): string => code.toString(16).padStart(2, '0');
const codes: Readonly<Record<string, Code>> = {
  plain: (text) => text,
  'one sign in percent': (text) => text.replace('_', '%5F'),
  percent: each((code) => `%${hex2(code)}`),
  '%u': each((code) => `%u00${hex2(code)}`),
  'character references': each((code) => `&#x${hex2(code)};`),
  '\\u': each((code) => `\\u00${hex2(code)}`),
  '\\x': each((code) => `\\x${hex2(code)}`),
  'octal escapes': each((code) => `\\${code.toString(8).padStart(3, '0')}`),
  'escapes of CSS': each((code) => `\\0000${hex2(code)}`),
  'quoted-printable': each((code) => `=${hex2(code)}`),
  'an array of hexadecimal': (text) => [...text].map((sign) => `0x${hex2(sign.charCodeAt(0))}`).join(', '),
  'bytes of a dump': (text) => [...text].map((sign) => hex2(sign.charCodeAt(0))).join(' '),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64, shifted': (text) => Buffer.from(`x${text}`).toString('base64'),
  base64url: (text) => Buffer.from(`{"?>":"${text}"}`).toString('base64url'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  HEXADECIMAL: (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'wrapped base64': (text) =>
    (
      Buffer.from('-'.repeat(70) + text)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\n'),
};
const pairs = Object.entries(codes).flatMap(([outer, close]) =>
  Object.entries(codes).map(([inner, open]) => [inner, outer, (text: string) => close(open(text))] as const),
);

const numbers: Code = (text) => [...text].map((sign) => sign.charCodeAt(0)).join(', ');

describe('a secret', () => {
  it.each(Object.entries(codes))('in an array of numbers in %s is replaced, and the length stays', (_, spell) => {
    const text = `a ${spell(`[${numbers(key)}]`)} b`;
    const replaced = replacedIn(text, find);
    expect(replaced.length).toBe(text.length);
    expect(replaced).not.toContain(spell(`[${numbers(key)}]`));
    expect(JSON.parse(replacedIn(`[${numbers(key)}]`, find))).toHaveLength(key.length);
  });

  const lists: readonly (readonly [string, Code])[] = [
    ['hexadecimal', codes['an array of hexadecimal'] ?? String],
    ['bytes', codes['bytes of a dump'] ?? String],
    ['numbers', numbers],
  ];
  const glues = ['c', '1', '="1', 'dead', '52, 114', '0x76', '</a', 'd 41', '.5'];

  it.each(lists.flatMap(([name, spell]) => glues.map((glue) => [name, glue, spell] as const)))(
    'in a list of %s that a cut has glued to %s is replaced',
    (_, glue, spell) => {
      const text = `${glue}${spell(key)}`;
      expect(replacedIn(text, find)).not.toContain(spell(key));
      expect(replacedIn(`${spell(key)}${glue}`, find)).not.toContain(spell(key));
      expect(replacedIn(text, find)).toHaveLength(text.length);
    },
  );

  it.each([
    ['hexadecimal', '12 34 56 78 9a bc 1234 ab'],
    ['versions', '1.15, 10.7, 9.5, 10.8, 10.5'],
    ['colours', '#736b5f #6c6976'],
  ])('is not seen in %s', (_, text) => {
    expect(replacedIn(text, find)).toBe(text);
  });

  it.each(pairs)('in %s in %s is replaced in its spelling', (_, __, spell) => {
    expect(replacedIn(`a ${spell(key)} b`, find)).toBe(`a ${spell(other)} b`);
  });

  it('is found in octal escapes of two digits', () => {
    const octal = each((code) => `\\${code.toString(8)}`);
    expect(replacedIn(`a ${octal(key)} b`, find)).not.toContain(octal(key.slice(10, 20)));
  });

  it('is found with named references of HTML', () => {
    const named = (text: string) => text.replace('_', '&UnderBar;').replace('_', '&lowbar;');
    expect(replacedIn(`a ${named(key)} b`, find)).toBe(`a ${named(other)} b`);
    const odd = 'p$ss(w)[o]{r}d|!^';
    const findOdd = finderFor([{ value: odd, by: () => 'x'.repeat(odd.length), isWord: false }]);
    const written = 'p&dollar;ss&lpar;w&rpar;&lsqb;o&rsqb;&lcub;r&rcub;d&vert;&excl;&Hat;';
    expect(replacedIn(written, findOdd)).not.toMatch(/ss|dollar/);
    expect(replacedIn('&dollars; &hatch; \\9 %u1', findOdd)).toBe('&dollars; &hatch; \\9 %u1');
  });

  it.each([
    ['zlib', (text: string) => deflateSync(text).toString('base64url')],
    ['gzip', (text: string) => gzipSync(text).toString('base64')],
    ['zlib of base64', (text: string) => deflateSync(Buffer.from(text).toString('base64')).toString('base64')],
  ] as const)('in %s is replaced, and stays compressed', (_, spell) => {
    expect(replacedIn(`s=${spell(`{"k":"${key}"}`)};`, find)).toBe(`s=${spell(`{"k":"${other}"}`)};`);
  });

  it.each(['</titl', 'a', '/x', 'H4sIAAAAAAAAA', 'H4sIAAAAAAAAAyvOjs/JL'])(
    'in gzip stands behind %s as well, which could be base64 itself',
    (before) => {
      const spell = (text: string) => gzipSync(text).toString('base64');
      expect(replacedIn(`${before}${spell(key)}"`, find)).toBe(`${before}${spell(other)}"`);
    },
  );

  it('is found in another case, and in bytes of UTF-8', () => {
    expect(replacedIn(key.toLowerCase(), find).toLowerCase()).toBe(other.toLowerCase());
    const word = finderFor([{ value: 'pässwörd-7', isWord: false, by: () => 'pexxwurd-9' }]);
    expect(replacedIn(encodeURIComponent('pässwörd-7'), word)).not.toContain('w%C3%B6rd');
  });

  it('is not taken for another one', () => {
    for (const text of [key.slice(0, -1), key.slice(1), other, 'sk_live_', Buffer.from(other).toString('base64')])
      expect(replacedIn(text, find)).toBe(text);
  });

  it('of few characters or of words counts as a token of its own', () => {
    const short = finderFor([
      { value: 'hunter2', by: () => 'XXXXXXX', isWord: false },
      { value: 'weather', by: () => 'YYYYYYY', isWord: true },
      { value: 'session', by: () => 'ZZZZZZZ', isWord: true, isFramed: true },
    ]);
    expect(replacedIn('/u/hunter2/x hunter22 a-hunter2', short)).toBe('/u/XXXXXXX/x hunter22 a-hunter2');
    expect(replacedIn('weather weathers', short)).toBe('YYYYYYY weathers');
    expect(replacedIn('/session session="session" k=session', short)).toBe('/session session="ZZZZZZZ" k=ZZZZZZZ');
  });

  it('leaves any other text as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
        expect(replacedIn(text, find)).toBe(text);
      }),
    );
  });

  it('never stays, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...pairs), (a, b, [, , spell]) => {
        expect(replacedIn(`${a} ${spell(key)} ${b}`, find)).not.toContain(spell(key));
      }),
    );
  });
});
