import { describe, expect, it } from 'vitest';
import { createJar } from './jar.ts';

const at = (text: string): URL => new URL(text);
const set = (...lines: string[]) => lines.map((line) => ['Set-Cookie', line] as const);
const jarWith = (url: string, ...lines: string[]) => {
  const jar = createJar();
  jar.take(at(url), set(...lines), Date.UTC(2026, 0, 1));
  return jar;
};

describe('a jar', () => {
  it('sends cookies to the host, path and scheme that they are for', () => {
    const jar = jarWith(
      'https://api.test/auth/login',
      'a=1; Path=/',
      'b=2',
      'c=3; Path=/auth; Secure',
      'd=4; Domain=api.test; Path=/',
    );
    expect(jar.header(at('https://api.test/auth/me'))).toBe('b=2; c=3; a=1; d=4');
    expect(jar.header(at('http://api.test/auth'))).toBe('b=2; a=1; d=4');
    expect(jar.header(at('https://api.test/authority'))).toBe('a=1; d=4');
    expect(jar.header(at('https://www.api.test/'))).toBe('d=4');
    expect(jar.header(at('https://other.test/'))).toBeUndefined();
  });

  it('sends Secure cookies to loopback', () => {
    expect(jarWith('http://127.0.0.1:8000/', 's=1; Secure').header(at('http://127.0.0.1:8000/'))).toBe('s=1');
  });

  it('takes no cookie for another site or a public suffix', () => {
    const jar = jarWith(
      'https://api.example.co.uk/',
      'a=1; Domain=other.test',
      'b=2; Domain=co.uk',
      'c=3; Domain=example.co.uk',
    );
    expect(jar.cookies().map(({ name }) => name)).toEqual(['c']);
  });

  it('replaces and forgets', () => {
    const jar = jarWith('https://api.test/', 'a=1', 'b=1', 'c=1');
    jar.take(
      at('https://api.test/'),
      set('a=2', 'b=; Max-Age=0', 'c=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'),
      Date.UTC(2026, 0, 1),
    );
    expect(jar.header(at('https://api.test/'))).toBe('a=2');
  });

  it('sends only the named ones where names are given, and keeps a bounded number', () => {
    const jar = jarWith('https://api.test/', ...Array.from({ length: 500 }, (_, i) => `c${i}=1`));
    expect(jar.cookies()).toHaveLength(180);
    expect(jar.header(at('https://api.test/'), ['c3', 'c179', 'none'])).toBe('c3=1; c179=1');
  });

  it('is copied whole, and the copy is one of its own', () => {
    const jar = jarWith('https://api.test/', 'a=1');
    const copy = jar.copy();
    copy.put(at('https://api.test/'), 'a', '2');
    expect([jar.value('a'), copy.value('a')]).toEqual(['1', '2']);
  });
});
