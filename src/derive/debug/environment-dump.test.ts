import { expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { isEnvironmentDump } from './environment-dump.ts';

const isDump = (page: Page): boolean => isEnvironmentDump(exchangeOf(page, 'e1'));
const json = (value: unknown): Page => ({
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(value),
});

it.each<[string, Page]>([
  ['lines', { body: 'PATH=/usr/bin:/bin\nHOME=/root\nAPP=1' }],
  ['lines to be read by a shell', { body: 'export LANG=C\nexport PATH=/bin' }],
  ['an object', json({ PATH: '/usr/local/bin:/usr/bin', NODE_ENV: 'production' })],
  [
    'an object further down',
    json({ debug: [{ env: { Path: 'C:\\Windows\\system32', USERPROFILE: 'C:\\Users\\a' } }] }),
  ],
])('finds the environment in %s', (_, page) => expect(isDump(page)).toBe(true));

it.each<[string, Page]>([
  ['a path alone', json({ PATH: '/usr/bin' })],
  ['a path of the API', json({ path: 'orders', user: 'ann' })],
  ['variables without a search path', { body: 'HOME=/root\nLANG=C' }],
  ['variables of two objects', json([{ PATH: '/usr/bin' }, { HOME: '/root' }])],
  ['an error', { status: 500, body: 'PATH=/usr/bin\nHOME=/root' }],
  ['a page about it', { headers: ['Content-Type: text/html'], body: '<pre>PATH=/usr/bin\nHOME=/root</pre>' }],
])('does not find it in %s', (_, page) => expect(isDump(page)).toBe(false));
