import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostile } from './testing/hostile.ts';
import {
  isLoopbackHost,
  isPublicSuffix,
  parseHttpUrl,
  parseUrl,
  pathWords,
  registrableDomain,
  sameSite,
} from './uri.ts';

describe('URLs', () => {
  test('RFC 3986 5.4.1, some of the normal cases', () => {
    const base = 'http://a/b/c/d;p?q';
    expect(parseUrl('g', base)?.href).toBe('http://a/b/c/g');
    expect(parseUrl('//g', base)?.href).toBe('http://g/');
    expect(parseUrl('../../g', base)?.href).toBe('http://a/g');
    expect(parseUrl('?y', base)?.href).toBe('http://a/b/c/d;p?y');
  });

  test.each(['', '/x', 'http://', 'http://[', '::', `http://a/${'b'.repeat(70_000)}`])('none: %j', (text) => {
    expect(parseUrl(text)).toBeUndefined();
  });

  test.each(['javascript:alert(1)', 'data:,x', 'ftp://a.test/', 'mailto:a@b.test'])('not of the web: %s', (text) => {
    expect(parseHttpUrl(text)).toBeUndefined();
    expect(parseUrl(text)).toBeDefined();
  });
});

describe('hosts', () => {
  test.each([
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    '127.0.0.1',
    '127.255.1.2',
    '::1',
    '[::1]',
    '[::ffff:7f00:1]',
    '::ffff:127.0.0.1',
  ])('loopback: %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  test.each([
    '',
    '0.0.0.0',
    '10.0.0.1',
    '128.0.0.1',
    'localhost.example.com',
    'mylocalhost',
    '127.0.0.1.example.com',
    '127.0.0',
    '127.0.0.999',
    '::2',
    '127.example.com.x',
  ])('not loopback: %j', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });

  test('registrable domains', () => {
    expect(registrableDomain('a.b.example.co.uk')).toBe('example.co.uk');
    expect(registrableDomain('me.github.io')).toBe('me.github.io');
    for (const none of ['co.uk', 'github.io', '127.0.0.1', '[::1]', 'localhost', ''])
      expect(registrableDomain(none)).toBeUndefined();
  });

  test('public suffixes', () => {
    for (const suffix of ['com', 'CO.UK', 'github.io']) expect(isPublicSuffix(suffix)).toBe(true);
    for (const none of ['example.com', 'localhost', 'intern', '10.0.0.1', '', 'a.github.io'])
      expect(isPublicSuffix(none)).toBe(false);
  });

  test.each([
    ['https://a.example.com/x', 'http://b.example.com:81/', true],
    ['http://localhost:1/', 'http://localhost:2/', true],
    ['http://10.0.0.1/', 'http://10.0.0.1:8080/', true],
    ['http://EXAMPLE.com./', 'http://example.com/', true],
    ['http://intern/', 'http://intern/', true],
    ['http://a.github.io/', 'http://b.github.io/', false],
    ['http://a.co.uk/', 'http://b.co.uk/', false],
    ['http://10.0.0.1/', 'http://10.0.0.2/', false],
    ['http://example.com/', 'http://example.com.evil.test/', false],
    ['http://example.com/', 'http://badexample.com/', false],
    ['data:,x', 'data:,x', false],
    ['nonsense', 'nonsense', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameSite(a, b)).toBe(same);
  });
});

describe('words', () => {
  test.each([
    ['/api/v1/deleteUser_ById', 'api v1 delete user by id'],
    ['HTTPServer.restart', 'http server restart'],
    ['/start-date', 'start date'],
    ['getURL', 'get url'],
    ['userID2', 'user id2'],
    ['updates', 'updates'],
    ['/%20/', '20'],
    ['', ''],
    ['---', ''],
    ['/é/', ''],
  ])('%s', (text, words) => {
    expect(pathWords(text).join(' ')).toBe(words);
  });
});

test('hostile text', () => {
  fc.assert(
    fc.property(
      hostile('http://', '/', 'localhost', '127.', '[', ']', '::', '.co.uk', '@'),
      hostile('//', 'a.'),
      (a, b) => {
        parseHttpUrl(a, b);
        isLoopbackHost(a);
        isPublicSuffix(a);
        sameSite(a, b);
        expect(pathWords(a).join('').length).toBeLessThanOrEqual(a.length);
      },
    ),
  );
});
