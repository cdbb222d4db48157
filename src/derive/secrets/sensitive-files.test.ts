import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import { filesBelow, isSensitiveFile } from './sensitive-files.ts';

const isFile = (path: string, body: string, page: Page = {}): boolean =>
  isSensitiveFile(exchangeOf({ url: `https://api.test${path}`, body, ...page }, 'e1'));

const html = ['Content-Type: text/html'];
const json = ['Content-Type: application/json'];
const begin = (kind: string): string => ['-----BEGIN', kind, 'KEY-----'].join(' ');
const stripe = ['sk_', 'live_', fake.alnum(24)].join('');

describe('a file that should not be served', () => {
  it.each<[string, string, string, Page?]>([
    ['an environment', '/.env', 'APP_NAME=shop\nDEBUG=1\n'],
    ['one setting whose name says what it is', '/.env', 'DB_PASSWORD=x'],
    ['one below a base path', '/api/v1/.env', 'AA=1\nBB=2\n'],
    ['the head of a repository', '/.git/HEAD', 'ref: refs/heads/main\n'],
    ['a dump of a database', '/backup.sql', '-- dump\nCREATE TABLE users (id int);\n'],
    ['an archive', '/backup.zip', 'PK\u0003\u0004rest'],
    ['a private key', '/server.key', `${begin('RSA PRIVATE')}\nAAAA`],
    ['a configuration with a key', '/config.json', JSON.stringify({ stripe }), { headers: json }],
    ['a Compose file', '/docker-compose.yml', 'services:\n  web:\n    image: shop\n'],
    ['the page of phpinfo()', '/phpinfo.php', '<title>phpinfo()</title>PHP Version 8', { headers: html }],
    ['the list of Actuator', '/actuator', '{"_links":{"env":{"href":"/actuator/env"}}}', { headers: json }],
    ['metrics', '/metrics', '# HELP a b\n# TYPE a counter\na 1\n'],
    ['an environment at any path', '/health', 'PATH=/usr/bin:/bin\nHOME=/root\n'],
  ])('%s', (_, path, body, page) => expect(isFile(path, body, page)).toBe(true));

  it.each<[string, string, string, Page?]>([
    ['a page in its place', '/.env', '<!doctype html><p>AA=1', { headers: html }],
    ['a page without its type', '/.env', '<html>\nAA=1\nBB=2'],
    ['text that is no setting', '/.env', 'not here'],
    ['one setting that says nothing', '/.env', 'COLOUR=red'],
    ['the same at another path', '/env.txt', 'APP_NAME=shop\nDEBUG=1\n'],
    ['a file that is not there', '/.git/HEAD', 'ref: refs/heads/main\n', { status: 404 }],
    ['a file that a user got', '/.git/HEAD', 'ref: refs/heads/main\n', { identity: 'given' }],
    ['a public key', '/server.key', `${begin('PUBLIC')}\nAAAA`],
    ['a configuration without a key', '/config.json', '{"theme":"dark"}', { headers: json }],
    ['Actuator with its harmless endpoints', '/actuator', '{"_links":{"health":{"href":"/x"}}}', { headers: json }],
    ['text with the word services', '/docker-compose.yml', 'our services: none'],
  ])('is not %s', (_, path, body, page) => expect(isFile(path, body, page)).toBe(false));
});

it('looks for developer endpoints below the bases too, and for files at the root alone', () => {
  const paths = filesBelow(['/api/v1']).map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/.env', '/env', '/api/v1/env', '/api/v1/actuator/env']));
  expect(paths).not.toContain('/api/v1/.env');
  expect(new Set(paths).size).toBe(paths.length);
});
