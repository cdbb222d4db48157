import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDeletion, lifetimeSeconds, parseSetCookie, type SetCookie } from './set-cookie.ts';
import { hostile } from './testing/hostile.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');

function parsed(text: string): SetCookie {
  const cookie = parseSetCookie(text);
  if (!cookie) throw new Error('no cookie');
  return cookie;
}

const codes = (text: string): string[] => parsed(text).problems.map(({ code }) => code);

describe('Set-Cookie (RFC 6265 5.2)', () => {
  test('RFC 6265 3.1', () => {
    expect(parsed('SID=31d4d96e407aad42; Path=/; Secure; HttpOnly')).toMatchObject({
      name: 'SID',
      value: '31d4d96e407aad42',
      path: '/',
      secure: true,
      httpOnly: true,
      problems: [],
    });
    expect(parsed('lang=en-US; Path=/; Domain=example.com')).toMatchObject({ domain: 'example.com', secure: false });
    expect(parsed('lang=en-US; Expires=Wed, 09 Jun 2021 10:18:14 GMT')).toMatchObject({
      expires: Date.parse('2021-06-09T10:18:14Z'),
      maxAge: undefined,
    });
  });

  test('attributes are kept as written and in order', () => {
    expect(parsed('a=b;  PATH = /x ;;Secure; Priority=High').attributes).toEqual([
      { name: 'PATH', value: '/x', raw: '  PATH = /x ' },
      { name: 'Secure', raw: 'Secure' },
      { name: 'Priority', value: 'High', raw: ' Priority=High' },
    ]);
  });

  test.each(['SECURE', 'secure', 'Secure=false', 'Secure=', ' secure '])('%j sets Secure', (attribute) => {
    expect(parsed(`a=b;${attribute}`).secure).toBe(true);
  });

  test.each([
    'a=Secure',
    'secure=1',
    'httponly=1',
    'a="x, HttpOnly"',
    'a=b; Path=/HttpOnly',
    'a=b; Comment=Secure',
    'a=b, Secure',
    'a=b; Securely',
  ])('%j sets no flag', (text) => {
    expect(parsed(text)).toMatchObject({ secure: false, httpOnly: false, partitioned: false });
  });

  test('a semicolon ends the value even inside quotes', () => {
    expect(parsed('a="b; HttpOnly"')).toMatchObject({ value: '"b', httpOnly: false });
    expect(parsed('a="b c"; HttpOnly')).toMatchObject({ value: '"b c"', httpOnly: true });
  });

  test.each([
    ['Strict', 'strict'],
    ['LAX', 'lax'],
    ['none', 'none'],
    ['yes', 'invalid'],
    ['', 'invalid'],
  ])('SameSite=%s is %s', (raw, policy) => {
    expect(parsed(`a=b; SameSite=${raw}`)).toMatchObject({ sameSite: policy, sameSiteRaw: raw });
  });

  test('SameSite absent', () => {
    expect(parsed('a=b; Same-Site=Lax').sameSite).toBeUndefined();
  });

  test('Domain: leading dot off, lower case, last wins, empty is the host alone', () => {
    expect(parsed('a=b; Domain=.Example.COM').domain).toBe('example.com');
    expect(parsed('a=b; Domain=a.test; domain=b.test').domain).toBe('b.test');
    expect(parsed('a=b; Domain=a.test; Domain=').domain).toBeUndefined();
    expect(parsed('a=b; Domain=.').domain).toBeUndefined();
  });

  test('Path: last wins, and one without a slash is the default path', () => {
    expect(parsed('a=b; Path=/a; Path=/b').path).toBe('/b');
    expect(parsed('a=b; Path=/a; Path=b').path).toBeUndefined();
  });

  test('Max-Age: digits or a minus and digits', () => {
    expect(parsed('a=b; Max-Age=60').maxAge).toBe(60);
    expect(parsed('a=b; max-age=-1').maxAge).toBe(-1);
    expect(parsed('a=b; Max-Age=60; Max-Age=junk').maxAge).toBe(60);
    expect(parsed(`a=b; Max-Age=${'9'.repeat(500)}`).maxAge).toBe(Number.MAX_SAFE_INTEGER);
    for (const junk of ['', '-', '+1', '1.5', '1h', '"60"', '0x1'])
      expect(parsed(`a=b; Max-Age=${junk}`).maxAge).toBeUndefined();
  });

  test('names and values', () => {
    expect(parsed('a=b=c')).toMatchObject({ name: 'a', value: 'b=c' });
    expect(parsed(' a = b ')).toMatchObject({ name: 'a', value: 'b' });
    expect(parsed('novalue')).toMatchObject({ name: '', value: 'novalue' });
    expect(parsed('a=')).toMatchObject({ name: 'a', value: '' });
    for (const nothing of ['', ' ', '=', ';', '; Secure', '=; Secure']) expect(parseSetCookie(nothing)).toBeUndefined();
  });
});

