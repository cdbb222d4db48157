import { describe, expect, it } from 'vitest';
import { fake } from './fake.ts';
import { isPatternLogin, isTutorialLogin, loginOf } from './url-login.ts';

/** A URL with a login, as one text only when it runs. */
const url = (scheme: string, user: string, password: string, rest: string): string =>
  [scheme, '://', user, ':', password, '@', rest].join('');

describe('loginOf', () => {
  it('takes a URL apart', () => {
    expect(loginOf(url('postgres', 'app', 'a:b@c', 'DB.internal:5432/x?y=1'))).toEqual({
      scheme: 'postgres',
      user: 'app',
      password: 'a:b@c',
      host: 'db.internal',
    });
  });

  it.each(['', 'postgres', 'postgres://', '://', 'postgres://host', 'a://b:c'])('reads %j without an error', (text) => {
    expect(loginOf(text).password).toBe('');
  });
});

describe('isTutorialLogin', () => {
  it.each([
    url('postgres', 'postgres', 'postgres', 'localhost:5432/app'),
    url('postgres', 'shop', 'shop', '127.0.0.1/shop'),
    url('redis', '', 'redis', 'localhost:6379'),
    url('amqp', 'admin', 'rabbit', 'host.docker.internal'),
    url('mysql', 'app', 'mysecretpassword', 'localhost'),
    url('mysql', 'app', 'password', 'db.shop.io'),
    url('postgres', 'user123', 'secret123%21', '[2001:db8::2:1]:5432/vault'),
    url('postgres', 'app', 'secret1', '192.0.2.7/app'),
    url('postgres', 'inventory', 'inventory', 'database:5432/inventory'),
    url('amqp', 'shop-user', 'shop-passwd', 'shop-queue:5672'),
    url('amqp', 'aaaa', 'bbbb', 'queue.shop.io'),
  ])('%s', (text) => {
    expect(isTutorialLogin(text)).toBe(true);
  });

  it.each([
    url('postgres', 'app', fake.alnum(16), 'localhost:5432/app'),
    url('postgres', 'app', fake.alnum(16), 'db.example.com/app'),
    url('postgres', 'shop', 'shop', 'db.shop.io/shop'),
    url('redis', '', 'turquoise', 'cache.shop.io:6379'),
    url('amqp', 'shop-user', 'shop-passwd', 'queue.shop.io'),
    url('amqp', 'shop-user', 'shop-7', 'shop-queue:5672'),
  ])('not %s', (text) => {
    expect(isTutorialLogin(text)).toBe(false);
  });
});

describe('isPatternLogin', () => {
  it.each([
    url('http', 'abc', 'xyz', 'example.com'),
    url('https', 'username', 'token', 'github.com/o/r.git'),
    url('https', 'user', '%PASSWORD%', 'git.acme.io/x.git'),
    url('https', 'user', 'p%40ss', 'host'),
    url('http', 'proxyuser', 'proxypass', 'proxy.acme.io:3128'),
    url('http', 'USER', 'pa%3Fsword', 'proxy.example.com:80'),
    url('https', 'user', 'pass%2Fword%21', 'example.com/file.txt'),
    url('https', 'user%3An', 'p%40ss%3Aword', 'acme.io'),
  ])('%s', (text) => {
    expect(isPatternLogin(text)).toBe(true);
  });

  it.each([
    url('https', 'deploy', fake.alnum(20), 'git.acme.io'),
    url('https', 'deploy', 'turquoise-otter-77', 'git.acme.io'),
    url('https', 'deploy', fake.alnum(20), 'git.example.com'),
  ])('not %s', (text) => {
    expect(isPatternLogin(text)).toBe(false);
  });
});
