import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import { urlRule } from '../url-rule.ts';
import { isWrittenPassword } from '../written-password.ts';

/** Warehouses and further databases, as SQLAlchemy and their own drivers write their schemes. */
const WAREHOUSES = [
  'snowflake://',
  'oracle',
  'trino://',
  'presto://',
  'hive',
  'impala://',
  'db2',
  'redshift',
  'vertica',
  'teradatasql://',
  'firebird',
  'couchbase',
  'cassandra://',
  'hana',
  'exa+',
  'starrocks://',
  'doris',
  'risingwave',
  'questdb',
  'monetdb',
  'crate://',
  'influxdb',
  'etcd://',
  'kafka://',
  'pulsar',
];

const secret = fake.alnum(14);

export default provider(
  {
    id: 'remote-url',
    name: 'Data warehouses and remote machines',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    checked: '2026-11-28',
    byPlace: true,
  },
  () => [
    urlRule({
      id: 'warehouse-url',
      title: 'database URL with a password',
      scheme:
        '(?:snowflake|oracle|trino|presto|hive|impala|db2|ibm_db|redshift|vertica|teradatasql|firebird|couchbases?|cassandra|hana|exa|starrocks|doris|risingwave|questdb|monetdb|crate|influxdb|etcd|kafka|pulsar)(?:\\+[a-z0-9_]{1,16})?',
      literals: WAREHOUSES,
      opens: 'The database that the URL names.',
      source: 'https://docs.sqlalchemy.org/en/20/dialects/',
      sample: 'snowflake://',
    }),
    urlRule({
      id: 'remote-login-url',
      title: 'URL of a remote login with a password',
      scheme: 'ssh|rtsps?|imaps?|pop3s?|socks5h?|rdp|vnc|telnet',
      literals: ['ssh://', 'rtsp', 'imap', 'pop3', 'socks5', 'rdp://', 'vnc://', 'telnet://'],
      opens: 'The machine, mailbox, camera or proxy, as that user.',
      source: 'https://www.iana.org/assignments/uri-schemes/',
      sample: 'ssh://',
    }),
    {
      id: 'oracle-thin-address',
      title: 'Oracle address with a password',
      literals: ['jdbc:oracle:'],
      unbounded: true,
      severity: 'critical',
      pattern: /jdbc:oracle:(?:thin|oci8?):[^\s"'<>`\\/@]{1,60}\/([^\s"'<>`\\/@]{3,60})@/,
      validate: isWrittenPassword,
      looks: '`jdbc:oracle:thin:` or `jdbc:oracle:oci:`, a user, `/`, 3 to 60 characters and `@`; no sample',
      opens: 'The database that the address names.',
      source: 'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
      examples: {
        match: [['jdbc:oracle:thin:app/', secret, '@//db.internal:1521/ORCL']],
        ignore: [
          ['jdbc:oracle:thin:scott/tiger@//localhost:1521/ORCL'],
          ['jdbc:oracle:thin:@//db.internal:1521/ORCL'],
          ['jdbc:oracle:thin:app/$', '{PASSWORD}@//db.internal:1521/ORCL'],
        ],
      },
    },
    {
      id: 'go-mysql-address',
      title: 'MySQL address with a password',
      literals: ['@tcp(', '@unix('],
      reach: 110,
      unbounded: true,
      severity: 'critical',
      pattern: /[A-Za-z0-9_.-]{1,40}:([^\s"'<>`\\/@]{3,60})@(?:tcp|unix)\(/,
      validate: isWrittenPassword,
      looks: 'a user, `:`, 3 to 60 characters, and `@tcp(` or `@unix(`, as the MySQL driver of Go reads it; no sample',
      opens: 'The database that the address names.',
      source: 'https://github.com/go-sql-driver/mysql#dsn-data-source-name',
      examples: {
        match: [['app:', secret, '@tcp(db.internal:3306)/shop']],
        ignore: [
          ['root:password@tcp(127.0.0.1:3306)/test'],
          ['%s:%s@tcp(%s)/%s'],
          ['user:$', 'PASSWORD@tcp(db.internal)/shop'],
        ],
      },
    },
  ],
);
