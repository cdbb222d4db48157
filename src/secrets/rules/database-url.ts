import { fake } from '../fake.ts';
import { provider, type RuleSpec } from '../provider.ts';
import { isPatternLogin, isTutorialLogin, loginOf } from '../url-login.ts';

const password = (url: string): string => loginOf(url).password;
const holdsPassword = (url: string): boolean => password(url).length >= 3 && !isTutorialLogin(url);

/** A `$` begins a reference at the start and before a brace; elsewhere it is a sign like any other, as is an `@` before the last. */
const USER = '[^\\s:/@"\'<>`\\\\{}$]';
const PASSWORD = '(?!\\$)(?:[^\\s/"\'<>`\\\\{}$]|\\$(?![({])){3,200}';
const HOSTS = '[A-Za-z0-9[][A-Za-z0-9.,:[\\]_-]{1,255}(?:/[A-Za-z0-9_.~%-]{0,64})?';

interface Scheme {
  readonly id: string;
  readonly title: string;
  /** In source for a regular expression. */
  readonly scheme: string;
  readonly literals: readonly string[];
  readonly opens: string;
  readonly source: string;
  /** One that the scheme's expression matches. */
  readonly sample: string;
}

/** The URL of a database or broker, with a password in it. */
const url = ({ scheme, sample, ...rule }: Scheme): RuleSpec => ({
  ...rule,
  unmistakable: true,
  severity: 'critical',
  core: password,
  validate: holdsPassword,
  pattern: new RegExp(`(?:${scheme})://${USER}{0,64}:${PASSWORD}@${HOSTS}`),
  looks: `A URL of \`${sample}\` and its variants with a password of at least 3 characters; no sample login.`,
  examples: {
    match: [
      [sample, 'app:', fake.alnum(18), '@db.internal:5432/main'],
      [sample, 'app:', fake.lower(6), '$', fake.upper(6), '@db.internal/main'],
      [sample, 'app:', fake.lower(6), '@', fake.upper(6), '@db.internal/main'],
    ],
    ignore: [
      [sample, 'user:password@localhost/main'],
      [sample, 'app:app@localhost:5432/main'],
      [sample, 'db.internal:5432/main'],
      [sample, '$', '{USER}:$', '{PASS}@db.internal/main'],
      [sample, 'app:$', 'PASSWORD@db.internal/main'],
      [sample, 'app:', '*'.repeat(8), '@db.internal/main'],
    ],
  },
});

