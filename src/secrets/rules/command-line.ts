import { fake } from '../fake.ts';
import { provider, type RuleSpec } from '../provider.ts';
import { isWrittenPassword } from '../written-password.ts';

/** Up to the option: other arguments, over lines that end in a backslash, not over the end of the command. */
const ARGUMENTS = '(?:[^\\r\\n;|&\\\\`]|\\\\\\r?\\n|\\\\[^\\r\\n]){0,300}?';
const PASSWORD = '["\']?([^\\s"\'`;|&<>(){}]{6,100})(?=["\'\\s`;|&)]|$)';
const secret = fake.alnum(18);

/** Commands that the page of all rules names. */
const MOST_SHOWN = 5;

interface Command {
  readonly id: string;
  /** What the password opens, for the title: `login to a registry`. */
  readonly title: string;
  /** As they are typed, with the space behind. */
  readonly names: readonly string[];
  /** Expression from the arguments' end to the password; absent where the password follows the name at once. */
  readonly option?: string;
  readonly opens: string;
  readonly source: string;
  /** A command in two parts: the password stands between them, and the reference in its place is quiet. */
  readonly example: readonly [string, string];
}

const rule = ({ names, option, example: [before, after], ...about }: Command): RuleSpec => ({
  ...about,
  looks: `${names
    .map((name) => `\`${name.trim()}\``)
    .slice(0, MOST_SHOWN)
    .join(
      ', ',
    )}${names.length > MOST_SHOWN ? ' and others' : ''}, then the option for the password and 6 to 100 characters`,
  literals: names,
  unbounded: true,
  pattern: new RegExp(`(?:${names.join('|')})${option === undefined ? '' : ARGUMENTS + option}${PASSWORD}`),
  validate: isWrittenPassword,
  examples: {
    match: [[before, secret, after]],
    ignore: [
      [before, '"$PASSWORD"', after],
      [before, 'password', after],
      [before, '<password>', after],
    ],
  },
});

export default provider(
  {
    id: 'command-line',
    name: 'Passwords on command lines',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://cwe.mitre.org/data/definitions/214.html',
    checked: '2026-11-27',
    byPlace: true,
  },
  () => [
    rule({
      id: 'registry-login-command',
      title: 'password in a login to a registry',
      names: [
        'docker login ',
        'podman login ',
        'nerdctl login ',
        'buildah login ',
        'skopeo login ',
        'registry login ',
        'oras login ',
      ],
      option: '(?<=\\s)(?:-p|--password)(?: {1,3}|=)',
      opens: 'Images in the registry, as that user.',
      source: 'https://docs.docker.com/reference/cli/docker/login/',
      example: ['docker login -u ci -p ', ' registry.internal'],
    }),
    rule({
      id: 'sshpass-command',
      title: 'password of a remote login',
      names: ['sshpass '],
      option: '(?<=\\s)-p ?',
      opens: 'The host that the command logs in to.',
      source: 'https://manpages.debian.org/stable/sshpass/sshpass.1.en.html',
      example: ["sshpass -p '", "' ssh root@10.0.0.3"],
    }),
    rule({
      id: 'mysql-command',
      title: 'password in a MySQL command',
      names: [
        'mysql ',
        'mysqldump ',
        'mysqladmin ',
        'mysqlimport ',
        'mysqlsh ',
        'mysqlcheck ',
        'mariadb ',
        'mariadb-dump ',
        'mariadb-admin ',
        'xtrabackup ',
      ],
      option: '(?<=\\s)-p',
      opens: 'The database, as that user.',
      source: 'https://dev.mysql.com/doc/refman/8.4/en/command-line-options.html',
      example: ['mysql -h db.internal -u root -p', ' shop < dump.sql'],
    }),
    rule({
      id: 'redis-cli-command',
      title: 'password in a Redis command',
      names: ['redis-cli ', 'valkey-cli ', 'keydb-cli '],
      option: '(?<=\\s)(?:-a|--pass) {1,3}',
      opens: 'The Redis server.',
      source: 'https://redis.io/docs/latest/develop/tools/cli/',
      example: ['redis-cli -h cache.internal -a ', ' ping'],
    }),
    rule({
      id: 'database-command',
      title: 'password in a database command',
      names: [
        'mongo ',
        'mongosh ',
        'mongodump ',
        'mongorestore ',
        'mongoexport ',
        'mongoimport ',
        'cqlsh ',
        'rabbitmqadmin ',
        'influx ',
        'arangosh ',
        'cypher-shell ',
        'clickhouse-client ',
      ],
      option: '(?<=\\s)(?:-p|--password|-password)(?: {1,3}|=)',
      opens: 'The database or broker, as that user.',
      source: 'https://www.mongodb.com/docs/mongodb-shell/reference/options/',
      example: ['mongosh db.internal/shop -u app -p ', ' --quiet'],
    }),
    rule({
      id: 'sqlcmd-command',
      title: 'password in a SQL Server command',
      names: ['sqlcmd ', 'bcp ', 'osql ', 'mssql-cli '],
      option: '(?<=\\s)-P ?',
      opens: 'The database, as that user.',
      source: 'https://learn.microsoft.com/en-us/sql/tools/sqlcmd/sqlcmd-utility',
      example: ['sqlcmd -S db.internal -U sa -P ', ' -Q "select 1"'],
    }),
    rule({
      id: 'cloud-login-command',
      title: 'password in a login to a cloud',
      names: [
        'az login ',
        'az acr login ',
        'oc login ',
        'cf login ',
        'cf auth ',
        'argocd login ',
        'faas-cli login ',
        'rancher login ',
        'jf c add ',
      ],
      option: '(?<=\\s)(?:-p|--password)(?: {1,3}|=)',
      opens: 'What that account may do.',
      source: 'https://learn.microsoft.com/en-us/cli/azure/reference-index#az-login',
      example: ['az login --service-principal -u app -p ', ' --tenant acme'],
    }),
    rule({
      id: 'openssl-pass-command',
      title: 'passphrase in an OpenSSL command',
      names: ['-passin pass:', '-passout pass:', '-pass pass:'],
      opens: 'The private key or file that it encrypts.',
      source: 'https://docs.openssl.org/3.4/man1/openssl-passphrase-options/',
      example: ['openssl rsa -in a.pem -passin pass:', ' -out b.pem'],
    }),
    rule({
      id: 'keystore-command',
      title: 'passphrase in a keystore command',
      names: ['-storepass ', '-keypass ', '-srcstorepass ', '-deststorepass ', '--ks-pass pass:', '--key-pass pass:'],
      opens: 'The keys in the keystore.',
      source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
      example: ['keytool -list -keystore a.jks -storepass ', ' -v'],
    }),
    rule({
      id: 'ldap-command',
      title: 'password in an LDAP command',
      names: ['ldapsearch ', 'ldapadd ', 'ldapmodify ', 'ldapdelete ', 'ldapwhoami ', 'ldappasswd '],
      option: '(?<=\\s)-w ?',
      opens: 'The directory, as that entry.',
      source: 'https://www.openldap.org/software/man.cgi?query=ldapsearch',
      example: ['ldapsearch -x -D cn=admin,dc=acme -w ', ' -b dc=acme'],
    }),
    rule({
      id: 'rabbitmq-user-command',
      title: 'password of a RabbitMQ user',
      names: ['rabbitmqctl add_user ', 'rabbitmqctl change_password '],
      option: '(?<=\\s)["\']?[A-Za-z0-9_.-]{1,60}["\']? {1,3}',
      opens: 'The broker, as that user.',
      source: 'https://www.rabbitmq.com/docs/man/rabbitmqctl.8',
      example: ['rabbitmqctl add_user shop ', ''],
    }),
    rule({
      id: 'aws-configure-command',
      title: 'secret in an AWS configure command',
      names: ['configure set aws_secret_access_key ', 'configure set aws_session_token '],
      opens: 'What that account of AWS may do.',
      source: 'https://docs.aws.amazon.com/cli/latest/reference/configure/set.html',
      example: ['aws configure set aws_secret_access_key ', ' --profile ci'],
    }),
    rule({
      id: 'kubectl-literal-secret',
      title: 'value in a command that makes a Kubernetes Secret',
      names: ['create secret generic '],
      option:
        '--from-literal[ =]["\']?[A-Za-z0-9_.-]{0,40}(?:[Pp]ass|PASS|[Ss]ecret|SECRET|[Tt]oken|TOKEN|[Kk]ey|KEY|[Pp]wd|PWD)[A-Za-z0-9_.-]{0,20}=',
      opens: 'What the applications use it for.',
      source: 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_secret_generic/',
      example: ['kubectl create secret generic db --from-literal=user=app --from-literal=password=', ''],
    }),
    rule({
      id: 'putty-command',
      title: 'password of a remote login',
      names: ['plink ', 'pscp ', 'psftp '],
      option: '(?<=\\s)-pw ',
      opens: 'The host that the command logs in to.',
      source: 'https://the.earth.li/~sgtatham/putty/0.83/htmldoc/Chapter3.html#using-cmdline-pw',
      example: ['plink -ssh root@10.0.0.3 -pw ', ' uptime'],
    }),
    rule({
      id: 'remote-desktop-command',
      title: 'password of a remote desktop',
      names: ['xfreerdp ', 'wfreerdp ', 'xfreerdp3 ', 'cmdkey '],
      option: '(?<=\\s)/p(?:ass)?:',
      opens: 'The host that the command logs in to.',
      source: 'https://github.com/FreeRDP/FreeRDP/wiki/CommandLineInterface',
      example: ['xfreerdp /v:10.0.0.3 /u:admin /p:', ' /f'],
    }),
    {
      id: 'sqlplus-command',
      title: 'password in an Oracle command',
      literals: ['sqlplus ', 'impdp ', 'expdp ', 'sqlldr '],
      unbounded: true,
      pattern:
        /(?:sqlplus|impdp|expdp|sqlldr) (?:-[A-Za-z]{1,12} ){0,4}["']?[A-Za-z][A-Za-z0-9_$#]{0,30}\/([^\s@/"'`]{6,60})@/,
      validate: isWrittenPassword,
      looks: '`sqlplus`, `impdp`, `expdp` or `sqlldr`, a user, `/`, 6 to 60 characters, `@`; no sample',
      opens: 'The database, as that user.',
      source: 'https://docs.oracle.com/en/database/oracle/oracle-database/23/sqpug/starting-SQL-Plus.html',
      examples: {
        match: [['sqlplus -s app/', secret, '@db.internal/shop']],
        ignore: [['sqlplus -s app/$PASSWORD@db'], ['sqlplus app/password@db'], ['sqlplus /nolog @install/schema.sql']],
      },
    },
    {
      id: 'htpasswd-command',
      title: 'password in an htpasswd command',
      literals: ['htpasswd -'],
      unbounded: true,
      pattern:
        /htpasswd (?:-[A-Zac-z0-9]{1,8} ){0,3}-[A-Zac-z0-9]{0,5}b[A-Za-z0-9]{0,5} (?:-[A-Za-z0-9]{1,4} ){0,3}(?:[^\s-][^\s]{0,200} ){1,2}["']?([^\s"'`;|&<>(){}]{6,100})["']?(?= {0,3}(?:[;|&>)\r\n"',]|$))/,
      validate: isWrittenPassword,
      looks: '`htpasswd` with `-b`, a file or not, a user, 6 to 100 characters; no sample',
      opens: 'The site, as that user.',
      source: 'https://httpd.apache.org/docs/current/programs/htpasswd.html',
      examples: {
        match: [
          ['htpasswd -nbB admin ', secret],
          ['htpasswd -cb /etc/nginx/.htpasswd admin ', secret],
          ['htpasswd -b -c .htpasswd admin ', secret],
        ],
        ignore: [
          ['htpasswd -nb admin "$PASSWORD"'],
          ['htpasswd -nb admin password'],
          ['htpasswd -c /etc/.htpasswd admin2026'],
        ],
      },
    },
    {
      id: 'chpasswd-command',
      looks: 'a user name, a colon and 6 to 100 characters that `echo` or `printf` hand to `chpasswd`',
      title: 'password of a system user',
      literals: ['chpasswd'],
      reach: 120,
      unbounded: true,
      pattern:
        /(?:echo|printf) (?:-[ne]{1,2} )?["']?[a-z_][a-z0-9_-]{0,31}:([^\s"'`;|&<>(){}:]{6,60})(?:\\n)?["']? {0,3}\| {0,3}(?:sudo (?:-S )?)?chpasswd/,
      validate: isWrittenPassword,
      opens: 'The machine or image, as that user.',
      source: 'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
      examples: {
        match: [["RUN echo 'root:", secret, "' | chpasswd"]],
        ignore: [['echo "root:$PASSWORD" | chpasswd'], ['echo "root:root" | chpasswd'], ['chpasswd < users']],
      },
    },
  ],
);
