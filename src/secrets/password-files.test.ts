import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';

const P = fake.alnum(18);
const shown = (file: string, text: string): string[] =>
  findSecrets(text, { file }).map(({ token, start }) => `${token} ${text.slice(0, start).split('\n').length}`);

describe('files whose lines are logins', () => {
  it.each([
    ['home/.pgpass', `# mine\ndb.acme.io:15432:shop:rw:${P}\n`, [`${P} 2`]],
    ['pgpass.conf', `*:*:*:rw:${P}\r\n`, [`${P} 1`]],
    ['etc/userlist.txt', `"app" "${P}"\n"other" "md5${fake.hex(32)}"\n`, [`${P} 1`]],
    ['config/master.key', fake.hex(32), [`${fake.hex(32)} 1`]],
    ['config/credentials/production.key', `${fake.hex(32)}\n`, [`${fake.hex(32)} 1`]],
    ['tls/server.key', fake.hex(32), []],
    ['notes.txt', `db.acme.io:15432:shop:rw:${P}\n`, []],
    ['.pgpass', `# db.acme.io:15432:shop:rw:${P}\ndb:15432:shop:rw:password\n`, []],
    ['.pgpass', 'db:15432:shop:rw:$PASSWORD\n', []],
    ['userlist.txt', '"app" "changeme"\n', []],
  ])('%s', (file, text, wanted) => {
    expect(shown(file, text)).toEqual(wanted);
  });

  it('anything is read, and every place holds its token', () => {
    const piece = fc.constantFrom('a', ':', '\n', '"', ' ', '*', P, '\\', '#', '\r');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('.pgpass', 'userlist.txt'), (pieces, file) => {
        const text = pieces.join('');
        for (const { token, start, end } of findSecrets(text, { file })) expect(text.slice(start, end)).toBe(token);
      }),
    );
  });
});