export default provider(
  {
    id: 'database-url',
    name: 'Databases and brokers',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    checked: '2026-11-20',
    byPlace: true,
  },
  () => [
    url({
      id: 'postgres-url',
      title: 'PostgreSQL URL with a password',
      scheme: 'postgres(?:ql)?(?:\\+[a-z0-9]{1,12})?',
      literals: ['postgres'],
      opens: 'The database that the URL names.',
      source: 'https://www.postgresql.org/docs/current/libpq-connect.html',
      sample: 'postgres://',
    }),
    url({
      id: 'mysql-url',
      title: 'MySQL URL with a password',
      scheme: '(?:mysql|mariadb)(?:\\+[a-z0-9]{1,12})?',
      literals: ['mysql', 'mariadb'],
      opens: 'The database that the URL names.',
      source: 'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
      sample: 'mysql://',
    }),
    url({
      id: 'mongodb-url',
      title: 'MongoDB URL with a password',
      scheme: 'mongodb(?:\\+srv)?',
      literals: ['mongodb'],
      opens: 'The database that the URL names.',
      source: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
      sample: 'mongodb+srv://',
    }),
    url({
      id: 'redis-url',
      title: 'Redis URL with a password',
      scheme: 'rediss?|valkeys?',
      literals: ['redis', 'valkey'],
      opens: 'The data and the queues in the Redis server.',
      source: 'https://www.iana.org/assignments/uri-schemes/prov/redis',
      sample: 'redis://',
    }),
    url({
      id: 'amqp-url',
      title: 'message broker URL with a password',
      scheme: 'amqps?',
      literals: ['amqp'],
      opens: 'Reading and sending messages on the broker.',
      source: 'https://www.rabbitmq.com/docs/uri-spec',
      sample: 'amqps://',
    }),
    url({
      id: 'mssql-url',
      title: 'SQL Server URL with a password',
      scheme: '(?:sqlserver|mssql)(?:\\+[a-z0-9]{1,12})?',
      literals: ['sqlserver', 'mssql'],
      opens: 'The database that the URL names.',
      source: 'https://learn.microsoft.com/en-us/sql/connect/',
      sample: 'sqlserver://',
    }),
    url({
      id: 'clickhouse-url',
      title: 'ClickHouse URL with a password',
      scheme: 'clickhouse(?:\\+[a-z]{1,8})?',
      literals: ['clickhouse'],
      opens: 'The database that the URL names.',
      source: 'https://clickhouse.com/docs/interfaces/cli',
      sample: 'clickhouse://',
    }),
    url({
      id: 'cockroach-url',
      title: 'CockroachDB URL with a password',
      scheme: 'cockroachdb',
      literals: ['cockroachdb'],
      opens: 'The database that the URL names.',
      source: 'https://www.cockroachlabs.com/docs/stable/connection-parameters',
      sample: 'cockroachdb://',
    }),
    url({
      id: 'nats-url',
      title: 'NATS URL with a password',
      scheme: 'nats',
      literals: ['nats://'],
      opens: 'Reading and sending messages on the server.',
      source: 'https://docs.nats.io/using-nats/developer/connecting/userpass',
      sample: 'nats://',
    }),
    url({
      id: 'mqtt-url',
      title: 'MQTT URL with a password',
      scheme: 'mqtts?|wss?\\+mqtt',
      literals: ['mqtt'],
      opens: 'Reading and sending messages on the broker.',
      source: 'https://github.com/mqtt/mqtt.org/wiki/URI-Scheme',
      sample: 'mqtts://',
    }),
    url({
      id: 'neo4j-url',
      title: 'Neo4j URL with a password',
      scheme: '(?:neo4j|bolt)(?:\\+s{1,3}c?)?',
      literals: ['neo4j', 'bolt'],
      opens: 'The database that the URL names.',
      source: 'https://neo4j.com/docs/',
      sample: 'neo4j+s://',
    }),
    url({
      id: 'ldap-url',
      title: 'LDAP URL with a password',
      scheme: 'ldaps?',
      literals: ['ldap'],
      opens: 'The directory, as that user.',
      source: 'https://www.rfc-editor.org/rfc/rfc4516',
      sample: 'ldaps://',
    }),
    url({
      id: 'smtp-url',
      title: 'mail server URL with a password',
      scheme: 'smtps?',
      literals: ['smtp'],
      opens: 'Sending mail as that user.',
      source: 'https://nodemailer.com/smtp/',
      sample: 'smtps://',
    }),
    url({
      id: 'ftp-url',
      title: 'FTP or SFTP URL with a password',
      scheme: 's?ftps?',
      literals: ['ftp://', 'sftp://', 'ftps://'],
      opens: 'The files that the user may reach.',
      source: 'https://www.rfc-editor.org/rfc/rfc1738#section-3.2',
      sample: 'sftp://',
    }),
    {
      id: 'http-url-password',
      title: 'web address with a password',
      literals: ['https://', 'http://'],
      severity: 'high',
      core: password,
      validate: (url) => password(url).length >= 3 && !isPatternLogin(url),
      pattern: new RegExp(`https?://${USER}{1,64}:${PASSWORD}@[A-Za-z0-9.-]{3,255}`),
      looks: 'A URL of `https://` or `http://` with a user and a password of at least 3 characters; no sample login.',
      opens: 'The site, as that user.',
      examples: {
        match: [['https://', 'deploy:', fake.alnum(20), '@git.internal']],
        ignore: [
          ['https://', 'user:password@host.test'],
          ['https://', 'host.test:8080/@scope/name'],
          ['https://', 'cdn.test/npm/a:b/c@1.2.3'],
          ['https://', 'abc:xyz@example.com'],
          ['https://', 'username:token@git.internal/o/r.git'],
          ['https://', 'user:%PASSWORD%@git.internal'],
          ['https://', 'proxyuser:proxypass@proxy.internal:3128'],
          ['https://', 'mailto:somebody@mail.internal'],
        ],
      },
    },
  ],
);
