import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJwe, parseJws, parseJwt } from './jwt.ts';
import { hostile } from './testing/hostile.ts';

const encode = (value: string | object): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

// RFC 7515 A.1, in parts.
const A1_HEADER = 'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9';
const A1_PAYLOAD = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
const A1_SIGNATURE = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const A1 = [A1_HEADER, A1_PAYLOAD, A1_SIGNATURE].join('.');

describe('JWS compact (RFC 7515)', () => {
  test('A.1', () => {
    const jws = parseJws(A1);
    expect(jws).toMatchObject({
      kind: 'jws',
      algorithm: 'HS256',
      header: { typ: 'JWT', alg: 'HS256' },
      payload: { iss: 'joe', exp: 1_300_819_380, 'http://example.com/is_root': true },
      signingInput: `${A1_HEADER}.${A1_PAYLOAD}`,
      canonical: true,
    });
    expect([...(jws?.signature.subarray(0, 4) ?? [])]).toEqual([116, 24, 223, 180]);
  });

  test('A.5, unsecured: the signature is empty', () => {
    expect(parseJws(`${encode({ alg: 'none' })}.${encode({ a: 1 })}.`)).toMatchObject({
      algorithm: 'none',
      signature: new Uint8Array(),
    });
  });

  test('appendix F, detached, and payloads that are not JSON', () => {
    expect(parseJws(`${encode({ alg: 'HS256' })}..AAAA`)?.payload).toBeUndefined();
    expect(parseJws(`${encode({ alg: 'HS256' })}.${encode('text')}.AAAA`)).toMatchObject({
      payload: undefined,
      payloadBytes: new Uint8Array(Buffer.from('text')),
    });
  });

  test('a signature with unused bits set is told', () => {
    expect(parseJws(`${A1.slice(0, -1)}l`)?.canonical).toBe(false);
  });

  test.each([
    ['two parts', `${A1_HEADER}.${A1_PAYLOAD}`],
    ['four parts', `${A1}.AA`],
    ['a header that is no JSON', `AAAA.${A1_PAYLOAD}.${A1_SIGNATURE}`],
    ['a header that is an array', `${encode('["alg"]')}.AA.AA`],
    ['a header that is null', `${encode('null')}.AA.AA`],
    ['no algorithm', `${encode({ typ: 'JWT' })}.AA.AA`],
    ['an algorithm that is no text', `${encode({ alg: 1 })}.AA.AA`],
    ['padding', `${A1}=`],
    ['a space', ` ${A1}`],
    ['a domain name', 'www.example.com'],
    ['a version', '1.2.3'],
    ['empty', ''],
    ['dots', '..'],
    ['over the limit', `${A1_HEADER}.${'A'.repeat(70_000)}.AAAA`],
    ['a header in broken UTF-8', `${Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]).toString('base64url')}.AA.AA`],
  ])('none: %s', (_, text) => {
    expect(parseJws(text)).toBeUndefined();
  });
});

describe('JWE compact (RFC 7516)', () => {
  const header = { alg: 'dir', enc: 'A256GCM' };

  test('the header is read, the rest stays bytes', () => {
    expect(parseJwe(`${encode(header)}..${encode('iv')}.${encode('secret')}.${encode('tag')}`)).toMatchObject({
      kind: 'jwe',
      algorithm: 'dir',
      encryption: 'A256GCM',
      encryptedKey: new Uint8Array(),
      ciphertext: new Uint8Array(Buffer.from('secret')),
    });
  });

  test.each([
    ['no enc', `${encode({ alg: 'dir' })}.A1.A1.A1.A1`],
    ['no alg', `${encode({ enc: 'A256GCM' })}....`],
    ['three parts', A1],
    ['six parts', `${encode(header)}.....`],
  ])('none: %s', (_, text) => {
    expect(parseJwe(text)).toBeUndefined();
  });

  test('either form', () => {
    expect(parseJwt(A1)?.kind).toBe('jws');
    expect(parseJwt(`${encode(header)}....`)?.kind).toBe('jwe');
    expect(parseJwt('a.b.c.d.e')).toBeUndefined();
  });
});

test('hostile text', () => {
  fc.assert(
    fc.property(hostile('.', A1_HEADER, A1_PAYLOAD, 'e30', encode('{"__proto__":1}')), (text) => void parseJwt(text)),
  );
});
