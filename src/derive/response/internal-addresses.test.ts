import { describe, expect, it } from 'vitest';
import { internalNames, localPaths, privateAddresses } from './internal-addresses.ts';

const texts = (found: readonly { readonly text: string }[]): string[] => found.map(({ text }) => text);

describe('private addresses', () => {
  it.each([
    ['a value', 'value', '10.20.0.14', ['10.20.0.14']],
    [
      'each network of RFC 1918',
      'text',
      'to 192.168.7.9, 172.31.0.4 and 10.1.2.3',
      ['192.168.7.9', '172.31.0.4', '10.1.2.3'],
    ],
    ['code, with a port', 'code', "connect('10.0.3.7:5432')", ['10.0.3.7']],
  ] as const)('are found in %s', (_, kind, text, expected) =>
    expect(texts(privateAddresses(text, kind))).toEqual([...expected]),
  );

  it.each([
    ['a public address', 'value', '8.8.8.8'],
    ['the address of a network', 'text', 'allow 10.0.0.0/8'],
    ['a version', 'text', 'version 10.0.0.1'],
    ['a dependency', 'text', '"libfoo": "^10.0.0.1"'],
    ['part of a longer number', 'text', '110.20.0.14'],
    ['an octet that is none', 'value', '10.20.0.300'],
    ['code, without a port', 'code', "of('10.0.3.7')"],
    ['an example in a form', 'text', 'e.g. 192.168.1.10'],
  ] as const)('are not found in %s', (_, kind, text) => expect(privateAddresses(text, kind)).toEqual([]));

  it('know the address of whoever asks by its name', () => {
    expect(privateAddresses('{"client_ip": "10.0.0.9"}', 'text')).toEqual([{ text: '10.0.0.9', isClient: true }]);
  });
});

describe('internal names', () => {
  it.each([
    ['a host behind a scheme', 'code', 'fetch("http://db.corp/x")', ['db.corp']],
    ['a service of a cluster', 'text', 'at billing.shop.svc.cluster.local', ['billing.shop.svc.cluster.local']],
    ['a value with three labels', 'value', 'API.prod.internal', ['api.prod.internal']],
    ['a name with a number', 'text', 'by db-1.internal', ['db-1.internal']],
  ] as const)('are found: %s', (_, kind, text, expected) =>
    expect(texts(internalNames(text, kind))).toEqual([...expected]),
  );

  it.each([
    ['a member of an object', 'code', 'settings.local.debug'],
    ['a call', 'code', 'this.internal()'],
    ['a name that every installation has', 'value', 'host.docker.internal'],
    ['a mail address', 'text', 'root@db-1.corp'],
  ] as const)('are not found: %s', (_, kind, text) => expect(internalNames(text, kind)).toEqual([]));
});

describe('paths of the machine', () => {
  it.each([
    ['a home', 'File "/home/deploy/app/main.py", line 3', '/home/deploy/app/main.py'],
    ['a web root of Windows', 'C:\\inetpub\\shop\\web.config.json', 'C:\\inetpub\\shop\\web.config.json'],
  ])('are found: %s', (_, text, path) => expect(texts(localPaths(text))).toEqual([path]));

  it.each([
    ['a path of a URL', 'https://a.test/home/user/x.html'],
    ['a link', '<a href="/home/user/x.html">'],
    ['a folder', 'in /var/www/html'],
  ])('are not found: %s', (_, text) => expect(localPaths(text)).toEqual([]));
});
