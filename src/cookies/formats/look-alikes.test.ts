import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import { createKeyCache, type KnownKey } from '../keys.ts';
import { openCookie } from '../open.ts';
import { FORMATS } from './index.ts';

const recognise = (id: string, name: string, value: string) =>
  FORMATS.find((format) => format.id === id)?.recognise(received(name, value));

const base64url = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url');
const random = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * 151 + 89) % 256));

describe('values that look like those of a format and are not', () => {
  it.each([
    ['paseto', 'token', `v5.local.${base64url(random(80))}`],
    ['paseto', 'token', `v4.secret.${base64url(random(80))}`],
    ['paseto', 'token', `v4.local.${base64url(random(80))}=`],
    ['paseto', 'token', `v4.public.${base64url(random(64))}`],
    ['werkzeug-secure-cookie', 'session', `${random(20).toString('base64')}?user=%22ann%22`],
    ['werkzeug-secure-cookie', 'session', `${random(19).toString('base64')}?user=ImFubiI=`],
    ['client-sessions', 'session', `${base64url(random(16))}.${base64url(random(32))}.1795853740.86400000`],
    [
      'client-sessions',
      'session',
      `${base64url(random(16))}.${base64url(random(32))}.soon.86400000.${base64url(random(32))}`,
    ],
    ['cookie-encrypter', 'sid', `e:${'a1'.repeat(16)}:${'b2'.repeat(15)}`],
    ['cookie-encrypter', 'sid', `s:${'a1'.repeat(16)}:${'b2'.repeat(16)}`],
    ['openssl-salted', 'data', Buffer.concat([Buffer.from('Salted__'), random(23)]).toString('base64')],
    ['openssl-salted', 'data', Buffer.concat([Buffer.from('salted__'), random(24)]).toString('base64')],
    ['egg-session', 'session', random(32).toString('base64url')],
    ['midway-session', 'MW_SESS', `enc::${'ab'.repeat(120)}`],
    ['redwood-dbauth', 'session', `${random(32).toString('base64')}|${random(12).toString('base64')}`],
    ['hattip-session', 'session', `${base64url(random(32))}.${base64url(random(6))}.ann`],
    ['wordpress', 'wordpress_test_cookie', 'WP Cookie check'],
    ['wordpress', `wordpress_logged_in_${'a1'.repeat(16)}`, 'ann|1797063664|short|b1613c'],
    ['phpmyadmin', 'pmaLang', 'en'],
    ['phpmyadmin', 'pmaUser-1', random(30).toString('base64')],
    ['authomatic', 'authomatic', `user%3Dann|1795853738|${'a1'.repeat(20)}`],
    ['webob-signed', 'sess', random(120).toString('base64url')],
    ['branca', 'token', 'F1Qop052GTlLGak1BXgFn0mIeek44W6Bm03NK3W4lxXLdXtauf6dvXUCZwsWHhu2'],
    ['branca', 'token', 'z'.repeat(90)],
    ['macaroon', 'token', base64url('001flocation https://x.example\n')],
    ['macaroon', 'token', base64url(Buffer.concat([Buffer.from([2, 1]), random(60)]))],
    ['remix-session', 'session', base64url('{"i":"a","d":"text"}')],
    ['remix-session', 'session', `${Buffer.from('{"i":7,"d":[{}]}').toString('base64')}`],
    ['keygrip-signed', 'theme', 'dark'],
    ['koa-encrypted-session', 'session', `${random(40).toString('base64')};${random(24).toString('base64')}`],
    ['fastify-secure-session', 'koa.sess', `${random(40).toString('base64')};${random(24).toString('base64')}`],
    ['sanic-cookiesession', 'session', 'eyJhIjoxfQ.awqNWg.o-VNaO9sbHeCLRrn2IzQQnHWxbc'],
    [
      'yar',
      'session',
      `Fe26.2**${'a1'.repeat(32)}*${base64url(random(16))}*${base64url(random(32))}**${'b2'.repeat(32)}*${base64url(random(32))}`,
    ],
    ['flask', 'session', 'eyJhIjoxfQ==.awqNWg.o-VNaO9sbHeCLRrn2IzQQnHWxbc'],
  ])('%s: %s=%s', (id, name, value) => {
    expect(recognise(id, name, value)).toBeUndefined();
  });
});

describe('salts of the application', () => {
  const withSalt =
    'pref=ann-7:1xXDZa:femdq7qxoO6IQ0jSlAaOHue1EEyZkd758V3YnaNzwBomz218-q3SMYDHGjaMojJUD_OFaD9U0-5x39wY7DvoZw';
  const [name = '', value = ''] = withSalt.split('=');
  const keyed = (text: string, supplied: boolean): KnownKey => ({
    bytes: Buffer.from(text),
    formats: [],
    source: 'test',
    supplied,
  });
  const opened = (key: KnownKey) => openCookie(received(name, value), { keys: [key], cache: createKeyCache() }).key;
  const secret = ['fmt', 'secret', 'Kx81', 'not', 'in', 'any', 'list'].join('-');

  it('are given with the key', () => {
    expect(opened(keyed(`${secret}|shop.pref`, true))?.opened.salt).toContain('shop.pref');
  });

  it.each([`${secret}|other`, secret, `|shop.pref`, `${secret}|`])('have to be right: %s', (key) => {
    expect(opened(keyed(key, true))).toBeUndefined();
  });

  it('are not tried with published keys', () => {
    expect(opened(keyed(`${secret}|shop.pref`, false))).toBeUndefined();
  });
});
