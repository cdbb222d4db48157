import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from './config-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'ci.yml');
const read = (...lines: readonly string[]): ReturnType<typeof readConfig> => {
  writeFileSync(file, lines.join('\n'));
  return readConfig(file);
};

describe('suppressions of a configuration file', () => {
  it('go by check, cookie, operation, fingerprint, rule and path, with reason, owner and last day', () => {
    const { suppress = [] } = read(
      'suppressions:',
      '  - { check: cookie-without-secure, cookie: sid, reason: behind a proxy, owner: team-web, expires: 2027-01-31 }',
      '  - operation: GET /users/{id}',
      '  - { fingerprint: "16873c9971f20e623155", owner: team-api }',
      '  - { rule: postgres-url, path: compose/** }',
    );
    const [first, second, third, fourth] = suppress;
    expect(first).toEqual({
      ...{ check: 'cookie-without-secure', cookie: 'sid' },
      ...{ reason: 'behind a proxy', owner: 'team-web', expires: '2027-01-31' },
    });
    expect(second).toEqual({ operation: 'GET /users/{id}' });
    expect(third).toEqual({ fingerprint: '16873c9971f20e623155', owner: 'team-api' });
    expect([fourth?.covers?.('compose/db.yml'), fourth?.covers?.('src/db.yml')]).toEqual([true, false]);
  });

  it.each([
    ['no list', ['suppressions: all'], '1:1: `suppressions` takes a list'],
    ['no mapping', ['suppressions:', '  - all'], '2:5: each of `suppressions` is a mapping'],
    [
      'an unknown member',
      ['suppressions:', '  - check: hsts-missing', '    until: x'],
      '3:5: a suppression has no "until"',
    ],
    ['a number', ['suppressions:', '  - fingerprint: 42'], '2:5: `fingerprint` of a suppression takes a text'],
    ['an empty text', ['suppressions:', '  - cookie: " "'], '2:5: `cookie` of a suppression is empty'],
    ['nothing', ['suppressions:', '- cookie: a', '  expires:'], '3:3: `expires` of a suppression is empty'],
    ['a day as a number', ['suppressions:', '- cookie: a', '  expires: 20270131'], '3:3: `expires` takes the last day'],
    [
      'nothing to go by',
      ['suppressions:', '  - owner: me', '    expires: 2027-01-31'],
      '2:5: a suppression needs at least one of',
    ],
    ['an unknown check', ['suppressions:', '- cookie: a', '- check: nope'], '3:3: there is no check "nope"'],
    ['an unknown rule', ['suppressions: [{ rule: nope }]'], '1:18: there is no secret rule "nope"'],
    [
      'a day that there is not',
      ['suppressions:', '- check: hsts-missing', '  expires: 2027-02-30'],
      '3:3: `expires` takes',
    ],
    ['a day in words', ['suppressions:', '- check: hsts-missing', '  expires: tomorrow'], '3:3: `expires` takes'],
    ['a path without its slash', ['suppressions:', '- operation: GET users'], '2:3: `operation` takes'],
    ['a third word', ['suppressions:', '- operation: GET /a /b'], '2:3: `operation` takes'],
    [
      'a member by alias',
      ['suppressions:', '- &a { check: hsts-missing, expires: x }', '- *a'],
      '2:29: `expires` takes',
    ],
  ])('are refused with line and column: %s', (_, lines, message) =>
    expect(() => read(...lines)).toThrow(`${file}:${message}`),
  );
});

describe('options of a configuration file', () => {
  it.each([
    ['an unknown one', ['format: json', 'speed: 9'], '2:1: there is no option "speed"'],
    ['a switch with a text', ['quiet: "yes"'], '1:1: `quiet` takes true or false'],
    ['a text with a list', ['fail-on: [high]'], '1:1: `fail-on` takes one text or number'],
    ['no mapping', ['', '- a'], '2:1: it must be a mapping of options'],
    ['no YAML', ['fail-on: high', 'format: "js'], '2:12: not valid YAML'],
  ])('are refused with line and column: %s', (_, lines, message) =>
    expect(() => read(...lines)).toThrow(`${file}:${message}`),
  );

  it('are none in an empty file', () => expect(read('')).toEqual({}));
});
