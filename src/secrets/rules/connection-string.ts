import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import { isWeakPassword } from '../weak-password.ts';

export default provider(
  {
    id: 'connection-string',
    name: 'Connection strings',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
    checked: '2026-11-20',
    byPlace: true,
  },
  () => [
    {
      id: 'jdbc-url',
      title: 'JDBC address with a password',
      literals: ['jdbc:'],
      unbounded: true,
      severity: 'critical',
      core: (url) => url.slice(url.toLowerCase().lastIndexOf('password=') + 9),
      validate: (url) => !/password=(?:password|pass|secret|root|admin|test|[*x]{3,}|[$%{<].*)$/i.test(url),
      pattern:
        /jdbc:[a-z0-9:]{2,40}:\/\/[^\s"'<>`\\]{3,300}?[?;&](?:user=[^\s"'<>`\\&;]{1,80}[&;])?password=[^\s"'<>`\\&;]{3,100}/i,
      ignoreCase: true,
      looks: '`jdbc:`, a database, `://`, a host, and `password=` with at least 3 characters among its parameters',
      opens: 'The database that the address names.',
      source: 'https://jdbc.postgresql.org/documentation/use/',
      examples: {
        match: [
          ['jdbc:postgresql://db.internal/main?user=app&pass', 'word=', fake.alnum(16)],
          ['jdbc:sqlserver://db.internal:1433;databaseName=main;user=app;pass', 'word=', fake.alnum(16)],
        ],
        ignore: [
          ['jdbc:postgresql://db.internal/main'],
          ['jdbc:postgresql://db.internal/main?user=app&pass', 'word=', 'password'],
        ],
      },
    },
    {
      id: 'odbc-password',
      title: 'connection string with a password',
      literals: ['server=', 'data source=', 'host='],
      ignoreCase: true,
      unbounded: true,
      severity: 'critical',
      core: (text) => text,
      validate: (text) => !isWeakPassword(text),
      pattern:
        /(?:server|data source|host)=[^;"'\s]{2,120};(?:[A-Za-z ]{2,40}=[^;"'\r\n]{0,80};){0,8}(?:password|pwd)=([^;"'\s$<{*]{6,100})/i,
      looks:
        '`Server=`, `Data Source=` or `Host=`, further settings with `;` between, then `Password=` or `PWD=` and at least 6 characters',
      opens: 'The database that the string names.',
      source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
      examples: {
        match: [['Server=db.internal;Database=main;User Id=app;Pass', 'word=', fake.alnum(16), ';']],
        ignore: [
          ['Server=db.internal;Database=main;Integrated Security=True;'],
          ['Server=db.internal;User Id=app;Pass', 'word=', '********;'],
          ['Server=db.internal;UID=user;PWD=', 'password;'],
        ],
      },
    },
  ],
);
