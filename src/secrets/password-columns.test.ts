import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fake } from './fake.ts';
import { passwordColumns } from './password-columns.ts';

const FIRST = `${fake.alnum(7)}!${fake.alnum(5)}#`;
const SECOND = `${fake.lower(6)}?${fake.alnum(6)}%A1`;
const values = (text: string, file = 'export.csv') => passwordColumns(text, file).map(({ token }) => token);

describe('tables with a column of passwords', () => {
  it.each([
    [
      'an export of a browser',
      `name,url,username,password\nshop,https://shop.test,ann,${FIRST}\nx,https://x.test,bob,${SECOND}\n`,
    ],
    ['semicolons', `user;Passwort;city\r\nann;${FIRST};Ulm\r\nbob;${SECOND};Ulm\r\n`],
    ['tabs', `login\tdb_password\nann\t${FIRST}\nbob\t${SECOND}`],
    ['quoted cells', `"user","password"\n"ann, ""the boss""","${FIRST}"\n"bob","${SECOND}"\n`],
  ])('%s', (_, text) => {
    expect(values(text)).toEqual([FIRST, SECOND]);
  });

  it.each([
    ['another kind of file', `user,password\nann,${FIRST}\n`, 'notes.txt'],
    ['no such column', `user,note\nann,${FIRST}\n`, 'export.csv'],
    ['a hash', `user,password_hash\nann,${FIRST}\n`, 'export.csv'],
    ['an empty cell, a mask, a placeholder', 'user,password\nann,\nbob,********\neve,changeme\n', 'export.csv'],
    ['one column', `password\n${FIRST}\n`, 'export.csv'],
  ])('is quiet for %s', (_, text, file) => {
    expect(values(text, file)).toEqual([]);
  });

  it('says where the value is, how sure it is, and what the column is called', () => {
    const text = `user,password\nann,"${FIRST}"\n`;
    const [match] = passwordColumns(text, 'a.csv');
    expect(text.slice(match?.start, match?.end)).toBe(FIRST);
    expect(match).toMatchObject({ confidence: 'firm', name: 'password', kind: 'secret' });
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '1', '!', ' ') }), (rows) => {
        for (const { start, end, token } of passwordColumns(`user,password\n${rows}`, 'a.csv'))
          expect(`user,password\n${rows}`.slice(start, end)).toBe(token);
      }),
    );
  });
});
