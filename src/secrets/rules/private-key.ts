import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

/** The base64 between the lines, whatever is between its characters. */
const core = (block: string): string =>
  block
    .replace(/-----[A-Z ]{3,40}-----/g, '')
    .replace(/\\{1,7}[nr]|\s/g, '')
    .slice(0, 200);

const PEM = (label: string): readonly string[] => [
  '-----BEGIN ',
  label,
  'PRIVATE',
  ' KEY-----\n',
  'MII',
  fake.base64(61),
  '\n',
  fake.base64(96),
  '\n-----END ',
  label,
  'PRIVATE',
  ' KEY-----',
];
const EMPTY = (label: string): readonly string[] => [
  '-----BEGIN ',
  label,
  'PRIVATE',
  ' KEY-----\n...\n-----END ',
  label,
  'PRIVATE',
  ' KEY-----',
];

export default provider(
  {
    id: 'private-key',
    name: 'Private keys',
    revoke: 'https://www.rfc-editor.org/rfc/rfc5280#section-5',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'rsa-private-key',
      title: 'RSA private key',
      literals: ['-----BEGIN RSA PRIVATE KEY-----'],
      unbounded: true,
      unmistakable: true,
      core,
      severity: 'critical',
      pattern:
        /-----BEGIN RSA PRIVATE KEY-----(?:[A-Za-z0-9+/=\s,:]|-(?!-)|\\{1,7}[nr/]){60,12000}-----END RSA PRIVATE KEY-----/,
      looks: '`-----BEGIN RSA PRIVATE KEY-----`, the key in base64, and its end; line breaks may be escaped',
      opens: 'Everything that trusts the matching public key.',
      examples: {
        match: [PEM('RSA ')],
        ignore: [EMPTY('RSA '), ['-----BEGIN PUBLIC KEY-----\n', fake.base64(120), '\n-----END PUBLIC KEY-----']],
      },
    },
    {
      id: 'pkcs8-private-key',
      title: 'private key',
      literals: ['-----BEGIN PRIVATE KEY-----'],
      unbounded: true,
      unmistakable: true,
      core,
      severity: 'critical',
      pattern: /-----BEGIN PRIVATE KEY-----(?:[A-Za-z0-9+/=\s]|\\{1,7}[nr/]){40,12000}-----END PRIVATE KEY-----/,
      looks: '`-----BEGIN PRIVATE KEY-----`, the key in base64, and its end; line breaks may be escaped',
      opens: 'Everything that trusts the matching public key.',
      examples: { match: [PEM('')], ignore: [EMPTY('')] },
    },
    {
      id: 'ec-private-key',
      title: 'EC private key',
      literals: ['-----BEGIN EC PRIVATE KEY-----'],
      unbounded: true,
      unmistakable: true,
      core,
      severity: 'critical',
      pattern:
        /-----BEGIN EC PRIVATE KEY-----(?:[A-Za-z0-9+/=\s,:]|-(?!-)|\\{1,7}[nr/]){40,4000}-----END EC PRIVATE KEY-----/,
      looks: '`-----BEGIN EC PRIVATE KEY-----`, the key in base64, and its end; line breaks may be escaped',
      opens: 'Everything that trusts the matching public key.',
      examples: { match: [PEM('EC ')], ignore: [EMPTY('EC ')] },
    },
    {
      id: 'dsa-private-key',
      title: 'DSA private key',
      literals: ['-----BEGIN DSA PRIVATE KEY-----'],
      unbounded: true,
      unmistakable: true,
      core,
      severity: 'critical',
      pattern:
        /-----BEGIN DSA PRIVATE KEY-----(?:[A-Za-z0-9+/=\s,:]|-(?!-)|\\{1,7}[nr/]){60,4000}-----END DSA PRIVATE KEY-----/,
      looks: '`-----BEGIN DSA PRIVATE KEY-----`, the key in base64, and its end; line breaks may be escaped',
      opens: 'Everything that trusts the matching public key.',
      examples: { match: [PEM('DSA ')], ignore: [EMPTY('DSA ')] },
    },
    {
      id: 'openssh-private-key',
      title: 'OpenSSH private key',
      literals: ['-----BEGIN OPENSSH PRIVATE KEY-----'],
      unbounded: true,
      unmistakable: true,
      core,
      severity: 'critical',
      pattern:
        /-----BEGIN OPENSSH PRIVATE KEY-----(?:[A-Za-z0-9+/=\s]|\\{1,7}[nr/]){80,12000}-----END OPENSSH PRIVATE KEY-----/,
      looks: '`-----BEGIN OPENSSH PRIVATE KEY-----`, the key in base64, and its end; line breaks may be escaped',
      opens: 'Every host and repository that lists the matching public key.',
      examples: { match: [PEM('OPENSSH ')], ignore: [EMPTY('OPENSSH ')] },
    },
    {
      id: 'encrypted-private-key',
      title: 'private key under a passphrase',
      literals: ['-----BEGIN ENCRYPTED PRIVATE KEY-----'],
      unbounded: true,
      unmistakable: true,
      core,
      severity: 'medium',
      pattern:
        /-----BEGIN ENCRYPTED PRIVATE KEY-----(?:[A-Za-z0-9+/=\s]|\\{1,7}[nr/]){60,12000}-----END ENCRYPTED PRIVATE KEY-----/,
      looks: '`-----BEGIN ENCRYPTED PRIVATE KEY-----`, the key in base64, and its end; line breaks may be escaped',
      opens: 'Everything that trusts the matching public key, once the passphrase is guessed.',
      examples: { match: [PEM('ENCRYPTED ')], ignore: [EMPTY('ENCRYPTED ')] },
    },
    {
      id: 'pgp-private-key',
      title: 'PGP private key',
      literals: ['-----BEGIN PGP PRIVATE KEY BLOCK-----'],
      unbounded: true,
      unmistakable: true,
      core,
      severity: 'critical',
      pattern:
        /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[A-Za-z0-9+/=\s.:()]|-(?!-)|\\{1,7}[nr/]){100,24000}-----END PGP PRIVATE KEY BLOCK-----/,
      looks: '`-----BEGIN PGP PRIVATE KEY BLOCK-----`, the key in base64, and its end; line breaks may be escaped',
      opens: 'Signing and reading mail or packages as its owner.',
      source: 'https://www.rfc-editor.org/rfc/rfc9580',
      examples: {
        match: [
          [
            '-----BEGIN PGP ',
            'PRIVATE KEY BLOCK-----\n\nlQVY',
            fake.base64(160),
            '\n-----END PGP ',
            'PRIVATE KEY BLOCK-----',
          ],
        ],
        ignore: [
          ['-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQIN', fake.base64(160), '\n-----END PGP PUBLIC KEY BLOCK-----'],
        ],
      },
    },
    {
      id: 'putty-private-key',
      title: 'PuTTY private key',
      literals: ['PuTTY-User-Key-File-'],
      unbounded: true,
      unmistakable: true,
      severity: 'critical',
      core: (block) => block.slice(-60),
      pattern:
        /PuTTY-User-Key-File-[23]: [a-z0-9-]{3,40}\s{1,2}Encryption: none[\x20-\x7e\r\n]{1,4000}?Private-Lines: \d{1,3}\s{1,2}[A-Za-z0-9+/=\s]{40,8000}/,
      looks: '`PuTTY-User-Key-File-2` or `3`, without encryption, with its private lines',
      opens: 'Every host that lists the matching public key.',
      source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
      examples: {
        match: [
          [
            'PuTTY-User-Key-',
            'File-3: ssh-rsa\nEncryption: none\nComment: k\nPublic-Lines: 1\n',
            fake.base64(64),
            '\nPrivate-Lines: 1\n',
            fake.base64(63),
          ],
        ],
        ignore: [['PuTTY-User-Key-', 'File-3: ssh-rsa\nEncryption: aes256-cbc\n']],
      },
    },
    {
      id: 'age-secret-key',
      title: 'age secret key',
      prefix: 'AGE-SECRET-KEY-1',
      body: fake.upper(58),
      pattern: /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Every file encrypted to it.',
      source: 'https://age-encryption.org/v1',
      examples: {
        match: [['AGE-SECRET-', 'KEY-1', fake.base32(58).replace(/[BIO]/g, 'Q')]],
        ignore: [
          ['AGE-SECRET-', 'KEY-1', fake.base32(20)],
          ['AGE-SECRET-', 'KEY-1', 'Q'.repeat(58)],
        ],
      },
    },
    {
      id: 'jwk-private-key',
      title: 'private JSON Web Key',
      literals: ['"d"'],
      unbounded: true,
      unmistakable: true,
      severity: 'critical',
      reach: 900,
      probe: /"d"\s{0,3}:\s{0,3}"[A-Za-z0-9_-]{43}/,
      core: (block) => /"d"[^"]{1,6}"([^"]{1,700})/.exec(block)?.[1] ?? '',
      validate: (block) => /"kty"\s{0,3}:\s{0,3}"(?:EC|OKP|RSA)"/.test(block),
      pattern: /\{[^{}]{0,900}"d"\s{0,3}:\s{0,3}"[A-Za-z0-9_-]{43,700}"(?:,[^{}]{1,900})?\}/,
      looks: 'A JSON object with `d` of at least 43 letters, digits, `_` and `-` (RFC 7518)',
      opens: 'Signing tokens, or reading what was encrypted, as the owner of the key.',
      source: 'https://www.rfc-editor.org/rfc/rfc7518#section-6',
      examples: {
        match: [
          ['{"kty":"OKP","crv":"Ed25519","d', '":"', fake.base64url(43), '","x":"', fake.base64url(43), '"}'],
          ['{"crv":"Ed25519","d', '":"', fake.base64url(43), '","kty":"OKP"}'],
        ],
        ignore: [
          ['{"kty":"OKP","crv":"Ed25519","x":"', fake.base64url(43), '"}'],
          ['{"d', '":"', fake.base64url(43), '"}'],
        ],
      },
    },
  ],
);
