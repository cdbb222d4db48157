import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { identitiesFrom } from './identities.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-identities-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'user.yml');
  writeFileSync(path, text);
  return path;
}

/** Names, roles, groups and headers. */
const read = (...given: string[]) =>
  identitiesFrom(given).map(({ session, ...rest }) => ({ ...rest, lines: session.lines() }));

describe('--identity', () => {
  process.env.OPENBRICK_TEST_TOKEN = 't-from-env';

  it.each<[string, readonly (readonly [string, string])[]]>([
    ['Cookie: sid=a1; theme=dark', [['Cookie', 'sid=a1; theme=dark']]],
    ['cookie: sid=a=b==', [['Cookie', 'sid=a=b==']]],
    ['X-Api-Key: k-1', [['X-Api-Key', 'k-1']]],
    ['X-Api-Key: env:OPENBRICK_TEST_TOKEN', [['X-Api-Key', 't-from-env']]],
    ['bearer: t-1', [['Authorization', 'Bearer t-1']]],
    ['Bearer:env:OPENBRICK_TEST_TOKEN', [['Authorization', 'Bearer t-from-env']]],
    ['basic: anna:pw:1', [['Authorization', `Basic ${Buffer.from('anna:pw:1').toString('base64')}`]]],
    ['Authorization: Bearer t-1', [['Authorization', 'Bearer t-1']]],
  ])('reads %s', (text, lines) => {
    expect(read(`alice=${text}`)).toEqual([{ name: 'alice', groups: [], lines }]);
  });

  it('adds the headers of one name, and its cookies in one header', () => {
    expect(read('a=X-Key: 1', 'b=Cookie: x=1', 'a=Cookie: s=1', 'a=Cookie: t=2')).toEqual([
      {
        name: 'a',
        groups: [],
        lines: [
          ['X-Key', '1'],
          ['Cookie', 's=1; t=2'],
        ],
      },
      { name: 'b', groups: [], lines: [['Cookie', 'x=1']] },
    ]);
  });

  it('reads a file with role and groups', () => {
    const path = file(
      'role: admin\ngroups: [red, blue]\nheaders:\n  X-Tenant: t1\ncookie: env:OPENBRICK_TEST_COOKIE\n',
    );
    process.env.OPENBRICK_TEST_COOKIE = 'sid=s1';
    expect(read(`root=@${path}`)).toEqual([
      {
        name: 'root',
        role: 'admin',
        groups: ['red', 'blue'],
        lines: [
          ['X-Tenant', 't1'],
          ['Cookie', 'sid=s1'],
        ],
      },
    ]);
    expect(read(`bob=@${file('headers: ["X-A: 1", "bearer: t"]')}`)[0]?.lines).toEqual([
      ['X-A', '1'],
      ['Authorization', 'Bearer t'],
    ]);
  });

  const secret = ['s3cr3t', 'value'].join('-');
  it.each([
    [`Cookie: sid=${secret}`, "takes NAME='Header: value'"],
    [`alice: ${secret}`, "takes NAME='Header: value'"],
    ['alice=', "takes NAME='Header: value'"],
    [`anonymous=X: ${secret}`, 'a name has up to 40 letters'],
    [`a/b=X: ${secret}`, 'a name has up to 40 letters'],
    [`alice=${secret}`, '--identity alice takes `Name: value`'],
    ['alice=bearer: a b', '--identity alice takes a token'],
    [`alice=basic: ${secret}`, '--identity alice needs `user:password`'],
    ['alice=bearer: env:OPENBRICK_UNSET', 'environment variable OPENBRICK_UNSET is not set'],
    ['alice=@/nowhere/at-all.yml', 'cannot be read'],
  ])('refuses %s in one line, without the credential', (text, message) => {
    expect(() => identitiesFrom([text])).toThrow(UsageError);
    expect(() => identitiesFrom([text])).toThrow(message);
    expect(() => identitiesFrom([text])).not.toThrow(secret);
  });

  it.each([
    [`- ${secret}`, 'an identity is a mapping'],
    [`headers: {}\ntoken: ${secret}`, 'one member of the file is none of them'],
    ['role: admin', 'it has no credentials'],
    [`headers: { X: [${secret}] }`, '`headers` takes names with texts'],
    [`bearer: [${secret}]`, '`bearer` takes a text'],
    [`bearer: t\ngroups: ${secret}`, '`groups` takes a list of texts'],
    [`bearer: "${secret}`, ': not valid YAML'],
  ])('refuses a file: %s', (text, message) => {
    const given = [`alice=@${file(text)}`];
    expect(() => identitiesFrom(given)).toThrow(message);
    expect(() => identitiesFrom(given)).not.toThrow(secret);
  });
});
