import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { unescaped } from './escapes.ts';
import { fake } from './fake.ts';

const TOKEN = ['sk_', 'live_', fake.alnum(24)].join('');
const URL_WITH_PASSWORD = ['postgres://', 'app:', fake.alnum(18), '@db.internal:5432/main'].join('');
const percent = (text: string) => [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
const unicode = (text: string) => [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const decimal = (text: string) => [...text].map((c) => `&#${c.charCodeAt(0)};`).join('');

describe('an escaped token', () => {
  it.each([
    ['one JSON escape', TOKEN.replace('_', '\\u005f'), TOKEN],
    ['JSON escapes throughout', unicode(TOKEN), TOKEN],
    ['hexadecimal escapes', TOKEN.replace('s', '\\x73').replace('_', '\\x5f'), TOKEN],
    ['slashes with a backslash', URL_WITH_PASSWORD.replaceAll('/', '\\/'), URL_WITH_PASSWORD],
    ['decimal references', decimal(TOKEN), TOKEN],
    ['hexadecimal references', TOKEN.replaceAll('_', '&#x5f;'), TOKEN],
    ['percent', percent(TOKEN), TOKEN],
    ['percent twice', encodeURIComponent(encodeURIComponent(URL_WITH_PASSWORD)), URL_WITH_PASSWORD],
    ['JSON in a URL', unicode(TOKEN).replaceAll('\\', '%5C'), TOKEN],
  ])('%s is found whole and located as received', (_, written, token) => {
    const text = `${'filler text '.repeat(300)}{"a":"${written}","b":1}${' filler'.repeat(300)}`;
    const found = findSecrets(text, { names: false });
    expect(found.map((match) => match.token)).toEqual([token]);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(written);
    expect(found[0]?.path.length).toBeGreaterThan(0);
  });

  it.each([
    ['form in a URL', `https://a.test/?next=${encodeURIComponent(`/cb?key=${TOKEN}&x=1`)}`],
    ['after a line break in a string', `"first line\\n${TOKEN}\\nlast"`],
    ['quoted in HTML', `<div data-config="{&quot;key&quot;:&quot;${TOKEN}&quot;}">`],
    ['twice-quoted JSON', JSON.stringify(JSON.stringify({ key: TOKEN }))],
    ['parameter of a link', `<a href="/export?format=csv&amp;page=2&amp;key=${TOKEN}&amp;x=1">`],
    ['cookie value', `config=%7B%22key%22%3A%22${TOKEN}%22%7D`],
  ])('%s', (_, text) => {
    const found = findSecrets(text, { names: false });
    expect(found.map(({ token, path }) => [token, path])).toEqual([[TOKEN, []]]);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(TOKEN);
  });

  it.each([
    ['in a form', encodeURIComponent],
    ['in JSON in JSON in JSON', (text: string) => JSON.stringify(JSON.stringify(JSON.stringify(text)))],
  ])('a private key over lines %s', (_, written) => {
    const key = ['-----BEGIN ', 'PRIVATE', ` KEY-----\nMII${fake.base64(200)}\n-----END `, 'PRIVATE', ' KEY-----'].join(
      '',
    );
    expect(findSecrets(`key=${written(key)}`, { names: false }).map(({ rule }) => rule.id)).toEqual([
      'pkcs8-private-key',
    ]);
  });

  it('is named through the escapes too', () => {
    const value = fake.alnum(32);
    for (const text of [`%22api_key%22%3A%22${value}%22`, `{&quot;api_key&quot;:&quot;${value}&quot;}`])
      expect(findSecrets(text).map(({ rule, token }) => [rule.id, token])).toEqual([['named-api-key', value]]);
  });

  it('is not made of a backslash that is itself escaped, nor of a longer word', () => {
    expect(findSecrets(`a\\\\n${TOKEN}`, { names: false })).toEqual([]);
    expect(findSecrets(`risk%5F${TOKEN}`, { names: false })).toEqual([]);
  });
});

describe('unescaped', () => {
  it.each(['plain', '100% & more', 'a && b %zz &nope; \\q', '"line\\nline\\"quoted\\""', ''])(
    'leaves %j alone',
    (text) => {
      expect(unescaped(text)).toBeUndefined();
    },
  );

  it('gives every character a place in the original, in order', () => {
    const piece = fc.constantFrom(
      '%25',
      '%2F',
      '&amp;',
      '&#65;',
      '\\u0041',
      '\\x41',
      '\\/',
      '\\',
      '%',
      '&',
      'a',
      ' '.repeat(600),
      '\u4e2d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const result = unescaped(text);
        if (!result) return;
        expect(result.origins.length).toBe(result.text.length + 1);
        result.origins.forEach((at, index) => {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(text.length);
          if (/[a\u4e2d]/.test(result.text.charAt(index))) expect(text.charAt(at)).toBe(result.text.charAt(index));
        });
      }),
    );
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of findSecrets(text)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