describe('problems', () => {
  test('none where the grammar is kept', () => {
    expect(codes('__Host-id="a%20b"; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=1; Priority=High')).toEqual([]);
  });

  test.each([
    ['a=b; Path=/; path=/x', 'duplicate-attribute'],
    ['a=b; Expires=0', 'expires-invalid'],
    ['a=b; Max-Age=soon', 'max-age-invalid'],
    ['a=b; SameSite=Off', 'same-site-invalid'],
    ['a=b; Secure=false', 'flag-with-value'],
    ['a=b; Http-Only', 'unknown-attribute'],
    ['a=b\u0000', 'control-character'],
    ['a=b; Path=/\r\nX: y', 'control-character'],
    ['a b=c', 'name-invalid'],
    ['a=b c', 'value-invalid'],
    ['a={"b":1}', 'value-invalid'],
    ['just text', 'empty-name'],
    [`a=${'b'.repeat(4096)}`, 'too-long'],
    [`a=b; Path=/${'c'.repeat(1024)}`, 'attribute-too-long'],
  ])('%j', (text, code) => {
    expect(codes(text)).toContain(code);
  });

  test('limits are exact', () => {
    expect(codes(`a=${'b'.repeat(4095)}`)).toEqual([]);
    expect(codes(`a=b; Path=/${'c'.repeat(1023)}`)).toEqual([]);
    expect(codes('a=b\tc')).toEqual(['value-invalid']);
  });

  test('an attribute value that is too long has no effect', () => {
    expect(parsed(`a=b; Path=/x; Path=/${'c'.repeat(1024)}`).path).toBe('/x');
  });

  test('what makes browsers drop the cookie is told from what they tolerate', () => {
    expect(parsed('a=b; Path=/\u0001').problems).toEqual([{ code: 'control-character', effect: 'cookie-ignored' }]);
    expect(parsed('a=b; Secure=no').problems).toEqual([
      { code: 'flag-with-value', attribute: 'Secure', effect: 'tolerated' },
    ]);
  });
});

describe('lifetime', () => {
  test.each([
    ['a=; Max-Age=0', true],
    ['a=; Max-Age=-5', true],
    ['a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
    ['a=; Max-Age=0; Expires=Fri, 01 Jan 2100 00:00:00 GMT', true],
    ['a=; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', false],
    ['a=; Expires=0', false],
    ['a=; Expires=-1', false],
    ['a=; Max-Age=', false],
    ['a=', false],
    ['a=; Expires=Fri, 01 Jan 2100 00:00:00 GMT', false],
  ])('%j is a deletion: %s', (text, deletes) => {
    expect(isDeletion(parsed(text), NOW)).toBe(deletes);
  });

  test('in seconds, Max-Age first', () => {
    expect(lifetimeSeconds(parsed('a=b; Max-Age=60; Expires=Fri, 02 Jan 2026 00:00:00 GMT'), NOW)).toBe(60);
    expect(lifetimeSeconds(parsed('a=b; Expires=Fri, 02 Jan 2026 00:00:00 GMT'), NOW)).toBe(86_400);
    expect(lifetimeSeconds(parsed('a=b'), NOW)).toBeUndefined();
  });
});

test('hostile fields give a cookie that stands in the text, or nothing', () => {
  const pieces = ['=', ';', ' ', '"', 'Secure', 'Max-Age=', 'Expires=', 'SameSite=', '-', '9', 'Domain=.', 'Path=/'];
  fc.assert(
    fc.property(hostile(...pieces), (text) => {
      const cookie = parseSetCookie(text);
      if (!cookie) return;
      expect(text).toContain(cookie.value);
      expect(cookie.problems.length).toBeLessThanOrEqual(50);
      isDeletion(cookie, NOW);
    }),
  );
});
