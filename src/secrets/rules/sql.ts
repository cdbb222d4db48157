import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import { isWrittenPassword } from '../written-password.ts';

const password = fake.alnum(18);

/** Comments say `identified by "…"` too: a statement begins before it. */
const IN_STATEMENT = '(?<=\\b(?:create|alter|grant|connect to|set password)\\b[^;]{1,300})';

const isHash = (text: string): boolean => /^(?:\*[0-9A-F]{40}|md5[0-9a-f]{32}|SCRAM-SHA-256\$.*)$/.test(text);
const isDottedName = (text: string): boolean => /^[A-Za-z_]{1,40}[.:][A-Za-z_.:]{1,80}$/.test(text);

export default provider(
  {
    id: 'sql',
    name: 'SQL statements',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://www.postgresql.org/docs/current/sql-createrole.html',
    checked: '2026-11-27',
    byPlace: true,
  },
  () => [
    {
      id: 'sql-user-password',
      title: 'password of a database user in a statement',
      literals: ['identified by ', 'identified with ', 'with password ', 'encrypted password ', 'login password '],
      ignoreCase: true,
      unbounded: true,
      pattern: new RegExp(
        `${IN_STATEMENT}(?:identified (?:with ["'\`]?[a-z0-9_]{1,40}["'\`]? )?by|(?:with|encrypted|login) password) {1,4}(?:= {0,4})?\\\\?["']([^\\s"'\`\\\\]{6,100})\\\\?["']`,
        'i',
      ),
      validate: (text) => !isDottedName(text) && !isHash(text) && isWrittenPassword(text),
      looks: '`IDENTIFIED BY` or `WITH PASSWORD`, then 6 to 100 characters in quotes',
      opens: 'The database, as that user.',
      examples: {
        match: [
          ["CREATE USER 'app'@'%' IDENTIFIED BY '", password, "';"],
          ["ALTER USER app WITH PASSWORD '", password, "';"],
        ],
        ignore: [
          ["CREATE USER app IDENTIFIED BY 'password';"],
          ["ALTER USER app WITH PASSWORD '${DB_PASSWORD}';"],
          ["ALTER USER app WITH PASSWORD 'SCRAM-SHA-256$4096:c2FsdHNhbHQ=';"],
          ["ALTER ROLE app WITH PASSWORD '{{password}}'"],
          ['// the test that made it, identified by "', password, '".'],
        ],
      },
    },
  ],
);
