import { isCommon } from '../credential-words.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import { isWeakPassword } from '../weak-password.ts';

/** `user:password` of a Basic authorization; undefined for anything else. */
const pairOf = (token: string): string | undefined => {
  const pair = Buffer.from(token, 'base64').toString('latin1');
  return /^[\x21-\x7e]{1,80}:[\x20-\x7e]{4,120}$/.test(pair) ? pair : undefined;
};

/** `anything:anything` is written where a user and a password have to be given and neither matters. */
const isEcho = (token: string): boolean => (pairOf(token) ?? '').split(':', 1)[0] === passwordOf(token);

const passwordOf = (token: string): string => (pairOf(token) ?? '').replace(/^[^:]{0,80}:/, '');

const isSample = (password: string): boolean => isWeakPassword(password) || isCommon(password);

const basic = Buffer.from(`deploy:${fake.alnum(14)}`).toString('base64');

export default provider(
  {
    id: 'login',
    name: 'Logins in clear',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Credential_Stuffing_Prevention_Cheat_Sheet.html',
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    checked: '2026-11-20',
    byPlace: true,
  },
  () => [
    {
      id: 'http-basic-login',
      title: 'login in a Basic authorization',
      literals: ['basic '],
      ignoreCase: true,
      unbounded: true,
      pattern: /basic ([A-Za-z0-9+/]{10,270}={0,2})(?![A-Za-z0-9+/=])/i,
      validate: (token) => pairOf(token) !== undefined && !isSample(passwordOf(token)) && !isEcho(token),
      core: passwordOf,
      opens: 'The site, as that user.',
      examples: {
        match: [['Authorization: Ba', 'sic ', basic]],
        ignore: [
          ['Authorization: Ba', 'sic ', fake.base64(24)],
          ['Authorization: Ba', 'sic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
          ['Authorization: Ba', 'sic ', Buffer.from('whoever:whoever').toString('base64')],
          ['basic authentication'],
          ['Basic realm="site"'],
        ],
      },
    },
    {
      id: 'curl-login',
      title: 'login in a curl command',
      literals: ['curl '],
      unbounded: true,
      pattern:
        /curl (?:[^\r\n\\]|\\\r?\n|\\[^\r\n]){0,400}?(?<=\s)(?:-u|--user)[ =]["']?[^\s:"'@/$]{1,60}:([^\s"'$<{*]{6,100})/,
      validate: (token) => !isWeakPassword(token),
      looks: '`curl … -u` or `--user`, a user, `:`, a password of at least 6 characters; no sample',
      opens: 'The site that the command asks, as that user.',
      source: 'https://curl.se/docs/manpage.html#-u',
      examples: {
        match: [['curl -s -u deploy:', fake.alnum(20), ' https://api.internal/v1']],
        ignore: [
          ['curl -u user:password https://api.internal/v1'],
          ['curl -u "$USER:$PASS" https://api.internal/v1'],
          ['curl -u deploy https://api.internal/v1'],
        ],
      },
    },
    {
      id: 'netrc-login',
      title: 'login in a .netrc file',
      literals: ['machine '],
      unbounded: true,
      pattern: /machine [^\s]{3,100}\s{1,8}login [^\s]{1,100}\s{1,8}password ([^\s]{6,100})/,
      validate: (token) => !isWeakPassword(token) && !/^["'$%<{]/.test(token),
      looks: '`machine`, a host, `login`, a user, `password`, at least 6 characters; no sample',
      opens: 'The host that the line names, as that user.',
      source: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
      examples: {
        match: [['machine git.internal login deploy pass', 'word ', fake.alnum(20)]],
        ignore: [
          ['machine git.internal login deploy pass', 'word xxxxxxxx'],
          ['machine {host} login token pass', 'word {auth_token}'],
          ['machine learning'],
        ],
      },
    },
    {
      id: 'wireguard-private-key',
      title: 'WireGuard private key',
      literals: ['privatekey = ', 'privatekey='],
      ignoreCase: true,
      unbounded: true,
      unmistakable: true,
      pattern: /PrivateKey ?= ?([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/i,
      opens: 'Joining a private network as its owner.',
      source: 'https://www.wireguard.com/quickstart/',
      examples: {
        match: [['Private', 'Key = ', fake.base64(42), 'E=']],
        ignore: [
          ['Private', 'Key = ', fake.base64(20), 'E='],
          ['PublicKey = ', fake.base64(42), 'E='],
        ],
      },
    },
  ],
);
