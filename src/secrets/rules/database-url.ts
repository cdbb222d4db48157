import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import { isPatternLogin, isTutorialLogin, loginOf } from '../url-login.ts';
import { isWeakPassword } from '../weak-password.ts';

const password = (url: string): string => loginOf(url).password;

const holdsPassword = (url: string): boolean => password(url).length >= 3 && !isTutorialLogin(url);

export default provider(
  {
    id: 'database-url',
    name: 'Databases and brokers',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  },
  [
    {
      id: 'postgres-url',
      title: 'PostgreSQL URL with a password',
      literals: ['postgres'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:postgres(?:ql)?(?:\+[a-z0-9]{1,12})?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The database that the URL names.',
      source: 'https://www.postgresql.org/docs/current/libpq-connect.html',
      examples: {
        match: [['postgres://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['postgres://', 'user:password@localhost/main'],
          ['postgres://', 'scott:tiger@localhost/main'],
          ['postgres://', 'db.internal:5432/main'],
          ['postgres://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['postgres://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'mysql-url',
      title: 'MySQL URL with a password',
      literals: ['mysql', 'mariadb'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:(?:mysql|mariadb)(?:\+[a-z0-9]{1,12})?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The database that the URL names.',
      source: 'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
      examples: {
        match: [['mysql://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['mysql://', 'user:password@localhost/main'],
          ['mysql://', 'db.internal:5432/main'],
          ['mysql://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['mysql://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'mongodb-url',
      title: 'MongoDB URL with a password',
      literals: ['mongodb'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:mongodb(?:\+srv)?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The database that the URL names.',
      source: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
      examples: {
        match: [['mongodb+srv://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['mongodb+srv://', 'user:password@localhost/main'],
          ['mongodb+srv://', 'db.internal:5432/main'],
          ['mongodb+srv://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['mongodb+srv://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'redis-url',
      title: 'Redis URL with a password',
      literals: ['redis', 'valkey'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:rediss?|valkeys?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The data and the queues in the Redis server.',
      source: 'https://www.iana.org/assignments/uri-schemes/prov/redis',
      examples: {
        match: [['redis://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['redis://', 'user:password@localhost/main'],
          ['redis://', 'db.internal:5432/main'],
          ['redis://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['redis://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'amqp-url',
      title: 'message broker URL with a password',
      literals: ['amqp'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:amqps?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'Reading and sending messages on the broker.',
      source: 'https://www.rabbitmq.com/docs/uri-spec',
      examples: {
        match: [['amqps://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['amqps://', 'user:password@localhost/main'],
          ['amqps://', 'db.internal:5432/main'],
          ['amqps://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['amqps://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'mssql-url',
      title: 'SQL Server URL with a password',
      literals: ['sqlserver', 'mssql'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:(?:sqlserver|mssql)(?:\+[a-z0-9]{1,12})?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The database that the URL names.',
      source: 'https://learn.microsoft.com/en-us/sql/connect/',
      examples: {
        match: [['sqlserver://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['sqlserver://', 'user:password@localhost/main'],
          ['sqlserver://', 'db.internal:5432/main'],
          ['sqlserver://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['sqlserver://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'clickhouse-url',
      title: 'ClickHouse URL with a password',
      literals: ['clickhouse'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:clickhouse(?:\+[a-z]{1,8})?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The database that the URL names.',
      source: 'https://clickhouse.com/docs/interfaces/cli',
      examples: {
        match: [['clickhouse://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['clickhouse://', 'user:password@localhost/main'],
          ['clickhouse://', 'db.internal:5432/main'],
          ['clickhouse://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['clickhouse://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'cockroach-url',
      title: 'CockroachDB URL with a password',
      literals: ['cockroachdb'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:cockroachdb):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The database that the URL names.',
      source: 'https://www.cockroachlabs.com/docs/stable/connection-parameters',
      examples: {
        match: [['cockroachdb://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['cockroachdb://', 'user:password@localhost/main'],
          ['cockroachdb://', 'db.internal:5432/main'],
          ['cockroachdb://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['cockroachdb://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'nats-url',
      title: 'NATS URL with a password',
      literals: ['nats://'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:nats):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'Reading and sending messages on the server.',
      source: 'https://docs.nats.io/using-nats/developer/connecting/userpass',
      examples: {
        match: [['nats://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['nats://', 'user:password@localhost/main'],
          ['nats://', 'db.internal:5432/main'],
          ['nats://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['nats://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'mqtt-url',
      title: 'MQTT URL with a password',
      literals: ['mqtt'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:mqtts?|wss?\+mqtt):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'Reading and sending messages on the broker.',
      source: 'https://github.com/mqtt/mqtt.org/wiki/URI-Scheme',
      examples: {
        match: [['mqtts://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['mqtts://', 'user:password@localhost/main'],
          ['mqtts://', 'db.internal:5432/main'],
          ['mqtts://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['mqtts://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'neo4j-url',
      title: 'Neo4j URL with a password',
      literals: ['neo4j', 'bolt'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:(?:neo4j|bolt)(?:\+s{1,3}c?)?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The database that the URL names.',
      source: 'https://neo4j.com/docs/',
      examples: {
        match: [['neo4j+s://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['neo4j+s://', 'user:password@localhost/main'],
          ['neo4j+s://', 'db.internal:5432/main'],
          ['neo4j+s://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['neo4j+s://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'ldap-url',
      title: 'LDAP URL with a password',
      literals: ['ldap'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:ldaps?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The directory, as that user.',
      source: 'https://www.rfc-editor.org/rfc/rfc4516',
      examples: {
        match: [['ldaps://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['ldaps://', 'user:password@localhost/main'],
          ['ldaps://', 'db.internal:5432/main'],
          ['ldaps://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['ldaps://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'smtp-url',
      title: 'mail server URL with a password',
      literals: ['smtp'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:smtps?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'Sending mail as that user.',
      source: 'https://nodemailer.com/smtp/',
      examples: {
        match: [['smtps://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['smtps://', 'user:password@localhost/main'],
          ['smtps://', 'db.internal:5432/main'],
          ['smtps://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['smtps://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'ftp-url',
      title: 'FTP or SFTP URL with a password',
      literals: ['ftp://', 'sftp://', 'ftps://'],
      unmistakable: true,
      severity: 'critical',
      core: password,
      validate: holdsPassword,
      pattern:
        /(?:s?ftps?):\/\/[^\s:/@"'<>`\\{}$]{0,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9[][A-Za-z0-9.,:[\]_-]{1,255}(?:\/[A-Za-z0-9_.~%-]{0,64})?/,
      opens: 'The files that the user may reach.',
      source: 'https://www.rfc-editor.org/rfc/rfc1738#section-3.2',
      examples: {
        match: [['sftp://', 'app:', fake.alnum(18), '@db.internal:5432/main']],
        ignore: [
          ['sftp://', 'user:password@localhost/main'],
          ['sftp://', 'db.internal:5432/main'],
          ['sftp://', '$', '{USER}:$', '{PASS}@db.internal/main'],
          ['sftp://', 'app:', '*'.repeat(8), '@db.internal/main'],
        ],
      },
    },
    {
      id: 'http-url-password',
      title: 'web address with a password',
      literals: ['https://', 'http://'],
      severity: 'high',
      core: password,
      validate: (url) => password(url).length >= 3 && !isPatternLogin(url),
      pattern: /https?:\/\/[^\s:/@"'<>`\\{}$]{1,64}:[^\s/@"'<>`\\{}$]{3,200}@[A-Za-z0-9.-]{3,255}/,
      opens: 'The site, as that user.',
      examples: {
        match: [['https://', 'deploy:', fake.alnum(20), '@git.internal']],
        ignore: [
          ['https://', 'user:password@host.test'],
          ['https://', 'host.test:8080/@scope/name'],
          ['https://', 'cdn.test/npm/a:b/c@1.2.3'],
        ],
      },
    },
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
