import { describe, expect, it } from 'vitest';
import { type Case, casesFor, json, type Page } from '../../../test/cases.ts';
import { sensitiveFiles } from '../../derive/secrets/sensitive-files.ts';
import { acting } from '../../gather/consent/acting.ts';
import { fake } from '../../secrets/fake.ts';
import check from './sensitive-file-exposed.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const nothing: Page = { status: 404, body: 'Not Found' };
const below =
  "openapi: 3.1.0\ninfo: { title: a, version: '1' }\nservers: [{ url: /api }]\npaths: { /x: { get: { responses: {} } } }";
/** A host with this one file. */
const serves = (path: string, body: string, type = 'application/octet-stream'): Case => ({
  server: ({ url }) => (new URL(url).pathname === path ? { headers: [`Content-Type: ${type}`], body } : nothing),
});
const everywhere = (page: Page): Case => ({ server: () => page });
const key = ['-----BEGIN ', 'PRIVATE KEY-----\n', fake.base64(64), '\n-----END ', 'PRIVATE KEY-----\n'].join('');

casesFor(check, {
  fires: [
    [
      'an environment file with a key',
      serves('/.env', `FLASK_DEBUG=1\nSECRET_KEY=dev\nSTRIPE_SECRET_KEY=${stripe}\n`),
      'critical `/.env` is publicly readable: an environment file. It contains a Stripe secret key.',
    ],
    [
      'one without',
      serves('/.env.local', '# local\nDEBUG=true\nPORT=8000\n', 'text/plain'),
      'high `/.env.local` is publicly readable: an environment file.',
    ],
    [
      'a Git repository',
      serves('/.git/HEAD', 'ref: refs/heads/main\n', 'text/plain'),
      'high `/.git/HEAD` is publicly readable: the head of a Git repository.',
    ],
    [
      'a detached one',
      serves('/.git/HEAD', `${fake.hex(40)}\n`),
      'high `/.git/HEAD` is publicly readable: the head of a Git repository.',
    ],
    [
      'its configuration',
      serves('/.git/config', '[core]\n\trepositoryformatversion = 0\n\tbare = false\n'),
      'high `/.git/config` is publicly readable: the configuration of a Git repository.',
    ],
    [
      'settings',
      serves('/settings.py', "import os\nDEBUG = True\nSECRET_KEY = 'x'\nINSTALLED_APPS = []\n"),
      "high `/settings.py` is publicly readable: Django's settings.",
    ],
    [
      'a dump',
      serves('/dump.sql', '-- MySQL dump 10.13\nCREATE TABLE `users` (\n  `id` int\n);\n'),
      'high `/dump.sql` is publicly readable: a database dump.',
    ],
    [
      'an archive',
      serves('/backup.zip', 'PK\u0003\u0004\u0014\u0000data'),
      'high `/backup.zip` is publicly readable: a zip archive.',
    ],
    [
      'SQLite',
      serves('/db.sqlite3', 'SQLite format 3\u0000\u0010'),
      'high `/db.sqlite3` is publicly readable: an SQLite database.',
    ],
    [
      'an environment at the root',
      serves('/env', JSON.stringify({ env: { PATH: '/usr/bin:/bin', HOME: '/root' } }), 'application/json'),
      'high `/env` is publicly readable: the environment of the process.',
    ],
    [
      'in lines, below the base of the document',
      { ...serves('/api/debug', 'PATH=/usr/bin\nHOSTNAME=web-1\n', 'text/plain'), document: below },
      'high `/api/debug` is publicly readable: the environment of the process.',
    ],
    [
      'metrics below the base',
      { ...serves('/api/metrics', '# HELP up Up.\n# TYPE up gauge\nup 1\n', 'text/plain'), document: below },
      'low `/api/metrics` is publicly readable: metrics of the service for Prometheus.',
    ],
    [
      'an operation that shows it',
      {
        ...json({ process: { PATH: '/usr/bin', LANG: 'C' } }, { url: 'https://api.test/status' }),
        server: () => nothing,
      },
      'high `/status` is publicly readable: the environment of the process.',
    ],
    [
      'passwords',
      serves('/.htpasswd', 'ada:$apr1$abcdefgh$ZZZZZZZZZZZZZZZZZZZZZZ\n'),
      'high `/.htpasswd` is publicly readable: a file of passwords.',
    ],
    [
      'Actuator',
      serves('/actuator/env', '{"activeProfiles":[],"propertySources":[]}', 'application/json'),
      'high `/actuator/env` is publicly readable: the environment in Spring Boot Actuator.',
    ],
    [
      "Actuator's list",
      serves('/actuator', '{"_links":{"self":{"href":"x"},"heapdump":{"href":"x"}}}', 'application/json'),
      'high `/actuator` is publicly readable: the list of Spring Boot Actuator, environment or heap dump on it.',
    ],
    [
      'phpinfo',
      serves('/phpinfo.php', '<title>PHP 8.3.1 - phpinfo()</title><h1 class="p">PHP Version 8.3.1</h1>', 'text/html'),
      'medium `/phpinfo.php` is publicly readable: the page of phpinfo().',
    ],
    [
      'a private key',
      serves('/server.key', key),
      'critical `/server.key` is publicly readable: a private key. It contains a private key.',
    ],
    [
      'a configuration with a key',
      serves('/config.json', JSON.stringify({ stripe }), 'application/json'),
      'critical `/config.json` is publicly readable: a configuration with a secret. It contains a Stripe secret key.',
    ],
    [
      'a Compose file',
      serves('/docker-compose.yml', 'services:\n  web:\n    image: nginx\n'),
      'medium `/docker-compose.yml` is publicly readable: a Compose file.',
    ],
  ],
  quiet: [
    ['an object with a path', serves('/env', '{"PATH":"/orders","name":"x"}', 'application/json')],
    ['the name of the environment', serves('/env', '{"env":"production","home":"/"}', 'application/json')],
    ['a page of metrics', serves('/metrics', '<p># HELP up</p>', 'text/html')],
    ['a debug switch', serves('/debug', '{"debug":false}', 'application/json')],
    ['nothing there', everywhere(nothing)],
    [
      'a single-page application that answers 200 for every path',
      everywhere({
        headers: ['Content-Type: text/html'],
        body: '<!doctype html><title>App</title><div id="root"></div>',
      }),
    ],
    ['a text for every path', everywhere({ headers: ['Content-Type: text/plain'], body: 'OK' })],
    [
      'one that says the same everywhere in JSON',
      everywhere({ headers: ['Content-Type: application/json'], body: '{"status":"ok"}' }),
    ],
    ['a file for every path', everywhere({ headers: ['Content-Type: text/plain'], body: 'DEBUG=1\nSECRET_KEY=x\n' })],
    [
      'a public configuration',
      serves('/config.json', '{"apiUrl":"https://api.test","theme":"dark"}', 'application/json'),
    ],
    [
      'a public configuration with a publishable key',
      serves('/config.json', JSON.stringify({ stripe: ['pk_', 'live_', fake.alnum(24)].join('') }), 'application/json'),
    ],
    ['a page about it', serves('/.git/HEAD', '<p>ref: refs/heads/main</p>', 'text/html')],
    ['a sentence', serves('/.env', 'Nothing to see here = really', 'text/plain')],
    ['an error with its content', { server: () => ({ status: 403, body: 'DEBUG=1\nSECRET_KEY=x\n' }) }],
    [
      'Actuator with health only',
      serves('/actuator', '{"_links":{"self":{"href":"x"},"health":{"href":"x"}}}', 'application/json'),
    ],
  ],
  unknown: [
    ['no answer', {}],
    ['rate limited', everywhere({ status: 429 })],
  ],
});

describe('sensitive-file-exposed', () => {
  it('asks for little, and for nothing that acts', () => {
    expect(sensitiveFiles.length).toBeLessThanOrEqual(35);
    expect(
      sensitiveFiles.filter(({ path }) => acting({ method: 'GET', url: path }) !== undefined).map(({ path }) => path),
    ).toEqual([]);
  });
});
