import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import { isWrittenPassword } from '../written-password.ts';

const secret = fake.alnum(18);
const QUOTE = '\\\\{0,3}["\'`]';
const GAP = '[ \\t\\r\\n]{0,24}';
const USER = `${QUOTE}[^\\s"'\`]{1,80}${QUOTE}`;
const PASSWORD = `${QUOTE}([^\\s"'\`\\\\]{6,100})${QUOTE}`;

/** Calls that take a user and a password, as they are written in Python, Go, C#, Java and Ruby. */
const TWO = [
  'HTTPBasicAuth(',
  'HTTPDigestAuth(',
  'BasicAuth(',
  'basic_auth(',
  'NetworkCredential(',
  'UsernamePasswordCredentials(',
  'PasswordAuthentication(',
  'PlainTextAuthProvider(',
  'auth=(',
  '.login(',
];

export default provider(
  {
    id: 'login-arguments',
    name: 'Logins in calls',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    checked: '2026-11-27',
    byPlace: true,
  },
  () => [
    {
      id: 'login-in-call',
      looks:
        'a call such as `auth=("name", "…")` or `SetBasicAuth("name", "…")`, of two texts: a user name and 6 to 100 characters',
      title: 'password in a call that logs in',
      literals: TWO,
      unbounded: true,
      pattern: new RegExp(`(?:\\.?[A-Za-z_]{0,30}=?\\()${GAP}${USER}${GAP},${GAP}${PASSWORD}${GAP}[,)]`),
      validate: isWrittenPassword,
      opens: 'The service that is asked, as that user.',
      examples: {
        match: [
          ['requests.get(url, auth=("ci", "', secret, '"))'],
          ['req.SetBasicAuth("ci", "', secret, '")'],
        ],
        ignore: [
          ['requests.get(url, auth=("user", "pass"))'],
          ['requests.get(url, auth=(USER, PASSWORD))'],
          ['req.SetBasicAuth("user", "password")'],
        ],
      },
    },
    {
      id: 'login-after-address',
      title: 'password in a call that opens a connection',
      literals: ['getConnection(', 'mysqli(', 'mysqli_connect(', 'new PDO('],
      unbounded: true,
      pattern: new RegExp(`[A-Za-z_ ]{0,30}\\([^,;\\r\\n]{1,200},${GAP}${USER}${GAP},${GAP}${PASSWORD}${GAP}[,)]`),
      validate: isWrittenPassword,
      looks: '`getConnection(` and calls like it, an address, a user and 6 to 100 characters in quotes; no sample',
      opens: 'The database, as that user.',
      source: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.sql/java/sql/DriverManager.html',
      examples: {
        match: [
          ['DriverManager.getConnection("jdbc:mysql://db/shop", "app", "', secret, '")'],
          ['new mysqli("db", "app", "', secret, '", "shop")'],
        ],
        ignore: [
          ['DriverManager.getConnection(url, "root", "password")'],
          ['DriverManager.getConnection(url, user, password)'],
        ],
      },
    },
    {
      id: 'secure-string-in-script',
      title: 'password in a PowerShell script',
      literals: ['convertto-securestring '],
      ignoreCase: true,
      unbounded: true,
      pattern: /ConvertTo-SecureString (?:-String )?["']([^\s"'$]{6,100})["'] [^\r\n]{0,40}-AsPlainText/i,
      validate: isWrittenPassword,
      opens: 'What the script logs in to.',
      source:
        'https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring',
      examples: {
        match: [['ConvertTo-SecureString "', secret, '" -AsPlainText -Force']],
        ignore: [
          ['ConvertTo-SecureString "$password" -AsPlainText -Force'],
          ['ConvertTo-SecureString "password" -AsPlainText -Force'],
        ],
      },
    },
    {
      id: 'login-in-curl-option',
      title: 'password in an option of curl',
      literals: ['CURLOPT_USERPWD'],
      unbounded: true,
      pattern: new RegExp(
        `CURLOPT_USERPWD${GAP}(?:,|=>)${GAP}${QUOTE}[^\\s:"'\`$]{1,80}:([^\\s"'\`\\\\]{6,100})${QUOTE}`,
      ),
      validate: isWrittenPassword,
      opens: 'The service that is asked, as that user.',
      source: 'https://curl.se/libcurl/c/CURLOPT_USERPWD.html',
      examples: {
        match: [['curl_setopt($ch, CURLOPT_USERPWD, "ci:', secret, '");']],
        ignore: [
          ['curl_setopt($ch, CURLOPT_USERPWD, "user:password");'],
          ['curl_setopt($ch, CURLOPT_USERPWD, $login);'],
        ],
      },
    },
    {
      id: 'login-in-http-file',
      title: 'login in a file of HTTP requests',
      literals: ['authorization: basic '],
      ignoreCase: true,
      unbounded: true,
      pattern: /authorization: basic [A-Za-z0-9._@-]{1,80}[ :]([^\s"'`:]{6,100})(?=[ \t]{0,4}(?:\r?\n|$))/i,
      validate: isWrittenPassword,
      opens: 'The service that is asked, as that user.',
      source: 'https://github.com/Huachao/vscode-restclient#basic-auth',
      examples: {
        match: [
          ['Authorization: Basic ci ', secret, '\n'],
          ['Authorization: Basic ci:', secret, '\n'],
        ],
        ignore: [['Authorization: Basic user password\n'], ['Authorization: Basic {{user}} {{password}}\n']],
      },
    },
    {
      id: 'bruno-authorization',
      title: 'authorization in a request of Bruno',
      literals: ['auth:bearer {', 'auth:basic {', 'auth:digest {'],
      unbounded: true,
      pattern:
        /auth:(?:bearer|basic|digest) \{\s{1,8}(?:username: [^\s{}]{1,80}\s{1,8})?(?:token|password): ([^\s{}]{6,400})/,
      validate: isWrittenPassword,
      looks: '`auth:bearer {` and its kin, with a token or password of 6 to 400 characters; no sample',
      opens: 'The service that is asked, as that user.',
      source: 'https://docs.usebruno.com/bru-lang/tag-reference',
      examples: {
        match: [
          ['auth:bearer {\n  token: ', secret, '\n}'],
          ['auth:basic {\n  username: ci\n  password: ', secret, '\n}'],
        ],
        ignore: [['auth:bearer {\n  token: {{token}}\n}'], ['auth:basic {\n  username: ci\n  password: password\n}']],
      },
    },
    {
      id: 'postgres-password-file',
      title: 'password in a PostgreSQL password file',
      literals: [':5432:', ':5433:', ':5434:', ':6432:', ':6543:', ':25060:', ':*:'],
      reach: 120,
      unbounded: true,
      pattern:
        /(?<![^\r\n])(?:[A-Za-z0-9._-]{1,100}|\*|\/[^\s:]{1,100}):(?:\d{2,5}|\*):[^\s:#]{1,63}:[^\s:#]{1,63}:([^\s:\\]{6,100})(?=\r?\n|$)/,
      validate: isWrittenPassword,
      opens: 'The database, as that user.',
      source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
      examples: {
        match: [['\ndb.internal:5432:shop:shop_rw:', secret, '\n']],
        ignore: [
          ['localhost:5432:postgres:postgres:postgres'],
          ['hostname:port:database:username:password'],
          ['db:5432:5432'],
        ],
      },
    },
    {
      id: 'npmrc-login',
      title: 'registry login in a .npmrc line',
      literals: ['_auth'],
      unbounded: true,
      pattern: /(?<![A-Za-z0-9])_auth[ \t]{0,3}=[ \t]{0,3}"?([A-Za-z0-9+/]{12,400}={0,2})(?![A-Za-z0-9+/=])/,
      validate: (token) => {
        const [, password] =
          /^[\x21-\x39\x3b-\x7e]{1,100}:([\x21-\x7e]{4,200})$/.exec(Buffer.from(token, 'base64').toString('latin1')) ??
          [];
        return password !== undefined && (password.length >= 16 || isWrittenPassword(password));
      },
      opens: 'The package registry that the file names, as that user.',
      source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
      examples: {
        match: [['//registry.internal/:_au', 'th=', Buffer.from(`ci:${secret}`).toString('base64')]],
        ignore: [
          ['_au', 'th=${NPM_AUTH}'],
          ['_au', 'th=', Buffer.from('user:password').toString('base64')],
          ['_au', 'th=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'yarnrc-login',
      title: 'registry login in a .yarnrc.yml line',
      literals: ['npmAuthIdent: '],
      unbounded: true,
      pattern: /npmAuthIdent: ["']?[A-Za-z0-9._@-]{1,80}:([^\s"'`:]{6,200})/,
      validate: isWrittenPassword,
      opens: 'The package registry that the file names, as that user.',
      source: 'https://yarnpkg.com/configuration/yarnrc#npmAuthIdent',
      examples: {
        match: [['npmAuthIdent: "ci:', secret, '"']],
        ignore: [['npmAuthIdent: "username:password"'], ['npmAuthIdent: "${NPM_IDENT}"']],
      },
    },
  ],
);
