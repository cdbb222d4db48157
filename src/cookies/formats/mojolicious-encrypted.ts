import { aeadFormat, type KeyForm } from '../primitives/aead-format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { openAead, pbkdf2, roundsOf } from '../primitives/crypto.ts';
import { keyPair } from '../primitives/testers.ts';
import { plainValue } from '../primitives/text.ts';

/** CryptX' defaults. */
const KEY = { digest: 'sha256', rounds: 5000, length: 32 } as const;
/** The salt is the application's moniker: of the framework itself, of the guide's applications, and of scripts without a class. */
const MONIKERS = ['mojolicious', 'my_app', 'hello_world', 'myapp', 'app'] as const;

const saltedWith = (salt: string): KeyForm => ({
  form: salt,
  salt,
  rounds: roundsOf({ ...KEY, salt }),
  derive: (key) => pbkdf2(key, { ...KEY, salt }),
});

/**
 * Mojolicious 9.4 and later with CryptX: cipher text, nonce and tag of ChaCha20-Poly1305, each in base64, with hyphens between. The key comes from the secret and the
 * application's moniker; the two together are written `<secret>|<moniker>`.
 */
export default aeadFormat({
  id: 'mojolicious-encrypted',
  framework: 'mojolicious',
  title: 'Mojolicious encrypted cookie',
  path: ['base64', 'chacha20-poly1305'],
  digest: 'chacha20-poly1305',
  read(cookie) {
    const parts = plainValue(cookie.value).split('-', 4);
    const [sealed, iv, tag] = parts.map((part) => fromBase64(part, 'std'));
    return parts.length === 3 && sealed && iv?.length === 12 && tag?.length === 16 ? { sealed, iv, tag } : undefined;
  },
  confidence: () => 'certain',
  keys: [
    {
      form: 'pair',
      rounds: roundsOf({ ...KEY, salt: '' }),
      derive(key) {
        const [secret, salt] = keyPair(key) ?? [];
        return secret && salt !== undefined ? pbkdf2(secret, { ...KEY, salt }) : undefined;
      },
    },
    ...MONIKERS.map(saltedWith),
  ],
  open: (key, parts) => openAead('chacha20-poly1305', key, parts),
  page: {
    looks:
      '`mojolicious` and encrypted cookies of the application: three runs of base64 with hyphens between, 16 and 24 characters in the last two.',
    keys: '`app->secrets([...])`; without it the moniker itself is the secret.',
    byHand:
      'PBKDF2-SHA256 of the secret, salt the moniker (the class name in lower case with underscores), 5,000 rounds; ChaCha20-Poly1305 with the second part as nonce.',
    seenWith: 'Mojolicious 9.49',
  },
  source: 'https://github.com/mojolicious/mojo/blob/main/lib/Mojo/Util.pm',
});
